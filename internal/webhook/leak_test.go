package webhook_test

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pushward/internal/pattern"
	"pushward/internal/store"
)

// TestNoSecretLeaves plants the examples of the whole catalog where payloads
// quote: in messages of commits, names of files and branches. The import mode
// lets them all in. None may be in a body that was sent, nor in the database.
func TestNoSecretLeaves(t *testing.T) {
	file := filepath.Join(t.TempDir(), "pushward.db")
	db, err := store.Open(t.Context(), "sqlite:"+file)
	must(t, err)
	t.Cleanup(func() { db.Close() })
	w := newWorld(t, db)
	r := newReceiver(t)
	w.hook("/orgs/acme", `{"url": "`+r.URL+`", "content_type": "json", "secret": "`+hookSecret+`"}`, `["*"]`)
	w.call(201, "POST", "/orgs/acme/repos", `{"name": "demo"}`)
	w.call(200, "PATCH", "/repos/acme/demo", `{"security_and_analysis": {"secret_scanning_import_mode": {"status": "enabled"}}}`)

	planted := map[string][]byte{}
	var texts []string
	for _, p := range pattern.All() {
		if len(p.Hits) > 0 {
			texts = append(texts, strings.ReplaceAll(p.Hits[0], pattern.Mark, ""))
		}
	}
	var commit string
	for n, some := range slices.Collect(slices.Chunk(texts, 20)) {
		text := "Add\n\n" + strings.Join(some, "\n\n")
		matches, err := scanner(t).Scan(t.Context(), nil, []byte(text))
		must(t, err)
		for _, m := range matches {
			planted[fmt.Sprint(m.Pattern.Type, n, m.Start)] = []byte(text)[m.Start:m.End]
		}
		answer := w.put(201, "acme/demo", fmt.Sprintf("%d.txt", n), text, text)
		commit = answer["commit"].(map[string]any)["sha"].(string)
	}
	name := token(t)
	planted["in names"] = []byte(name)
	w.put(201, "acme/demo", "folder/"+name+".txt", "Add", "1")
	w.call(201, "POST", "/repos/acme/demo/git/refs", `{"ref": "refs/heads/`+name+`", "sha": "`+commit+`"}`)
	w.deliver()
	if len(planted) < 500 {
		t.Fatalf("only %d secrets are planted", len(planted))
	}

	bodies := map[string]bool{}
	for _, h := range r.took() {
		bodies[h.Body] = true
	}
	if len(bodies) < 500 {
		t.Fatalf("only %d bodies came", len(bodies))
	}
	stored, err := os.ReadFile(file)
	must(t, err)
	log, err := os.ReadFile(file + "-wal")
	must(t, err)
	search := newSearch(planted)
	for body := range bodies {
		search.in(t, "a body", []byte(body))
	}
	search.in(t, "the database", stored)
	search.in(t, "its log", log)
}

// search looks for many texts in one go, by their first eight bytes.
type search map[[8]byte][]wanted

type wanted struct {
	kind string
	text []byte
}

func newSearch(planted map[string][]byte) search {
	s := search{}
	for kind, secret := range planted {
		for _, text := range [][]byte{
			secret, []byte(base64.StdEncoding.EncodeToString(secret)), bytes.ReplaceAll(secret, []byte("\n"), []byte(`\n`)),
		} {
			s[[8]byte(text)] = append(s[[8]byte(text)], wanted{kind, text})
		}
	}
	return s
}

func (s search) in(t *testing.T, where string, text []byte) {
	t.Helper()
	for i := range max(len(text)-7, 0) {
		for _, w := range s[[8]byte(text[i:])] {
			if bytes.HasPrefix(text[i:], w.text) {
				t.Errorf("%s is in %s", w.kind, where)
			}
		}
	}
}
