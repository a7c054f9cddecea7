package githttp

import (
	"bytes"
	"net/http"
	"strings"
	"testing"
)

const zeros = "0000000000000000000000000000000000000000"

// push sends commands and a pack, nil for an empty one, as a client of our own.
func (w *world) push(repo, as, capabilities string, pack []byte, commands ...string) (status int, statuses []string, words string) {
	w.t.Helper()
	if pack == nil {
		pack = emptyPack
	}
	code, _, body := w.post(repo, receivePack, as, append(head(capabilities, commands...), pack...))
	if code != http.StatusOK {
		return code, nil, string(body)
	}
	statuses, words = readReport(w.t, body, strings.Contains(capabilities, "side-band-64k"))
	return code, statuses, words
}

// head frames commands, the capabilities behind the first.
func head(capabilities string, commands ...string) []byte {
	var b []byte
	for i, c := range commands {
		if i == 0 {
			c += "\x00 " + capabilities
		}
		b = appendPkt(b, c)
	}
	return append(b, flushPkt...)
}

// emptyPack holds no object.
var emptyPack = []byte("PACK\x00\x00\x00\x02\x00\x00\x00\x00\x02\x9d\x08\x82\x3b\xd8\xa8\xea\xb5\x10\xad\x6a\xc7\x5c\x82\x3c\xfd\x3e\xd3\x1e")

// readReport takes an answer apart: statuses, and the words of the second band.
func readReport(t testing.TB, body []byte, sideband bool) (statuses []string, words string) {
	t.Helper()
	if sideband {
		var data []byte
		p := newPktReader(bytes.NewReader(body), maxHead)
		for {
			line, flush, err := p.next()
			if err != nil {
				t.Fatalf("the answer ends with %v: %q", err, body)
			}
			if flush {
				break
			}
			switch line[0] {
			case bandData:
				data = append(data, line[1:]...)
			case bandProgress:
				if !bytes.HasSuffix(line, []byte("\n")) || bytes.Count(line, []byte("\n")) != 1 {
					t.Errorf("a packet of words is not one line: %q", line)
				}
				words += string(line[1:])
			default:
				t.Fatalf("a packet is on band %d", line[0])
			}
		}
		if rest := p.r.Buffered(); rest != 0 {
			t.Errorf("%d bytes follow the end", rest)
		}
		body = data
	}
	if len(body) == 0 {
		return nil, words
	}
	p := newPktReader(bytes.NewReader(body), maxHead)
	for {
		line, flush, err := p.next()
		if err != nil {
			t.Fatalf("the report ends with %v: %q", err, body)
		}
		if flush {
			return statuses, words
		}
		statuses = append(statuses, strings.TrimSuffix(string(line), "\n"))
	}
}

func flip(b []byte, at int) []byte {
	b = bytes.Clone(b)
	b[at] ^= 1
	return b
}

// packOf packs what rev-list gives.
func (w *world) packOf(dir string, revisions ...string) []byte {
	w.t.Helper()
	return []byte(inputGit(w.t, dir, strings.Join(revisions, "\n")+"\n", "pack-objects", "-q", "--revs", "--stdout"))
}

// packWith packs one blob.
func (w *world) packWith(dir string, content []byte) []byte {
	w.t.Helper()
	id := strings.TrimSpace(inputGit(w.t, dir, string(content), "hash-object", "-w", "--stdin"))
	return []byte(inputGit(w.t, dir, id+"\n", "pack-objects", "-q", "--stdout"))
}
