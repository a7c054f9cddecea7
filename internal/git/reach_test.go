package git

import (
	"context"
	"fmt"
	"math/rand"
	"slices"
	"sort"
	"strings"
	"testing"
	"time"

	"pushward"
)

// reachTest is a repository whose gate notes what it is shown.
type reachTest struct {
	*testing.T
	r       *Repo
	shown   map[pushward.OID]bool
	revived map[pushward.OID]bool
	old     map[pushward.OID]bool // of those revived, which refs reach already
}

func newReachTest(t *testing.T) *reachTest {
	rt := &reachTest{T: t}
	gate := gateFunc{inspect: func(w *Write) error {
		rt.shown, rt.revived = map[pushward.OID]bool{}, map[pushward.OID]bool{}
		err := w.Objects(context.Background(), 1, func(_ int, o Object) error {
			rt.shown[o.OID] = true
			return nil
		})
		if err != nil {
			return err
		}
		for _, oid := range w.Revived() {
			rt.revived[oid] = true
			if _, err := w.Object(context.Background(), oid); err != nil {
				return err
			}
		}
		rt.old, err = w.Reachable(context.Background(), w.Revived())
		return err
	}}
	rt.r = newRepo(t, gate)
	return rt
}

// store writes objects that no ref reaches.
func (rt *reachTest) store(f func(q *Quarantine) pushward.OID) pushward.OID {
	rt.Helper()
	q := rt.r.Quarantine(pushward.Actor{})
	defer q.Discard()
	oid := f(q)
	if err := q.Commit(rt.Context()); err != nil {
		rt.Fatal(err)
	}
	if len(rt.revived) > 0 {
		rt.Errorf("objects alone revived %v", rt.revived)
	}
	return oid
}

func (rt *reachTest) blob(text string) pushward.OID {
	return rt.store(func(q *Quarantine) pushward.OID { return blob(rt, q, text) })
}

func (rt *reachTest) tree(base pushward.OID, changes ...TreeChange) pushward.OID {
	return rt.store(func(q *Quarantine) pushward.OID {
		oid, err := q.EditTree(rt.Context(), base, changes)
		if err != nil {
			rt.Fatal(err)
		}
		return oid
	})
}

func (rt *reachTest) commit(tree pushward.OID, parents ...pushward.OID) pushward.OID {
	return rt.store(func(q *Quarantine) pushward.OID {
		oid, err := q.WriteCommit(rt.Context(), CommitInfo{Tree: tree, Parents: parents, Author: ann, Committer: ann, Message: "unreachable"})
		if err != nil {
			rt.Fatal(err)
		}
		return oid
	})
}

func (rt *reachTest) treeOf(commit pushward.OID) pushward.OID {
	c, err := rt.r.Commit(rt.Context(), commit)
	if err != nil {
		rt.Fatal(err)
	}
	return c.Tree
}

// move points refs at what is there, as an empty pack does.
func (rt *reachTest) move(refs ...pushward.RefUpdate) {
	rt.Helper()
	if err := push(rt.Context(), rt.r, (&craft{}).bytes(), refs...); err != nil {
		rt.Fatal(err)
	}
}

// expect compares what was revived and is not reachable already.
func (rt *reachTest) expect(what string, want ...pushward.OID) {
	rt.Helper()
	var got []string
	for oid := range rt.revived {
		if !rt.old[oid] {
			got = append(got, oid.String())
		}
	}
	var wanted []string
	for _, oid := range want {
		wanted = append(wanted, oid.String())
	}
	sort.Strings(got)
	sort.Strings(wanted)
	if !slices.Equal(got, wanted) {
		rt.Errorf("%s: revived\n%s\nwant\n%s", what, strings.Join(got, "\n"), strings.Join(wanted, "\n"))
	}
}

