package git

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pushward"
)

func TestSecondOpenFails(t *testing.T) {
	s := openStore(t, gateFunc{}, Options{})
	_, err := Open(s.dir, gateFunc{}, Options{})
	if err == nil || !strings.Contains(err.Error(), "in use") {
		t.Fatalf("second open: %v", err)
	}
	s.Close()
	openAt(t, s.dir, gateFunc{}, Options{})
	_, err = s.Repo(pushward.Repo{ID: 1}).Resolve(t.Context(), "main")
	class(t, err, pushward.NotFound)
	class(t, s.Create(t.Context(), 1, "main"), pushward.Unavailable)
}

func TestCrashLeftoversAreSwept(t *testing.T) {
	s := openStore(t, gateFunc{}, Options{})
	r := repoIn(t, s, 1)
	base := write(t, r, "main", map[string]string{"a": "0"})
	s.Close()

	before := time.Now().Add(-time.Minute)
	put := func(path, text string, when time.Time) string {
		t.Helper()
		os.MkdirAll(filepath.Dir(path), 0o700)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		os.Chtimes(path, when, when)
		return path
	}
	stale := []string{
		put(filepath.Join(s.dir, "tmp/obj-1"), "half an object", before),
		put(filepath.Join(s.dir, "tmp/removed-1/objects/aa/b"), "half removed", before),
		put(filepath.Join(r.path, "refs/heads/main.lock"), "", before),
		put(filepath.Join(r.path, "refs/heads/x/y.lock"), "0123", before),
		put(filepath.Join(r.path, "packed-refs.lock"), "", before),
		put(filepath.Join(r.path, "HEAD.lock"), "", before),
		put(filepath.Join(r.path, "objects/tmp_objdir-incoming-x/f"), "", before),
		put(filepath.Join(r.path, "objects/pack/tmp_pack_x"), "", before),
	}
	os.Chtimes(filepath.Join(r.path, "objects/tmp_objdir-incoming-x"), before, before)
	s = openAt(t, s.dir, gateFunc{}, Options{})
	r = s.Repo(r.repo)
	young := put(filepath.Join(r.path, "refs/heads/young.lock"), "", time.Now().Add(time.Minute))
	if o, err := r.Object(t.Context(), base); err != nil || o.Type != Commit {
		t.Errorf("acknowledged commit: %v", err)
	}
	write(t, r, "main", map[string]string{"b": "1"})
	for _, path := range stale {
		if _, err := os.Lstat(path); err == nil {
			t.Errorf("%s was not swept", path)
		}
	}
	if _, err := os.Lstat(young); err != nil {
		t.Errorf("a lock in use was swept: %v", err)
	}
	os.Remove(young)
	fsck(t, r)
}

func TestCreateOverHalfMade(t *testing.T) {
	s := openStore(t, gateFunc{}, Options{})
	path := s.path(5)
	os.MkdirAll(filepath.Join(path, "objects/pack"), 0o700)
	os.WriteFile(filepath.Join(path, "HEAD"), nil, 0o600)
	r := repoIn(t, s, 5)
	write(t, r, "main", map[string]string{"a": "0"})
	fsck(t, r)
	info, err := os.Stat(r.path)
	if err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	class(t, s.Create(t.Context(), 6, "../x"), pushward.Unprocessable)
	if s.Create(t.Context(), 0, "main") == nil {
		t.Error("id 0 was taken")
	}
}

func TestEmptyLooseFileCountsAsAbsent(t *testing.T) {
	r := newRepo(t, gateFunc{})
	oid, _ := hash(Blob, []byte("torn"))
	path := r.loosePath(oid)
	os.MkdirAll(filepath.Dir(path), 0o700)
	os.WriteFile(path, nil, 0o444)
	_, _, err := r.Has(t.Context(), oid)
	class(t, err, pushward.NotFound)
	q := r.Quarantine(pushward.Actor{})
	defer q.Discard()
	blob(t, q, "torn")
	if err := q.Commit(t.Context()); err != nil {
		t.Fatal(err)
	}
	fsck(t, r)
}

func TestKnownObjectsAreFreshened(t *testing.T) {
	r := newRepo(t, gateFunc{})
	write(t, r, "main", map[string]string{"a": "kept"})
	oid, _ := hash(Blob, []byte("kept"))
	old := time.Now().Add(-30 * 24 * time.Hour)
	os.Chtimes(r.loosePath(oid), old, old)
	write(t, r, "other", map[string]string{"b": "kept"})
	info, err := os.Stat(r.loosePath(oid))
	if err != nil || time.Since(info.ModTime()) > time.Hour {
		t.Errorf("modified %v, %v", info.ModTime(), err)
	}
}
