package git

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"pushward"
)

// TestBesideGit writes and reads while git moves refs, packs refs and repacks
// in the same repository.
func TestBesideGit(t *testing.T) {
	r := newRepo(t, gateFunc{})
	base := write(t, r, "main", map[string]string{"a": "0"})
	ctx, cancel := context.WithCancel(t.Context())
	var git, ours sync.WaitGroup
	var mu sync.Mutex
	last := map[string]pushward.OID{}

	git.Go(func() {
		for i := 0; ctx.Err() == nil; i++ {
			for _, args := range [][]string{
				{"pack-refs", "--all"},
				{"update-ref", fmt.Sprintf("refs/heads/git/%d", i%5), base.String()},
				{"update-ref", "-d", fmt.Sprintf("refs/heads/git/%d", (i+2)%5)},
			} {
				// Losing a lock to us is no error of either.
				if out, err := tryGit(r, "", args...); err != nil && !strings.Contains(out, "lock") {
					t.Errorf("git %v: %s", args, out)
				}
			}
		}
	})
	git.Go(func() {
		for ctx.Err() == nil {
			if out, err := tryGit(r, "", "repack", "-adq"); err != nil {
				t.Errorf("git repack: %s", out)
			}
		}
	})
	for w := range 4 {
		ours.Go(func() {
			branch := fmt.Sprintf("w/%d", w)
			for i := range 40 {
				oid, err := tryWrite(t.Context(), r, branch, map[string]string{fmt.Sprint("f", i): fmt.Sprint(w, i)})
				if err != nil {
					t.Errorf("write: %v", err)
					return
				}
				mu.Lock()
				last[branch] = oid
				mu.Unlock()
				temporary := pushward.RefUpdate{Name: fmt.Sprintf("refs/heads/tmp/%d/x", w), New: oid}
				q := r.Quarantine(pushward.Actor{})
				err = q.Commit(t.Context(), temporary)
				if err == nil {
					temporary.Old, temporary.New = oid, pushward.OID{}
					q2 := r.Quarantine(pushward.Actor{})
					err = q2.Commit(t.Context(), temporary)
				}
				if err != nil {
					t.Errorf("make and delete: %v", err)
				}
				if _, err := r.Ref(t.Context(), temporary.Name); !pushward.IsNotFound(err) {
					t.Errorf("deleted ref: %v", err)
				}
			}
		})
	}
	ours.Go(func() {
		for range 300 {
			r.s.cache.drop(r.repo.ID)
			r.s.cache.revive(r.repo.ID)
			refs, err := r.Refs(t.Context(), "")
			if err != nil {
				t.Errorf("refs: %v", err)
			}
			for _, ref := range refs {
				o, err := r.Object(t.Context(), ref.OID)
				if err == nil {
					var c CommitInfo
					c, err = ParseCommit(o)
					if err == nil {
						_, _, err = WalkTree(t.Context(), r, c.Tree, true, 0)
					}
				}
				if err != nil {
					t.Errorf("read %s: %v", ref.Name, err)
				}
			}
		}
	})
	ours.Wait()
	cancel()
	git.Wait()
	for branch, oid := range last {
		now, err := r.Ref(t.Context(), "refs/heads/"+branch)
		if err != nil || now != oid {
			t.Errorf("%s is at %s, %v, want %s", branch, now, err, oid)
		}
		if n, err := r.Count(t.Context(), LogQuery{From: []pushward.OID{now}}); err != nil || n != 40 {
			t.Errorf("%s has %d commits, %v", branch, n, err)
		}
	}
	fsck(t, r)
}

