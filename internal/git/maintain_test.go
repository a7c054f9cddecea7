package git

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"pushward"
)

func TestRollUp(t *testing.T) {
	for _, c := range []struct {
		objects []int
		loose   int
		want    int
	}{
		{nil, 2001, 0},
		{[]int{10}, 0, 0},
		{[]int{10, 20, 40}, 0, 0},
		{[]int{10, 19, 40}, 0, 3},
		{[]int{10, 10, 100}, 0, 2},
		{[]int{1, 1, 1, 1000}, 0, 3},
		{[]int{1, 1, 1, 1000}, 600, 4},
		{[]int{10, 20, 40}, 4, 0},
		{[]int{10, 20, 40}, 6, 3},
		{[]int{10, 10, 10, 30, 200}, 0, 4},
	} {
		var packs []onePack
		for _, n := range c.objects {
			packs = append(packs, onePack{objects: n})
		}
		if got := rollUp(packs, c.loose); got != c.want {
			t.Errorf("of %v with %d loose objects %d are merged, want %d", c.objects, c.loose, got, c.want)
		}
	}
}

// looseCount counts files in the folders of loose objects.
func looseCount(t *testing.T, r *Repo) (n int) {
	t.Helper()
	err := r.looseObjects(func(pushward.OID, string) error { n++; return nil })
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func consolidate(ctx context.Context, r *Repo) error {
	packs, err := r.listPacks()
	if err != nil {
		return err
	}
	return r.consolidate(ctx, packs, manyLoose)
}

func TestMaintainDoesWhatIsDue(t *testing.T) {
	for _, d := range []Durability{Group, File} {
		t.Run(string(d), func(t *testing.T) {
			s := openStore(t, gateFunc{}, Options{Durability: d})
			r, small := repoIn(t, s, 1), repoIn(t, s, 258)
			tip := write(t, small, "main", map[string]string{"a": "1"})
			q := r.Quarantine(pushward.Actor{})
			defer q.Discard()
			for i := range manyLoose + 600 {
				blob(t, q, fmt.Sprint("blob ", i))
			}
			if err := q.Commit(t.Context()); err != nil {
				t.Fatal(err)
			}
			base := write(t, r, "main", map[string]string{"a": "1"})
			for i := range manyRefs {
				runGit(t, r, "", "update-ref", fmt.Sprintf("refs/heads/b/%d", i), base.String())
			}
			s.cache.drop(1)
			before, err := r.Refs(t.Context(), "refs/")
			if err != nil {
				t.Fatal(err)
			}
			if err := s.Maintain(t.Context()); err != nil {
				t.Fatal(err)
			}
			if n := looseCount(t, r); n != 0 {
				t.Errorf("%d objects still stand alone", n)
			}
			if n := looseCount(t, small); n != 3 {
				t.Errorf("of the small repository %d objects stand alone, want 3", n)
			}
			after, err := r.Refs(t.Context(), "refs/")
			if diff := cmp.Diff(before, after); diff != "" || err != nil {
				t.Errorf("refs changed: %v %s", err, diff)
			}
			if n, _ := r.countLooseRefs(9); n != 0 {
				t.Errorf("%d refs are still loose", n)
			}
			for _, text := range []string{"blob 0", fmt.Sprint("blob ", manyLoose+599)} {
				oid, _ := hash(Blob, []byte(text))
				if o, err := r.Object(t.Context(), oid); err != nil || string(o.Data) != text {
					t.Errorf("read %q, %v", o.Data, err)
				}
			}
			if now, err := small.Ref(t.Context(), "refs/heads/main"); now != tip || err != nil {
				t.Errorf("small repository at %s, %v", now, err)
			}
			runGit(t, r, "", "commit-graph", "verify")
			fsck(t, r)
			write(t, r, "b/1", map[string]string{"b": "2"})
			fsck(t, r)
			left, _ := os.ReadDir(s.tmp(""))
			if len(left) > 0 {
				t.Errorf("left in tmp: %v", left)
			}
		})
	}
}

// age makes every object of the repository look that old.
func age(t *testing.T, r *Repo, by time.Duration) {
	t.Helper()
	when := time.Now().Add(-by)
	paths, _ := filepath.Glob(filepath.Join(r.packFolder(), "*.pack"))
	err := r.looseObjects(func(_ pushward.OID, path string) error { paths = append(paths, path); return nil })
	for _, path := range paths {
		err = errors.Join(err, os.Chtimes(path, when, when))
	}
	if err != nil {
		t.Fatal(err)
	}
}

// post stores a blob that nothing names.
func post(t *testing.T, r *Repo, text string) pushward.OID {
	t.Helper()
	q := r.Quarantine(pushward.Actor{})
	defer q.Discard()
	oid := blob(t, q, text)
	if err := q.Commit(t.Context()); err != nil {
		t.Fatal(err)
	}
	return oid
}

func TestCollectKeepsWhatIsReachableOrYoung(t *testing.T) {
	r := newRepo(t, gateFunc{})
	const day = 24 * time.Hour
	kept := map[string]pushward.OID{}
	kept["reachable"] = write(t, r, "main", map[string]string{"a": "1"})
	kept["old, but named by a young tree"] = post(t, r, "named")
	gone := map[string]pushward.OID{"packed long ago": post(t, r, "packed"), "loose for long": {}}
	if err := consolidate(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	gone["loose for long"] = post(t, r, "loose")
	kept["old, but posted again"] = post(t, r, "again")
	gone["of a deleted branch"] = write(t, r, "dead", map[string]string{"d": "d"})
	runGit(t, r, "", "update-ref", "-d", "refs/heads/dead")
	age(t, r, 20*day)

	post(t, r, "again")
	kept["young"] = post(t, r, "young")
	q := r.Quarantine(pushward.Actor{})
	defer q.Discard()
	tree, err := q.EditTree(t.Context(), pushward.OID{}, []TreeChange{{Path: "x", Mode: ModeFile, OID: kept["old, but named by a young tree"]}})
	if err == nil {
		err = q.Commit(t.Context())
	}
	if err != nil {
		t.Fatal(err)
	}
	kept["young tree"] = tree

	for round := range 3 {
		if err := r.collect(t.Context(), time.Now().Add(-keepFor)); err != nil {
			t.Fatal(err)
		}
		r.s.cache.drop(r.repo.ID)
		r.s.cache.revive(r.repo.ID)
		for what, oid := range kept {
			if _, _, err := r.Has(t.Context(), oid); err != nil {
				t.Errorf("round %d: %s: %v", round, what, err)
			}
		}
		for what, oid := range gone {
			_, _, err := r.Has(t.Context(), oid)
			if !pushward.IsNotFound(err) {
				t.Errorf("round %d: %s is still there: %v", round, what, err)
			}
		}
		fsck(t, r)
	}
	packs, _ := r.listPacks()
	all, _ := r.allPacks()
	if len(packs) != 1 || len(all) != 2 || looseCount(t, r) != 0 {
		t.Errorf("%d packs and %d loose objects, want 2 and none", len(all), looseCount(t, r))
	}
	if _, err := os.Stat(filepath.Join(r.packFolder(), packs[0].name+".bitmap")); err != nil {
		t.Errorf("the reachable pack has no bitmap: %v", err)
	}
	// Time goes on: what was young and is still named by nothing goes too.
	if err := r.collect(t.Context(), time.Now().Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	_, _, err = r.Has(t.Context(), kept["young"])
	class(t, err, pushward.NotFound)
	write(t, r, "main", map[string]string{"a": "young"})
	fsck(t, r)
}

// TestPostedAgainAfterPacking: a blob in the pack of unreachable objects gets a
// new life when it is posted again, also if that copy is packed before long.
func TestPostedAgainAfterPacking(t *testing.T) {
	r := newRepo(t, gateFunc{})
	write(t, r, "main", map[string]string{"a": "1"})
	again, once := post(t, r, "again and again"), post(t, r, "once")
	const day = 24 * time.Hour
	age(t, r, 13*day)
	if err := r.collect(t.Context(), time.Now().Add(-keepFor)); err != nil {
		t.Fatal(err)
	}
	if looseCount(t, r) != 0 {
		t.Fatal("the blobs are not packed")
	}
	post(t, r, "again and again")
	if err := consolidate(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	if err := r.collect(t.Context(), time.Now().Add(-12*day)); err != nil {
		t.Fatal(err)
	}
	if _, _, err := r.Has(t.Context(), again); err != nil {
		t.Error(err)
	}
	_, _, err := r.Has(t.Context(), once)
	class(t, err, pushward.NotFound)
}

// TestCollectionGivesUp for a write that lands meanwhile and needs what would go.
func TestCollectionGivesUp(t *testing.T) {
	r := newRepo(t, gateFunc{})
	write(t, r, "main", map[string]string{"a": "1"})
	old := post(t, r, "old")
	if err := consolidate(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	age(t, r, 20*24*time.Hour)
	if err := r.s.upkeep.begin(t.Context(), r.repo.ID); err != nil {
		t.Fatal(err)
	}
	packs, err := r.allPacks()
	if err != nil {
		t.Fatal(err)
	}
	cutoff := time.Now().Add(-keepFor)
	made, err := r.sortOut(t.Context(), packs, cutoff)
	if err != nil {
		t.Fatal(err)
	}
	kept, err := r.packed(made...)
	if err != nil {
		t.Fatal(err)
	}
	doomed, err := r.doomed(packs, kept, cutoff)
	if err != nil || !doomed[old] || len(doomed) != 1 {
		t.Fatalf("doomed %v, %v", doomed, err)
	}
	write(t, r, "main", map[string]string{"b": "old"})
	err = r.s.upkeep.delete(r.repo.ID, func(relied func(pushward.OID) bool) error {
		if !relied(old) {
			t.Error("nobody noted that the blob is needed")
		}
		return nil
	})
	r.s.upkeep.end(r.repo.ID)
	if err != nil {
		t.Fatal(err)
	}
	if err := r.collect(t.Context(), cutoff); err != nil {
		t.Fatal(err)
	}
	fsck(t, r)
}

func TestNothingIsCollectedBesideABrokenRef(t *testing.T) {
	r := newRepo(t, gateFunc{})
	tip := write(t, r, "main", map[string]string{"a": "1"})
	age(t, r, 20*24*time.Hour)
	path := filepath.Join(r.path, "refs/heads/main")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := r.collect(t.Context(), time.Now().Add(-keepFor)); !errors.Is(err, errBroken) {
		t.Errorf("error %v", err)
	}
	if err := os.WriteFile(path, []byte(tip.String()+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	// A ref whose object is missing: git itself gives up.
	runGit(t, r, "", "update-ref", "refs/heads/other", write(t, r, "other", map[string]string{"b": "2"}).String())
	lost, _ := hash(Blob, []byte("2"))
	os.Remove(r.loosePath(lost))
	if err := r.collect(t.Context(), time.Now().Add(-keepFor)); err == nil {
		t.Error("collected, though an object is missing")
	}
	if o, err := r.Resolve(t.Context(), "main"); err != nil || o.OID != tip {
		t.Errorf("main is at %s, %v", o.OID, err)
	}
}

func TestCollectionWaitsForLandings(t *testing.T) {
	var u upkeep
	done := u.landing(1)
	u.landing(2) // of another repository
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := u.begin(ctx, 1); err == nil {
		t.Fatal("did not wait")
	}
	begun := make(chan error)
	go func() { begun <- u.begin(t.Context(), 1) }()
	waitFor(t, func() bool {
		u.mu.Lock()
		defer u.mu.Unlock()
		return u.repos[1].relied != nil
	})
	u.landing(1) // begins later: nobody waits for it
	select {
	case <-begun:
		t.Fatal("did not wait for the landing before")
	default:
	}
	done()
	if err := <-begun; err != nil {
		t.Fatal(err)
	}
	u.end(1)
}

// TestWritersBesideMaintenance has writers work while everything is packed and
// collected without a pause, unreachable objects after a second. Whatever was
// acknowledged must be there, whole.
func TestWritersBesideMaintenance(t *testing.T) {
	s := openStore(t, gateFunc{}, Options{Durability: File})
	r := repoIn(t, s, 1)
	write(t, r, "main", map[string]string{"a": "0"})
	const writers = 6
	var wg sync.WaitGroup
	stop := make(chan struct{})
	tips := make([]map[string]pushward.OID, writers)
	var counts [writers][3]int
	for w := range writers {
		tips[w] = map[string]pushward.OID{}
		wg.Go(func() {
			rnd := rand.New(rand.NewPCG(uint64(w), 1))
			for n := 0; ; n++ {
				select {
				case <-stop:
					return
				default:
				}
				branch := fmt.Sprintf("w%d/b%d", w, rnd.IntN(4))
				kind := rnd.IntN(3)
				err := oneWrite(t.Context(), r, rnd, kind, branch, tips[w])
				if err != nil {
					t.Errorf("writer %d, write %d of kind %d: %v", w, n, kind, err)
					return
				}
				counts[w][kind]++
			}
		})
	}
	// One pushes the same large pack again and again: it comes to lie where
	// maintenance has listed its predecessor.
	pack, big := bigPack(t, s)
	bigAt, pushes := pushward.OID{}, 0
	wg.Go(func() {
		for {
			select {
			case <-stop:
				return
			default:
			}
			to := big
			if bigAt == big {
				to = pushward.OID{}
			}
			u := pushward.RefUpdate{Name: "refs/heads/big", Old: bigAt, New: to}
			var err error
			if to.IsZero() {
				q := r.Quarantine(pushward.Actor{})
				err = q.Commit(t.Context(), u)
				q.Discard()
			} else {
				err = push(t.Context(), r, pack, u)
			}
			if err != nil {
				t.Errorf("push %d of a large pack: %v", pushes, err)
				return
			}
			bigAt = to
			pushes++
		}
	})
	gaveUp, deleted := 0, 0
	for round := 0; round < 10 || (deleted < 3 || gaveUp < 1) && round < 500; round++ {
		err := errors.Join(r.packRefs(t.Context()), consolidate(t.Context(), r))
		if err != nil {
			t.Error(err)
		}
		before := countAll(t, r)
		err = r.collect(t.Context(), time.Now().Add(-1100*time.Millisecond))
		switch {
		case errors.Is(err, errNeeded):
			gaveUp++
		case err != nil:
			t.Error(err)
		case countAll(t, r) < before:
			deleted++
		}
	}
	close(stop)
	wg.Wait()
	t.Logf("writes by kind %v; %d large pushes and deletions; %d collections given up, %d made the repository smaller", counts, pushes, gaveUp, deleted)
	if gaveUp == 0 || deleted == 0 {
		t.Error("writers and maintenance never met")
	}
	if now, err := r.Ref(t.Context(), "refs/heads/big"); now != bigAt || err != nil && !pushward.IsNotFound(err) {
		t.Errorf("refs/heads/big is at %s (%v), acknowledged was %s", now, err, bigAt)
	}
	for w := range tips {
		for branch, want := range tips[w] {
			now, err := r.Ref(t.Context(), "refs/heads/"+branch)
			if want.IsZero() && !pushward.IsNotFound(err) || !want.IsZero() && now != want {
				t.Errorf("%s is at %s (%v), acknowledged was %s", branch, now, err, want)
			}
		}
	}
	fsck(t, r)
	runGit(t, r, "", "commit-graph", "verify")
}

// bigPack gives a pack that is too large to be held in memory, and its commit.
func bigPack(t *testing.T, s *Store) ([]byte, pushward.OID) {
	t.Helper()
	r := repoIn(t, s, 2)
	files := map[string]string{}
	for i := range smallObjects + 50 {
		files[fmt.Sprint("big/", i)] = fmt.Sprint("big ", i)
	}
	tip := write(t, r, "main", files)
	return packOf(t, r, false, tip.String()), tip
}

// TestPackBroughtAgainStays: a push lands the same pack that a collection is
// about to take away.
func TestPackBroughtAgainStays(t *testing.T) {
	s := openStore(t, gateFunc{}, Options{})
	r := repoIn(t, s, 1)
	write(t, r, "main", map[string]string{"a": "0"})
	pack, tip := bigPack(t, s)
	ref := pushward.RefUpdate{Name: "refs/heads/big", New: tip}
	for _, u := range []pushward.RefUpdate{ref, {Name: ref.Name, Old: tip}} {
		if err := push(t.Context(), r, pack, u); err != nil {
			t.Fatal(err)
		}
	}
	listed, err := r.allPacks()
	if err != nil || len(listed) != 1 {
		t.Fatalf("%v, %v", listed, err)
	}
	if err := push(t.Context(), r, pack, ref); err != nil {
		t.Fatal(err)
	}
	err = r.withTrash(func(trash string) error { return r.takePacks(listed, nil, trash) })
	if err != nil {
		t.Fatal(err)
	}
	fsck(t, r)
	if err := push(t.Context(), r, pack, pushward.RefUpdate{Name: ref.Name, Old: tip}); err != nil {
		t.Fatal(err)
	}
	listed, err = r.allPacks()
	if err == nil {
		err = r.withTrash(func(trash string) error { return r.takePacks(listed, nil, trash) })
	}
	if left, _ := os.ReadDir(r.packFolder()); err != nil || len(left) > 0 {
		t.Errorf("left %v, %v", left, err)
	}
}

func countAll(t *testing.T, r *Repo) int {
	return len(strings.Fields(runGit(t, r, "", "cat-file", "--batch-all-objects", "--batch-check=%(objectname)")))
}

// oneWrite commits, deletes a branch, or builds a commit in three writes, whose
// first ones may be collected before the last.
func oneWrite(ctx context.Context, r *Repo, rnd *rand.Rand, kind int, branch string, tips map[string]pushward.OID) error {
	text := fmt.Sprint("text ", rnd.IntN(300))
	switch kind {
	case 0:
		tip, err := tryWrite(ctx, r, branch, map[string]string{fmt.Sprint("d/f", rnd.IntN(5)): text})
		if pushward.ClassOf(err) == pushward.Unavailable {
			return nil // a tree that it brings was known, and collected at that moment
		}
		if err == nil {
			tips[branch] = tip
		}
		return err
	case 1:
		if tips[branch].IsZero() {
			return nil
		}
		q := r.Quarantine(pushward.Actor{})
		defer q.Discard()
		err := q.Commit(ctx, pushward.RefUpdate{Name: "refs/heads/" + branch, Old: tips[branch]})
		if err == nil {
			tips[branch] = pushward.OID{}
		}
		return err
	}
	tip, err := threeWrites(ctx, r, branch, text, tips[branch])
	switch pushward.ClassOf(err) {
	case pushward.Unprocessable, pushward.NotFound, pushward.Unavailable:
		return nil // collected before it was named
	}
	if err == nil {
		tips[branch] = tip
	}
	return err
}

func threeWrites(ctx context.Context, r *Repo, branch, text string, old pushward.OID) (tip pushward.OID, err error) {
	var file, tree pushward.OID
	for _, write := range []func(q *Quarantine) error{
		func(q *Quarantine) (err error) {
			file, err = q.Write(Blob, []byte(text))
			return err
		},
		func(q *Quarantine) (err error) {
			tree, err = q.EditTree(ctx, pushward.OID{}, []TreeChange{{Path: "alone", Mode: ModeFile, OID: file}})
			return err
		},
	} {
		q := r.Quarantine(pushward.Actor{})
		err = write(q)
		if err == nil {
			err = q.Commit(ctx)
		}
		q.Discard()
		if err != nil {
			return tip, err
		}
	}
	q := r.Quarantine(pushward.Actor{})
	defer q.Discard()
	tip, err = q.WriteCommit(ctx, CommitInfo{Tree: tree, Author: ann, Committer: ann, Message: text})
	if err == nil {
		err = q.Commit(ctx, pushward.RefUpdate{Name: "refs/heads/" + branch, Old: old, New: tip})
	}
	return tip, err
}

func TestEndedRunLeavesNothing(t *testing.T) {
	r := newRepo(t, gateFunc{})
	write(t, r, "main", map[string]string{"a": "1"})
	before := snapshot(t, r.s.dir)
	ctx, cancel := context.WithCancel(t.Context())
	began := time.Now()
	for _, name := range []string{"tmp_pack_x", "tmp_idx_x"} {
		if err := os.WriteFile(filepath.Join(r.packFolder(), name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	cancel()
	if err := consolidate(ctx, r); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	r.removeTemporary(began)
	if diff := cmp.Diff(before, snapshot(t, r.s.dir)); diff != "" {
		t.Error(diff)
	}
	class(t, func() error { r.s.Close(); return r.s.maintainOne(t.Context(), r.repo.ID) }(), pushward.Unavailable)
}
