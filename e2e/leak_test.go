package e2e

import (
	"bytes"
	"compress/zlib"
	"encoding/base64"
	"encoding/hex"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// wantNoTrace fails the test if a secret that was never let in stands anywhere:
// in a file of the data folder, in a Git object however packed, in a row of the
// database, or in what the program printed; as it is, in hexadecimal, or in
// base64 at any of its three phases.
func (s *server) wantNoTrace(t testing.TB, secrets ...string) {
	t.Helper()
	needles := needlesOf(secrets...)
	s.eachFile(t, func(name string, content []byte) {
		if holds(content, needles) {
			t.Errorf("a blocked secret stands in %s", name)
		}
		if text := inflate(content); text != nil && holds(text, needles) {
			t.Errorf("a blocked secret stands in the compressed %s", name)
		}
	})
	for _, repo := range s.repositories(t) {
		git := exec.Command("git", "-C", repo, "cat-file", "--batch", "--batch-all-objects", "--unordered")
		out, err := git.Output()
		if err != nil {
			t.Errorf("read all objects of %s: %v", repo, err)
		}
		if holds(out, needles) {
			t.Errorf("a blocked secret stands in an object of %s", repo)
		}
	}
	s.wantNoTraceOutsideObjects(t, secrets...)
}

// wantNoTraceOutsideObjects is what holds for a secret that was let in: it is
// in the repository's objects then, and still nowhere else.
func (s *server) wantNoTraceOutsideObjects(t testing.TB, secrets ...string) {
	t.Helper()
	needles := needlesOf(secrets...)
	s.eachFile(t, func(name string, content []byte) {
		if !strings.Contains(name, "/objects/") && holds(content, needles) {
			t.Errorf("a secret stands in %s", name)
		}
	})
	if holds([]byte(s.output.text()), needles) {
		t.Error("a secret stands in the server's output")
	}
	for i, f := range s.flags {
		if f == "--database" && holds(dumpPostgres(t, s.flags[i+1]), needles) {
			t.Error("a secret stands in the database")
		}
	}
}

func (s *server) eachFile(t testing.TB, look func(name string, content []byte)) {
	t.Helper()
	err := filepath.WalkDir(s.Dir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return ignoreGone(err)
		}
		content, err := os.ReadFile(name)
		if err != nil {
			return ignoreGone(err)
		}
		if strings.Contains(filepath.Base(name), "ghp_") {
			t.Errorf("a secret is part of the file name %q", filepath.Dir(name))
		}
		look(name, content)
		return nil
	})
	if err != nil {
		t.Fatalf("walk the data folder: %v", err)
	}
}

// ignoreGone forgives what a running server removed under the walk.
func ignoreGone(err error) error {
	if os.IsNotExist(err) {
		return nil
	}
	return err
}

// repositories finds every Git folder in the data folder.
func (s *server) repositories(t testing.TB) []string {
	t.Helper()
	var list []string
	err := filepath.WalkDir(s.Dir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return ignoreGone(err)
		}
		if entry.Name() != "HEAD" || entry.IsDir() {
			return nil
		}
		dir := filepath.Dir(name)
		if info, err := os.Stat(filepath.Join(dir, "objects")); err == nil && info.IsDir() {
			list = append(list, dir)
		}
		return nil
	})
	if err != nil {
		t.Fatalf("walk the data folder: %v", err)
	}
	return list
}

func needlesOf(secrets ...string) [][]byte {
	var needles [][]byte
	for _, secret := range secrets {
		needles = append(needles, []byte(secret),
			[]byte(hex.EncodeToString([]byte(secret))), []byte(strings.ToUpper(hex.EncodeToString([]byte(secret)))))
		for phase := range 3 {
			for _, alphabet := range []*base64.Encoding{base64.StdEncoding, base64.URLEncoding} {
				text := alphabet.EncodeToString(append(make([]byte, phase), secret...))
				// The first and last groups depend on the neighbours.
				needles = append(needles, []byte(text[4:len(text)-4]))
			}
		}
	}
	return needles
}

func holds(content []byte, needles [][]byte) bool {
	for _, needle := range needles {
		if bytes.Contains(content, needle) {
			return true
		}
	}
	return false
}

// inflate gives the text of a zlib stream, or nil if content is none.
func inflate(content []byte) []byte {
	r, err := zlib.NewReader(bytes.NewReader(content))
	if err != nil {
		return nil
	}
	text, _ := io.ReadAll(r)
	return text
}

// The search must find what it is meant to find.
func TestTraceIsFound(t *testing.T) {
	secret := newSecret(t)
	var compressed bytes.Buffer
	w := zlib.NewWriter(&compressed)
	_, _ = w.Write([]byte("x" + secret))
	_ = w.Close()
	needles := needlesOf(secret)
	for name, content := range map[string][]byte{
		"plain":    []byte("a" + secret + "b"),
		"hex":      []byte(hex.EncodeToString([]byte("a" + secret))),
		"phase 0":  []byte(base64.StdEncoding.EncodeToString([]byte("abc" + secret + "x"))),
		"phase 1":  []byte(base64.StdEncoding.EncodeToString([]byte("abcd" + secret + "xy"))),
		"phase 2":  []byte(base64.StdEncoding.EncodeToString([]byte("abcde" + secret))),
		"inflated": inflate(compressed.Bytes()),
	} {
		if !holds(content, needles) {
			t.Errorf("%s: not found", name)
		}
	}
	if holds([]byte(newSecret(t)), needles) {
		t.Error("another secret is taken for it")
	}
}