func TestRevived(t *testing.T) {
	rt := newReachTest(t)
	main := "refs/heads/main"
	var tips []pushward.OID
	for i := range 100 {
		tips = append(tips, write(t, rt.r, "main", map[string]string{fmt.Sprintf("d%d/f", i%4): fmt.Sprint("text ", i), "a": fmt.Sprint(i)}))
		if len(rt.revived) > 0 {
			t.Fatalf("a commit on the tip revived %v", rt.revived)
		}
	}
	tip := tips[99]
	ref := func(name string, oid pushward.OID) pushward.RefUpdate {
		return pushward.RefUpdate{Name: name, New: oid}
	}
	for i, n := range []int{99, 98, 60, 3} {
		rt.move(ref(fmt.Sprint("refs/heads/b", i), tips[n]))
		if len(rt.revived) > 0 {
			t.Errorf("a branch at ancestor %d revived %v", n, rt.revived)
		}
	}

	// The REST way: a blob, its tree, its commit, then the ref.
	b := rt.blob("hidden")
	root := rt.tree(rt.treeOf(tip), TreeChange{Path: "d1/hidden", Mode: ModeFile, OID: b})
	d1, err := Lookup(t.Context(), rt.r, root, "d1")
	if err != nil {
		t.Fatal(err)
	}
	c := rt.commit(root, tip)
	rt.move(pushward.RefUpdate{Name: main, Old: tip, New: c})
	rt.expect("plumbing", b, root, d1.OID, c)

	// Now it is reachable, and stays so after it was deleted and comes back.
	write(t, rt.r, "main", map[string]string{"d1/hidden": ""})
	write(t, rt.r, "main", map[string]string{"d2/again": "hidden"})
	rt.expect("back again")
	write(t, rt.r, "main", map[string]string{"d2/again": "", "d3/moved": "hidden"})
	if rt.revived[b] {
		t.Error("a file that moved between folders was revived")
	}
	rt.expect("moved")

	// A blob in a tree of this very write; tags on whatever there is.
	b2 := rt.blob("hidden too")
	q := rt.r.Quarantine(pushward.Actor{})
	if _, err := commitChanges(t.Context(), rt.r, q, "main", []TreeChange{{Path: "x", Mode: ModeFile, OID: b2}}); err != nil {
		t.Fatal(err)
	}
	q.Discard()
	rt.expect("old blob", b2)
	b3, b4 := rt.blob("three"), rt.blob("four")
	rt.move(ref("refs/tags/blob", b3))
	rt.expect("tag on a blob", b3)
	sub := rt.tree(pushward.OID{}, TreeChange{Path: "s/t", Mode: ModeFile, OID: b4})
	s, err := Lookup(t.Context(), rt.r, sub, "s")
	if err != nil {
		t.Fatal(err)
	}
	rt.move(ref("refs/tags/tree", sub))
	rt.expect("tag on a tree", b4, sub, s.OID)
	b5 := rt.blob("five")
	tag := rt.store(func(q *Quarantine) pushward.OID {
		oid, err := q.WriteTag(t.Context(), TagInfo{Object: b5, Type: Blob, Name: "n", Tagger: ann})
		if err != nil {
			t.Fatal(err)
		}
		return oid
	})
	rt.move(ref("refs/tags/annotated", tag))
	rt.expect("old tag", b5, tag)

	// A branch that was deleted comes back, at once and in steps.
	var lost []pushward.OID
	for i := range 40 {
		lost = append(lost, write(t, rt.r, "lost", map[string]string{"lost": fmt.Sprint("lost ", i)}))
	}
	end := lost[39]
	before := strings.Fields(runGit(t, rt.r, "", "rev-list", "--objects", "--no-object-names", end.String(), "--not", "--exclude=refs/heads/lost", "--all"))
	rt.move(pushward.RefUpdate{Name: "refs/heads/lost", Old: end})
	rt.move(ref("refs/heads/found", end))
	var want []pushward.OID
	for _, line := range before {
		oid, _ := pushward.ParseOID(line)
		want = append(want, oid)
	}
	rt.expect("restored branch", want...)
	rt.move(pushward.RefUpdate{Name: "refs/heads/found", Old: end}, ref("refs/heads/part", lost[3]))
	rt.expect("moved in one push")
	fsck(t, rt.r)
}

