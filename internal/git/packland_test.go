package git

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"pushward"
)

// longHistory writes commits of many files, enough for a large push, and gives
// their ids.
func longHistory(tb testing.TB, r *Repo, commits int) []pushward.OID {
	tb.Helper()
	var all []pushward.OID
	for n := range commits {
		files := map[string]string{}
		for i := range 60 {
			if n == 0 || i%7 == n%7 {
				files[fmt.Sprintf("d%d/e%d/f%d", i%5, i%3, i)] = fmt.Sprintf("%d of %d\n%s", i, n, strings.Repeat(fmt.Sprintf("line %d\n", i), 40))
			}
		}
		all = append(all, write(tb, r, "main", files))
	}
	return all
}

// looking is a gate that reads everything, as the real one does.
func looking(seen func(o Object)) gateFunc {
	return gateFunc{inspect: func(w *Write) error {
		return w.Objects(context.Background(), 1, func(_ int, o Object) error {
			if got, _ := hash(o.Type, o.Data); got != o.OID {
				return fmt.Errorf("object %s is shown with other bytes", o.OID)
			}
			if seen != nil {
				seen(o)
			}
			return nil
		})
	}}
}

// TestLargePush pushes a history in two steps, the second thin, and has git
// judge what has landed.
func TestLargePush(t *testing.T) {
	for _, c := range []struct {
		name string
		args []string
		d    Durability
	}{
		{"offsets", []string{"--delta-base-offset"}, Group},
		{"names", nil, File},
	} {
		t.Run(c.name, func(t *testing.T) {
			from := newRepo(t, gateFunc{})
			commits := longHistory(t, from, 60)
			half, tip := commits[29], commits[59]
			runGit(t, from, "", "tag", "-a", "-m", "annotated", "v1", tip.String())
			tag, _ := pushward.ParseOID(runGit(t, from, "", "rev-parse", "v1"))
			packOf := func(revs string) []byte {
				return []byte(gitRaw(t, from, revs, append([]string{"pack-objects", "--stdout", "--revs", "-q", "--thin"}, c.args...)...))
			}
			shown := map[pushward.OID]int{}
			s := openStore(t, looking(func(o Object) { shown[o.OID]++ }), Options{Durability: c.d})
			to := repoIn(t, s, 1)
			main := pushward.RefUpdate{Name: "refs/heads/main", New: half}
			if err := push(t.Context(), to, packOf(half.String()+"\n"), main); err != nil {
				t.Fatal(err)
			}
			if _, _, err := to.Has(t.Context(), half); err != nil {
				t.Errorf("the commit is not to be had: %v", err)
			}
			thin := packOf(tag.String() + "\n^" + half.String() + "\n")
			if tryIndex(t, thin) == nil {
				t.Fatal("the second pack is not thin")
			}
			main.Old, main.New = half, tip
			if err := push(t.Context(), to, thin, main, pushward.RefUpdate{Name: "refs/tags/v1", New: tag}); err != nil {
				t.Fatal(err)
			}
			fsck(t, to)
			objects := runGit(t, from, "", "rev-list", "--objects", "--no-object-names", "--all")
			if got := runGit(t, to, "", "rev-list", "--objects", "--no-object-names", "--all"); got != objects {
				t.Error("other objects than were pushed")
			}
			for name := range strings.Lines(objects) {
				oid, _ := pushward.ParseOID(strings.TrimSpace(name))
				if shown[oid] != 1 {
					t.Errorf("object %s was shown %d times", oid, shown[oid])
				}
			}
			checkLanded(t, to, 2)
		})
	}
}

