package githttp

import (
	"bytes"
	"io"
	"strings"
	"sync"
	"unicode"
)

// The bands of side-band-64k.
const (
	bandData     = 1
	bandProgress = 2
)

// report is how a push is answered: words while it lasts, a status for each ref
// at its end. It may be used by several goroutines.
type report struct {
	mu       sync.Mutex
	out      io.Writer
	sideband bool // words can be sent
}

// say sends lines for the client to print after "remote: ", each whole in a
// packet of its own: some clients show packets as they come.
func (r *report) say(lines ...string) {
	if !r.sideband {
		return
	}
	var b []byte
	for _, l := range lines {
		b = appendBand(b, bandProgress, harmless(l)+"\n")
	}
	r.send(b)
}

// alive tells the client, and whatever stands between, that the server works on.
func (r *report) alive() {
	r.send(appendPkt(nil, string(rune(bandData))))
}

// end sends the status of every ref, as report-status has it, and ends the answer.
// https://git-scm.com/docs/pack-protocol#_report_status
func (r *report) end(q *request, unpack string) {
	var status []byte
	if q.report {
		status = appendPkt(status, "unpack "+unpack+"\n")
		for _, c := range q.commands {
			line := "ok " + c.Name
			if c.ng != "" {
				line = "ng " + c.Name + " " + c.ng
			}
			status = appendPkt(status, line+"\n")
		}
		status = append(status, flushPkt...)
	}
	if !r.sideband {
		r.send(status)
		return
	}
	var b []byte
	for len(status) > 0 {
		n := min(len(status), maxPayload-1)
		b = appendBand(b, bandData, string(status[:n]))
		status = status[n:]
	}
	r.send(append(b, flushPkt...))
}

// send writes whole packets. An error is the client's going: whoever reads its
// context learns of it.
func (r *report) send(b []byte) {
	r.mu.Lock()
	defer r.mu.Unlock()
	_, _ = r.out.Write(b)
}

func appendBand(dst []byte, band byte, text string) []byte {
	if len(text) > maxPayload-1 {
		text = text[:maxPayload-2] + "\n"
	}
	return appendPkt(dst, string(band)+text)
}

// reason makes few words of sentences, for the status of a ref: the first of
// them, cut before it gets long.
func reason(sentences string) string {
	s := strings.TrimSuffix(firstSentence(harmless(sentences)), ".")
	const most = 160
	if len(s) > most {
		s = strings.ToValidUTF8(s[:most], "") + "..."
	}
	return s
}

// firstSentence ends where a capital letter begins the next.
func firstSentence(s string) string {
	for i := 0; i+2 < len(s); i++ {
		if s[i] == '.' && s[i+1] == ' ' && s[i+2] >= 'A' && s[i+2] <= 'Z' {
			return s[:i]
		}
	}
	return s
}

// harmless replaces what a terminal would act upon: control characters, and
// those that turn the direction of text.
func harmless(line string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r):
			return '.'
		}
		return r
	}, line)
}

// wrap breaks a sentence into lines of at most 72 columns with "remote: " before
// them, but for words that are longer.
func wrap(sentence string) []string {
	const most = 64
	var lines []string
	var line bytes.Buffer
	for _, word := range strings.Fields(sentence) {
		if line.Len() > 0 && line.Len()+1+len(word) > most {
			lines = append(lines, line.String())
			line.Reset()
		}
		if line.Len() > 0 {
			line.WriteByte(' ')
		}
		line.WriteString(word)
	}
	return append(lines, line.String())
}
