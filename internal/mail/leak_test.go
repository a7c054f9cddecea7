package mail

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"pushward/internal/pattern"
	"pushward/internal/protect"
	"pushward/internal/scan"
	"pushward/internal/store"
)

// The examples of the whole catalog, planted in the names of files, where a mail
// quotes what others wrote: none is in a mail, in no encoding that it uses.
func TestNoSecretIsMailed(t *testing.T) {
	scanner, err := scan.New(pattern.All())
	if err != nil {
		t.Fatal(err)
	}
	keys, err := protect.NewKeys(bytes.Repeat([]byte{7}, 32))
	if err != nil {
		t.Fatal(err)
	}
	w := newWorld(t)
	gate, err := protect.New(w.db, scanner, keys, protect.Options{})
	if err != nil {
		t.Fatal(err)
	}
	w.o.Masker = gate.Masker

	var planted []string
	for _, p := range pattern.All() {
		for _, hit := range p.Hits {
			text := oneLine(strings.ReplaceAll(hit, pattern.Mark, ""))
			matches, err := scanner.Scan(t.Context(), nil, []byte(text))
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range matches {
				planted = append(planted, text[m.Start:m.End])
			}
			if len(matches) > 0 {
				about := bypass
				about.Path = text
				w.add([]store.MailKind{store.MailBypass, store.MailRequest, store.MailResponse}[len(planted)%3], about)
			}
		}
	}
	slices.Sort(planted)
	planted = slices.Compact(planted)
	if len(planted) < 500 {
		t.Fatalf("only %d secrets are planted", len(planted))
	}
	w.send()
	var all strings.Builder
	for _, l := range w.to.letters() {
		_, subject, text := read(t, l)
		all.WriteString(l.text + "\n" + subject + "\n" + text + "\n")
	}
	if len(w.to.letters()) < 300 || !strings.Contains(all.String(), "  place  ") {
		t.Fatalf("only %d mails came", len(w.to.letters()))
	}
	for n, secret := range planted {
		if strings.Contains(all.String(), secret) {
			t.Errorf("planted secret %d of length %d stands in a mail", n, len(secret))
		}
	}
}