// tryIndex lets git index a pack that stands alone.
func tryIndex(t *testing.T, pack []byte) error {
	path := filepath.Join(t.TempDir(), "p.pack")
	if err := os.WriteFile(path, pack, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := tryGit(newRepo(t, gateFunc{}), "", "index-pack", "--strict", path)
	return err
}

// checkLanded compares our indexes with those that git makes, byte by byte,
// and looks that nothing else was left.
func checkLanded(t *testing.T, r *Repo, packs int) {
	t.Helper()
	dir := filepath.Join(r.path, "objects/pack")
	found, _ := filepath.Glob(filepath.Join(dir, "*.pack"))
	if all, _ := os.ReadDir(dir); len(found) != packs || len(all) != 2*packs {
		t.Errorf("in objects/pack: %v", all)
	}
	for _, pack := range found {
		theirs := filepath.Join(t.TempDir(), "theirs.idx")
		runGit(t, r, "", "index-pack", "-o", theirs, pack)
		want, _ := os.ReadFile(theirs)
		got, _ := os.ReadFile(strings.TrimSuffix(pack, ".pack") + ".idx")
		if !bytes.Equal(got, want) {
			t.Errorf("the index of %s differs from git's", filepath.Base(pack))
		}
		if info, err := os.Stat(pack); err != nil || info.Mode().Perm() != 0o444 {
			t.Errorf("mode %v, %v", info.Mode(), err)
		}
	}
	loose, _ := filepath.Glob(filepath.Join(r.path, "objects/??"))
	tmp, _ := os.ReadDir(filepath.Join(r.s.dir, "tmp"))
	if len(loose)+len(tmp) != 0 {
		t.Errorf("left: %v, %v", loose, tmp)
	}
}

// noise is a pack of count blobs of size bytes that no zlib can squeeze.
func noise(count, size int) []byte {
	random := rand.New(rand.NewSource(1))
	c := &craft{}
	for range count {
		data := make([]byte, size)
		random.Read(data)
		c.entry(3, -1, nil, data)
	}
	return c.bytes()
}

// TestQuarantineOnDisk looks at the disk while the gate decides on a pack that
// is too long for memory.
func TestQuarantineOnDisk(t *testing.T) {
	pack := noise(20, 1<<20)
	gate := &gateFunc{}
	s := openStore(t, gate, Options{})
	r := repoIn(t, s, 1)
	before := snapshot(t, r.path)
	refused := errors.New("refused")
	gate.admit = func(*Write) error {
		if snapshot(t, r.path) != before {
			t.Error("the repository has changed before the decision")
		}
		dirs, _ := os.ReadDir(filepath.Join(s.dir, "tmp"))
		if len(dirs) != 1 {
			t.Fatalf("in tmp: %v", dirs)
		}
		if info, _ := dirs[0].Info(); info.Mode().Perm() != 0o700 {
			t.Errorf("mode %v", info.Mode())
		}
		return refused
	}
	if err := push(t.Context(), r, pack); !errors.Is(err, refused) {
		t.Fatal(err)
	}
	if snapshot(t, r.path) != before {
		t.Error("a refused push changed the repository")
	}
	gate.admit = nil
	if err := push(t.Context(), r, pack); err != nil {
		t.Fatal(err)
	}
	checkLanded(t, r, 1)
	// The same again replaces it by the same.
	if err := push(t.Context(), r, pack); err != nil {
		t.Fatal(err)
	}
	checkLanded(t, r, 1)
	fsck(t, r)
}

// TestPacksCutOffAreSwept leaves what crashes at each step of a landing leave.
func TestPacksCutOffAreSwept(t *testing.T) {
	s := openStore(t, gateFunc{}, Options{})
	r := repoIn(t, s, 1)
	if err := push(t.Context(), r, noise(300, 10)); err != nil {
		t.Fatal(err)
	}
	s.Close()
	old := time.Now().Add(-time.Minute)
	put := func(path string) string {
		os.MkdirAll(filepath.Dir(path), 0o700)
		os.WriteFile(path, []byte("PACK"), 0o444)
		os.Chtimes(path, old, old)
		return path
	}
	whole, _ := filepath.Glob(filepath.Join(r.path, "objects/pack/*"))
	stale := []string{
		put(filepath.Join(s.dir, "tmp/push-1/pack")),
		put(filepath.Join(r.path, "objects/pack/pack-"+strings.Repeat("ab", 20)+".pack")),
	}
	s = openAt(t, s.dir, gateFunc{}, Options{})
	r = s.Repo(r.repo)
	write(t, r, "main", map[string]string{"a": "1"})
	for _, path := range stale {
		if _, err := os.Lstat(path); err == nil {
			t.Errorf("%s was not swept", path)
		}
	}
	for _, path := range whole {
		if _, err := os.Lstat(path); err != nil {
			t.Errorf("swept: %v", err)
		}
	}
	fsck(t, r)
}

// TestLandingFails lets the index find its place taken.
func TestLandingFails(t *testing.T) {
	pack := noise(300, 10)
	r := newRepo(t, gateFunc{})
	taken := filepath.Join(r.path, "objects/pack", fmt.Sprintf("pack-%x.idx", pack[len(pack)-20:]))
	os.MkdirAll(filepath.Join(taken, "x"), 0o700)
	class(t, push(t.Context(), r, pack), pushward.Unavailable)
	os.RemoveAll(taken)
	checkLanded(t, r, 0)
}

// TestLongOffsets has git read an index of a pack of more than 2 GiB.
func TestLongOffsets(t *testing.T) {
	var entries []*packEntry
	var want strings.Builder
	for i, offset := range []int64{12, bigOffset - 1, bigOffset, 1<<32 + 5, 20, 1 << 40} {
		e := &packEntry{offset: offset, crc: uint32(i)}
		e.oid[0], e.oid[1] = byte(i*40), byte(i)
		entries = append(entries, e)
		fmt.Fprintf(&want, "%d %s (%08x)\n", offset, e.oid, e.crc)
	}
	got, err := tryGit(newRepo(t, gateFunc{}), string(packIndex(entries, pushward.OID{1})), "show-index")
	if err != nil || got != want.String() {
		t.Errorf("git shows %v\n%s, want\n%s", err, got, want.String())
	}
}

// TestBasesLetGo walks a tree of deltas that is too large to be held, and
// builds its bases again.
func TestBasesLetGo(t *testing.T) {
	const size = 4 << 20
	base := bytes.Repeat([]byte("0123456789abcdef"), size/16)
	c := &craft{}
	want := map[pushward.OID]bool{}
	var grow func(at int64, data []byte, depth int)
	grow = func(at int64, data []byte, depth int) {
		oid, _ := hash(Blob, data)
		want[oid] = true
		if depth >= 12 {
			return
		}
		for leaf, text := range []string{"left", "right"} {
			next := append([]byte(fmt.Sprint(text, depth)), data[:size-20]...)
			ops := [][]byte{insertOp(fmt.Sprint(text, depth))}
			for from := 0; from < size-20; from += 1 << 20 {
				ops = append(ops, copyOp(from, min(1<<20, size-20-from)))
			}
			grow(c.onOffset(at, delta(len(data), len(next), ops...)), next, depth+1+12*leaf)
		}
	}
	for i := range smallObjects {
		want[blobOID(fmt.Sprint(i))] = true
		c.blob(fmt.Sprint(i))
	}
	grow(c.entry(3, -1, nil, base), base, 0)
	got := map[pushward.OID]bool{}
	r := newRepo(t, looking(func(o Object) { got[o.OID] = true }))
	q := r.Quarantine(pushward.Actor{})
	defer q.Discard()
	if err := q.ReadPack(t.Context(), bytes.NewReader(c.bytes())); err != nil {
		t.Fatal(err)
	}
	if err := q.Commit(t.Context()); err != nil {
		t.Fatal(err)
	}
	if len(got) != len(want) || q.pack.rebuilt.Load() == 0 {
		t.Errorf("%d objects of %d, %d bytes built again", len(got), len(want), q.pack.rebuilt.Load())
	}
	for oid := range want {
		o, err := q.Object(t.Context(), oid)
		if h, _ := hash(Blob, o.Data); err != nil || h != oid {
			t.Errorf("object %s: %v", oid, err)
		}
	}
	fsck(t, r)
}

// TestReadAgainAfterGateStopped reads a large pack again after the gate was cut off.
func TestReadAgainAfterGateStopped(t *testing.T) {
	from := newRepo(t, gateFunc{})
	commits := longHistory(t, from, 40)
	tip := commits[len(commits)-1]
	stopped := errors.New("out of time")
	seen := 0
	r := newRepo(t, gateFunc{inspect: func(w *Write) error {
		var n atomic.Int64
		err := w.Objects(context.Background(), 2, func(int, Object) error {
			if n.Add(1) == 150 {
				return stopped
			}
			return nil
		})
		if !errors.Is(err, stopped) {
			return fmt.Errorf("not stopped: %w", err)
		}
		return w.Objects(context.Background(), 1, func(int, Object) error {
			seen++
			return nil
		})
	}})
	pack := []byte(gitRaw(t, from, tip.String()+"\n", "pack-objects", "--stdout", "--revs", "-q"))
	if err := push(t.Context(), r, pack, pushward.RefUpdate{Name: "refs/heads/main", New: tip}); err != nil {
		t.Fatal(err)
	}
	fsck(t, r)
	if want := len(strings.Fields(runGit(t, r, "", "rev-list", "--objects", "--no-object-names", "--all"))); seen != want {
		t.Errorf("%d objects were seen of %d", seen, want)
	}
}
