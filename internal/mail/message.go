package mail

import (
	"bytes"
	"context"
	"fmt"
	"mime"
	"mime/quotedprintable"
	netmail "net/mail"
	"strings"
	"time"
	"unicode"

	"pushward/internal/store"
)

// address is an address as headers and as servers want it.
type address struct{ header, spec string }

// parseAddress takes a single address: what cannot be read as one is not put
// into a header.
func parseAddress(s string) (address, error) {
	a, err := netmail.ParseAddress(s)
	if err != nil {
		return address{}, err
	}
	return address{a.String(), a.Address}, nil
}

// message is the whole mail, headers first.
func (c *Courier) message(ctx context.Context, m store.Mail, to address) ([]byte, error) {
	mask, err := c.o.Masker(ctx, m.About.RepoID)
	if err != nil {
		return nil, fmt.Errorf("mask secrets: %w", err)
	}
	subject, err := mask(ctx, subjectOf(m))
	if err != nil {
		return nil, fmt.Errorf("mask secrets: %w", err)
	}
	text, err := mask(ctx, textOf(m, strings.TrimSuffix(c.o.URL, "/")))
	if err != nil {
		return nil, fmt.Errorf("mask secrets: %w", err)
	}
	var b bytes.Buffer
	_, domain, _ := strings.Cut(c.from.spec, "@")
	for _, h := range [][2]string{
		{"From", c.from.header},
		{"To", to.header},
		{"Subject", mime.QEncoding.Encode("utf-8", oneLine(subject))},
		{"Date", m.At.UTC().Format(time.RFC1123Z)},
		// The same for every try, so that a reader sees one mail.
		{"Message-ID", fmt.Sprintf("<pushward.%d.%d@%s>", m.ID, m.At.UnixMicro(), domain)},
		{"Auto-Submitted", "auto-generated"},
		{"MIME-Version", "1.0"},
		{"Content-Type", "text/plain; charset=utf-8"},
		{"Content-Transfer-Encoding", "quoted-printable"},
	} {
		fmt.Fprintf(&b, "%s: %s\r\n", h[0], h[1])
	}
	b.WriteString("\r\n")
	w := quotedprintable.NewWriter(&b)
	_, err = w.Write([]byte(strings.ReplaceAll(text, "\n", "\r\n")))
	if err == nil {
		err = w.Close()
	}
	return b.Bytes(), err
}

// oneLine keeps others' words from making a line of their own.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			return '\uFFFD'
		}
		return r
	}, s)
}

func subjectOf(m store.Mail) string {
	a := m.About
	switch {
	case m.Kind == store.MailBypass:
		return fmt.Sprintf("[%s] %s bypassed push protection", a.Repo, a.Actor)
	case m.Kind == store.MailRequest && a.Alert != 0:
		return fmt.Sprintf("[%s] %s asks to dismiss alert #%d", a.Repo, a.Actor, a.Alert)
	case m.Kind == store.MailRequest:
		return fmt.Sprintf("[%s] %s asks for a bypass (request #%d)", a.Repo, a.Actor, a.Number)
	}
	return fmt.Sprintf("[%s] Your request #%d was %s", a.Repo, a.Number, answer(a))
}

func answer(a store.MailAbout) string {
	if a.Approved {
		return "approved"
	}
	return "denied"
}

// reasons in words.
var reasons = map[string]string{
	"used_in_tests": "it is used in tests", "false_positive": "it is not a secret", "will_fix_later": "it will be fixed later",
	"wont_fix": "it will not be fixed", "revoked": "it was revoked",
}

func textOf(m store.Mail, url string) string {
	a := m.About
	var b strings.Builder
	say := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	switch {
	case m.Kind == store.MailBypass:
		say("%s let a secret into %s that push protection had blocked.", a.Actor, a.Repo)
	case m.Kind == store.MailRequest && a.Alert != 0:
		say("%s asks to dismiss alert #%d of %s.", a.Actor, a.Alert, a.Repo)
	case m.Kind == store.MailRequest:
		say("%s asks to let a secret into %s that push protection has blocked.", a.Actor, a.Repo)
	default:
		say("%s has %s your request #%d in %s.", a.Actor, answer(a), a.Number, a.Repo)
	}
	say("")
	say("  secret   %s", oneLine(a.Secret))
	if a.Path != "" {
		say("  place    %s, line %d", oneLine(a.Path), a.Line)
	}
	if words := reasons[a.Reason]; words != "" {
		say("  reason   %s", words)
	}
	if m.Kind != store.MailResponse && !a.ExpiresAt.IsZero() {
		say("  until    %s", a.ExpiresAt.UTC().Format("2006-01-02 15:04 UTC"))
	}
	say("")
	say("%s", whatNext(m, url))
	say("")
	say("-- \n%s", whyYou(m))
	return b.String()
}

func whatNext(m store.Mail, url string) string {
	repo := url + "/api/v3/repos/" + m.About.Repo
	kind := "bypass-requests"
	if m.About.Alert != 0 {
		kind = "dismissal-requests"
	}
	request := fmt.Sprintf("%s/%s/secret-scanning/%d", repo, kind, m.About.Number)
	switch {
	case m.Kind == store.MailBypass:
		return "The secret becomes an alert when it comes in:\n" + repo + "/secret-scanning/alerts"
	case m.Kind == store.MailRequest:
		return "Approve or deny it:\n" + request
	case m.About.Approved && m.About.Alert == 0:
		return "Send the same content again: it is let in now.\n" + request
	}
	return request
}

func whyYou(m store.Mail) string {
	switch m.Kind {
	case store.MailBypass:
		return "You get this mail because you administer " + m.About.Repo + "."
	case store.MailRequest:
		return "You get this mail because you may answer requests in " + m.About.Repo + "."
	}
	return "You get this mail because you made the request."
}