// TestRevivedByPush sends commits that stand on what no ref reaches.
func TestRevivedByPush(t *testing.T) {
	for _, large := range []bool{false, true} {
		t.Run(fmt.Sprint("large=", large), func(t *testing.T) {
			rt := newReachTest(t)
			tip := write(t, rt.r, "main", map[string]string{"a": "1", "d/b": "2"})
			b := rt.blob("hidden")
			root := rt.tree(rt.treeOf(tip), TreeChange{Path: "h", Mode: ModeFile, OID: b})
			c := rt.commit(root, tip)
			b2 := rt.blob("hidden elsewhere")

			// The client has all of it, and sends only what is new to the server.
			work := t.TempDir()
			runGit(t, rt.r, "", "clone", "-q", "--bare", rt.r.path, work)
			client := &Repo{s: rt.r.s, repo: rt.r.repo, path: work}
			for _, oid := range []pushward.OID{b, root, c, b2} {
				o, err := rt.r.Object(t.Context(), oid)
				if err != nil {
					t.Fatal(err)
				}
				put := gitRaw(t, client, string(o.Data), "hash-object", "-w", "--stdin", "-t", string(o.Type))
				if strings.TrimSpace(put) != oid.String() {
					t.Fatalf("stored %s", put)
				}
			}
			files := []string{"100644 blob " + b2.String() + "\tx"}
			if large {
				for i := range smallObjects {
					put := gitRaw(t, client, fmt.Sprint("new ", i), "hash-object", "-w", "--stdin")
					files = append(files, fmt.Sprintf("100644 blob %s\tn%d", strings.TrimSpace(put), i))
				}
			}
			tree := runGit(t, client, strings.Join(files, "\n")+"\n", "mktree")
			commit := runGit(t, client, "", "commit-tree", "-m", "new", "-p", c.String(), tree)
			pack := []byte(gitRaw(t, client, commit+"\n^"+c.String()+"\n^"+b2.String()+"\n", "pack-objects", "--stdout", "--revs", "-q", "--thin"))
			oid, _ := pushward.ParseOID(commit)
			err := push(t.Context(), rt.r, pack, pushward.RefUpdate{Name: "refs/heads/main", Old: tip, New: oid})
			if err != nil {
				t.Fatal(err)
			}
			rt.expect("push", b, root, c, b2)
			fsck(t, rt.r)
		})
	}
}

// TestNothingComesUnseen makes random histories, loses parts of them, and
// points refs at random: whatever becomes reachable was shown before, as git
// itself counts.
func TestNothingComesUnseen(t *testing.T) {
	for seed := range int64(12) {
		random := rand.New(rand.NewSource(seed))
		rt := newReachTest(t)
		commits := []pushward.OID{write(t, rt.r, "main", map[string]string{"a": "0"})}
		blobs := []pushward.OID{rt.blob("zero")}
		trees := []pushward.OID{rt.treeOf(commits[0])}
		for n := range 40 {
			switch random.Intn(5) {
			case 0:
				blobs = append(blobs, rt.blob(fmt.Sprint("blob ", n)))
			case 1, 2:
				path := strings.Repeat("d/", random.Intn(3)) + fmt.Sprint("f", random.Intn(4))
				base := trees[random.Intn(len(trees))]
				trees = append(trees, rt.tree(base, TreeChange{Path: path, Mode: ModeFile, OID: blobs[random.Intn(len(blobs))]}))
			case 3:
				parents := []pushward.OID{commits[random.Intn(len(commits))]}
				if random.Intn(3) == 0 {
					parents = append(parents, commits[random.Intn(len(commits))])
				}
				slices.SortFunc(parents, func(a, b pushward.OID) int { return strings.Compare(a.String(), b.String()) })
				commits = append(commits, rt.commit(trees[random.Intn(len(trees))], slices.Compact(parents)...))
			default:
				rt.moveAtRandom(random, commits, trees, blobs)
			}
		}
		fsck(t, rt.r)
	}
}