func TestPackedObjects(t *testing.T) {
	s := openStore(t, gateFunc{}, Options{MaxObject: 5000})
	r := repoIn(t, s, 1)
	commit := write(t, r, "main", map[string]string{"a": "first", "d/e": strings.Repeat("long ", 900)})
	loose, _ := hash(Blob, []byte("first"))
	missing := pushward.OID{1}

	_, _, err := r.Has(t.Context(), missing)
	class(t, err, pushward.NotFound)
	if len(s.cats.idle) != 0 {
		t.Error("cat-file runs without packs")
	}
	fresh := func() { s.cache.drop(1); s.cache.revive(1) }
	check := func(oid pushward.OID, want Type, text string) {
		t.Helper()
		fresh()
		typ, size, err := r.Has(t.Context(), oid)
		if err != nil || typ != want || text != "" && size != int64(len(text)) {
			t.Errorf("Has: %s, %d, %v", typ, size, err)
		}
		o, err := r.Object(t.Context(), oid)
		if err != nil || o.Type != want || text != "" && string(o.Data) != text {
			t.Errorf("Object: %s, %q, %v", o.Type, o.Data, err)
		}
		_, err = r.Object(t.Context(), missing)
		class(t, err, pushward.NotFound)
	}
	check(loose, Blob, "first")
	runGit(t, r, "", "repack", "-adq")
	check(loose, Blob, "first")
	check(commit, Commit, "")
	if len(s.cats.idle) != 1 {
		t.Fatalf("%d cat-file processes idle, want 1", len(s.cats.idle))
	}
	pid := s.cats.idle[0].cmd.Process.Pid

	// A process that died, packs that changed, an object that is too large, a
	// replaced object, a question that is abandoned.
	killGroup(s.cats.idle[0].cmd)
	check(loose, Blob, "first")
	write(t, r, "main", map[string]string{"b": "second"})
	runGit(t, r, "", "repack", "-adq")
	second, _ := hash(Blob, []byte("second"))
	check(second, Blob, "second")
	if len(s.cats.idle) != 1 || s.cats.idle[0].cmd.Process.Pid == pid {
		t.Errorf("the stale process was kept")
	}
	big := runGit(t, r, strings.Repeat("x", 6000), "hash-object", "-w", "--stdin")
	bigID, _ := pushward.ParseOID(big)
	_, err = r.Object(t.Context(), bigID)
	class(t, err, pushward.TooLarge)
	runGit(t, r, big+"\n", "pack-objects", "-q", "objects/pack/pack")
	runGit(t, r, "", "prune-packed")
	_, err = r.Object(t.Context(), bigID)
	class(t, err, pushward.TooLarge)
	if _, size, err := r.Has(t.Context(), bigID); err != nil || size != 6000 {
		t.Errorf("size %d, %v", size, err)
	}
	runGit(t, r, "", "replace", loose.String(), second.String())
	check(loose, Blob, "first")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	fresh()
	_, err = r.Object(ctx, second)
	if err == nil || pushward.IsNotFound(err) {
		t.Errorf("abandoned: %v", err)
	}
	check(second, Blob, "second")

	waitIdle := s.cats.idle[0]
	s.cats.idleFor = time.Millisecond
	check(second, Blob, "second")
	waitFor(t, func() bool { s.cats.mu.Lock(); defer s.cats.mu.Unlock(); return len(s.cats.idle) == 0 })
	waitFor(t, func() bool {
		_, err := os.Stat(fmt.Sprintf("/proc/%d", waitIdle.cmd.Process.Pid))
		return errors.Is(err, os.ErrNotExist)
	})
	s.cats.idleFor = time.Minute

	var wg sync.WaitGroup
	fresh()
	for range 50 {
		wg.Go(func() {
			if _, _, err := s.cats.object(t.Context(), r, commit, 5000, true); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if n := len(s.cats.idle); n > 2 || n == 0 {
		t.Errorf("%d processes kept", n)
	}
	if err := s.Remove(t.Context(), 1); err != nil || len(s.cats.idle) != 0 {
		t.Errorf("remove: %v, %d processes kept", err, len(s.cats.idle))
	}
}

func TestCacheStaysInBounds(t *testing.T) {
	c := newCache(10000)
	for i := range 100 {
		data := []byte(strings.Repeat("x", 900) + fmt.Sprint(i))
		oid, _ := hash(Blob, data)
		c.put(int64(i%3), Object{Type: Blob, OID: oid, Data: data})
		if c.bytes > c.max {
			t.Fatalf("%d bytes", c.bytes)
		}
	}
	if n := c.lru.Len(); n < 8 || n > 10 {
		t.Errorf("%d objects kept", n)
	}
	for i := range 3 {
		c.drop(int64(i))
	}
	if c.bytes != 0 || c.lru.Len() != 0 {
		t.Errorf("%d bytes of %d objects are left", c.bytes, c.lru.Len())
	}
}

func TestResolve(t *testing.T) {
	r := newRepo(t, gateFunc{})
	one := write(t, r, "main", map[string]string{"a": "1"})
	two := write(t, r, "feature/x", map[string]string{"a": "2"})
	runGit(t, r, "", "tag", "-a", "-m", "annotated", "v1", one.String())
	runGit(t, r, "", "tag", "main", two.String())
	runGit(t, r, "", "update-ref", "refs/heads/"+two.String(), one.String())
	tag, err := r.Ref(t.Context(), "refs/tags/v1")
	if err != nil {
		t.Fatal(err)
	}
	o, _ := r.Object(t.Context(), one)
	c, _ := ParseCommit(o)
	for name, want := range map[string]pushward.OID{
		"main": one, "refs/heads/main": one, "heads/main": one, "tags/main": two, "refs/tags/main": two, "feature/x": two,
		"v1": tag, "HEAD": one, one.String(): one, strings.ToUpper(one.String()): one, two.String(): two,
		one.String()[:7]: one, strings.ToUpper(two.String()[:10]): two, c.Tree.String()[:12]: c.Tree,
	} {
		if o, err := r.Resolve(t.Context(), name); err != nil || o.OID != want {
			t.Errorf("%s is %s, %v, want %s", name, o.OID, err, want)
		}
	}
	for _, name := range []string{"", "nope", "feature", "../HEAD", "--all", "@", "main~1", "main^{tree}", ":a", "main:a", one.String()[:3], "0000000", "refs/heads/", strings.Repeat("a", 5000)} {
		if o, err := r.Resolve(t.Context(), name); !pushward.IsNotFound(err) {
			t.Errorf("%q is %v, %v", name, o, err)
		}
	}
	if refs, err := r.Refs(t.Context(), "refs/heads/"+strings.Repeat("a/", 5000)); err != nil || len(refs) != 0 {
		t.Errorf("refs %v, %v", refs, err)
	}
}