func (rt *reachTest) moveAtRandom(random *rand.Rand, commits, trees, blobs []pushward.OID) {
	rt.Helper()
	name := fmt.Sprint("refs/heads/b", random.Intn(4))
	next := commits[random.Intn(len(commits))]
	if random.Intn(4) == 0 {
		name = fmt.Sprint("refs/tags/t", random.Intn(4))
		all := slices.Concat(commits, trees, blobs)
		next = all[random.Intn(len(all))]
	}
	now, err := rt.r.Ref(rt.Context(), name)
	if err != nil && !pushward.IsNotFound(err) {
		rt.Fatal(err)
	}
	if random.Intn(5) == 0 && !now.IsZero() {
		next = pushward.OID{}
	}
	list := func() []string {
		return strings.Fields(runGit(rt, rt.r, "", "rev-list", "--objects", "--no-object-names", "--all"))
	}
	before := map[string]bool{}
	for _, oid := range list() {
		before[oid] = true
	}
	q := rt.r.Quarantine(pushward.Actor{})
	defer q.Discard()
	if random.Intn(3) == 0 && !next.IsZero() {
		// A new commit on old ones, with a new tree that holds an old one.
		base := trees[random.Intn(len(trees))]
		tree, err := q.EditTree(rt.Context(), base, []TreeChange{{Path: "sub", Mode: ModeTree, OID: trees[random.Intn(len(trees))]}})
		if err == nil {
			c := CommitInfo{Tree: tree, Parents: []pushward.OID{commits[random.Intn(len(commits))]}, Author: ann, Committer: ann}
			next, err = q.WriteCommit(rt.Context(), c)
		}
		if err != nil {
			rt.Fatal(err)
		}
	}
	if err := q.Commit(rt.Context(), pushward.RefUpdate{Name: name, Old: now, New: next}); err != nil {
		rt.Fatal(err)
	}
	for _, line := range list() {
		oid, _ := pushward.ParseOID(line)
		if !before[line] && !rt.shown[oid] && !rt.revived[oid] {
			rt.Errorf("%s became reachable unseen", oid)
		}
		if rt.old[oid] != (before[line] && rt.revived[oid]) {
			rt.Errorf("%s: reachable before is %v", oid, rt.old[oid])
		}
	}
}

// TestDifferingEntries holds what is skipped against the whole of the other tree.
func TestDifferingEntries(t *testing.T) {
	random := rand.New(rand.NewSource(time.Now().UnixNano()))
	for range 2000 {
		a, b := randomTree(random), randomTree(random)
		from, to := differing(a, b)
		in := map[string]bool{}
		for at := 0; at < len(b); {
			_, _, _, next, err := splitEntry(b, at)
			if err != nil {
				t.Fatal(err)
			}
			in[string(b[at:next])] = true
			at = next
		}
		for at := 0; at < len(a); {
			_, _, _, next, err := splitEntry(a, at)
			if err != nil {
				t.Fatal(err)
			}
			if at < from != (next <= from) || at < to != (next <= to) {
				t.Fatalf("%d to %d cuts an entry of %q", from, to, a)
			}
			if (next <= from || at >= to) && !in[string(a[at:next])] {
				t.Fatalf("%q is not in %q", a[at:next], b)
			}
			at = next
		}
	}
}

// randomTree is made of few entries, some of which end in others.
func randomTree(random *rand.Rand) []byte {
	names := []string{"a", "b", "100644 b", "b100644 b", "c", "d 40000 c", "e"}
	var entries []TreeEntry
	for _, name := range names {
		if random.Intn(2) == 0 {
			entries = append(entries, TreeEntry{Mode: ModeFile, Name: name, OID: pushward.OID{1, byte(random.Intn(2)) * 'x'}})
		}
	}
	var b []byte
	for _, e := range entries {
		b = appendEntry(b, e)
	}
	return b
}
