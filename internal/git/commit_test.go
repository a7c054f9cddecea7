package git

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"pushward"
)

func TestConcurrentCommitsWithTurn(t *testing.T) {
	for _, d := range []Durability{Group, File} {
		t.Run(string(d), func(t *testing.T) {
			r := repoIn(t, openStore(t, gateFunc{}, Options{Durability: d}), 1)
			const writers, each = 16, 8
			var wg sync.WaitGroup
			for w := range writers {
				wg.Go(func() {
					for i := range each {
						_, err := tryWrite(t.Context(), r, "main", map[string]string{fmt.Sprintf("d%d/f%d", w%3, w*each+i): "x"})
						if err != nil {
							t.Error(err)
						}
					}
				})
			}
			wg.Wait()
			o, err := r.Resolve(t.Context(), "main")
			if err != nil {
				t.Fatal(err)
			}
			c, err := ParseCommit(o)
			if err != nil {
				t.Fatal(err)
			}
			entries, _, err := WalkTree(t.Context(), r, c.Tree, true, 0)
			if err != nil {
				t.Fatal(err)
			}
			if want := writers*each + 3; len(entries) != want {
				t.Errorf("%d entries, want %d", len(entries), want)
			}
			if n, err := r.Count(t.Context(), LogQuery{From: []pushward.OID{c.OID}}); err != nil || n != writers*each {
				t.Errorf("%d commits, %v", n, err)
			}
			fsck(t, r)
		})
	}
}

func TestConcurrentCommitsWithoutTurn(t *testing.T) {
	r := newRepo(t, gateFunc{})
	base := write(t, r, "main", map[string]string{"a": "0"})
	const writers = 16
	errs := make([]error, writers)
	var wg sync.WaitGroup
	start := make(chan struct{})
	for w := range writers {
		wg.Go(func() {
			q := r.Quarantine(pushward.Actor{})
			defer q.Discard()
			tree, err := q.EditTree(t.Context(), pushward.OID{}, []TreeChange{{Path: fmt.Sprint(w), Mode: ModeFile, OID: blob(t, q, fmt.Sprint(w))}})
			var c pushward.OID
			if err == nil {
				c, err = q.WriteCommit(t.Context(), CommitInfo{Tree: tree, Parents: []pushward.OID{base}, Author: ann, Committer: ann})
			}
			<-start
			if err == nil {
				err = q.Commit(t.Context(), pushward.RefUpdate{Name: "refs/heads/main", Old: base, New: c})
			}
			errs[w] = err
		})
	}
	close(start)
	wg.Wait()
	won := 0
	for _, err := range errs {
		if err == nil {
			won++
			continue
		}
		class(t, err, pushward.Conflict)
		if !strings.HasPrefix(err.Error(), "is at ") || !strings.HasSuffix(err.Error(), " but expected "+base.String()) {
			t.Errorf("error %q", err)
		}
	}
	if won != 1 {
		t.Errorf("%d writers won", won)
	}
	fsck(t, r)
}

// TestRefusedWriteLeavesNoTrace lets a write fail at every place before it is
// admitted, and compares the whole folder of the store.
func TestRefusedWriteLeavesNoTrace(t *testing.T) {
	refused := errors.New("refused")
	gate := &gateFunc{}
	s := openStore(t, gate, Options{})
	r := repoIn(t, s, 1)
	base := write(t, r, "main", map[string]string{"a": "0"})
	old := pushward.RefUpdate{Name: "refs/heads/main", Old: base}
	runGit(t, r, "", "update-ref", "refs/heads/dir/x", base.String())
	runGit(t, r, "", "pack-refs", "--all")
	before := snapshot(t, s.dir)

	for _, c := range []struct {
		name  string
		gate  gateFunc
		panic bool
		class pushward.Class
		refs  func(commit, tree pushward.OID) []pushward.RefUpdate
		spoil func(q *Quarantine)
	}{
		{name: "inspect", gate: gateFunc{inspect: func(*Write) error { return refused }}},
		{name: "admit", gate: gateFunc{admit: func(*Write) error { return refused }}},
		{name: "inspect panics", gate: gateFunc{inspect: func(*Write) error { panic("inspect") }}, panic: true},
		{name: "admit panics", gate: gateFunc{admit: func(*Write) error { panic("admit") }}, panic: true},
		{name: "stale old", class: pushward.Conflict, refs: func(c, _ pushward.OID) []pushward.RefUpdate {
			return []pushward.RefUpdate{{Name: old.Name, Old: c, New: c}}
		}},
		{name: "exists", class: pushward.Conflict, refs: func(c, _ pushward.OID) []pushward.RefUpdate {
			return []pushward.RefUpdate{{Name: "refs/heads/dir/x", New: c}}
		}},
		{name: "delete absent", class: pushward.Conflict, refs: func(c, _ pushward.OID) []pushward.RefUpdate {
			return []pushward.RefUpdate{{Name: "refs/heads/q/r/s", Old: c}}
		}},
		{name: "delete below ref", class: pushward.Conflict, refs: func(c, _ pushward.OID) []pushward.RefUpdate {
			return []pushward.RefUpdate{{Name: "refs/heads/main/s", Old: c}}
		}},
		{name: "one of many stale", class: pushward.Conflict, refs: func(c, _ pushward.OID) []pushward.RefUpdate {
			return []pushward.RefUpdate{{Name: "refs/heads/a/b/c", New: c}, {Name: "refs/tags/t/u", New: c}, {Name: old.Name, New: c}}
		}},
		{name: "below a ref", class: pushward.Unprocessable, refs: func(c, _ pushward.OID) []pushward.RefUpdate {
			return []pushward.RefUpdate{{Name: "refs/heads/main/x", New: c}}
		}},
		{name: "below a packed ref", class: pushward.Unprocessable, refs: func(c, _ pushward.OID) []pushward.RefUpdate {
			return []pushward.RefUpdate{{Name: "refs/heads/dir/x/y", New: c}}
		}},
		{name: "above a packed ref", class: pushward.Unprocessable, refs: func(c, _ pushward.OID) []pushward.RefUpdate {
			return []pushward.RefUpdate{{Name: "refs/heads/dir", New: c}}
		}},
		{name: "above and below in one", class: pushward.Unprocessable, refs: func(c, _ pushward.OID) []pushward.RefUpdate {
			return []pushward.RefUpdate{{Name: "refs/heads/n/m", New: c}, {Name: "refs/heads/n", New: c}}
		}},
		{name: "twice", class: pushward.Unprocessable, refs: func(c, _ pushward.OID) []pushward.RefUpdate {
			return []pushward.RefUpdate{{Name: "refs/heads/n", New: c}, {Name: "refs/heads/n", New: c}}
		}},
		{name: "branch on a tree", class: pushward.Unprocessable, refs: func(_, tree pushward.OID) []pushward.RefUpdate {
			return []pushward.RefUpdate{{Name: "refs/heads/n", New: tree}}
		}},
		{name: "missing object", class: pushward.Unprocessable, refs: func(_, _ pushward.OID) []pushward.RefUpdate {
			return []pushward.RefUpdate{{Name: "refs/tags/n", New: pushward.OID{9}}}
		}},
		{name: "bad name", class: pushward.Unprocessable, refs: func(c, _ pushward.OID) []pushward.RefUpdate {
			return []pushward.RefUpdate{{Name: "refs/heads/../../config", New: c}}
		}},
		{name: "nothing to nothing", class: pushward.Unprocessable, refs: func(_, _ pushward.OID) []pushward.RefUpdate {
			return []pushward.RefUpdate{{Name: "refs/heads/n"}}
		}},
		{name: "tree names what is missing", class: pushward.Unprocessable, spoil: func(q *Quarantine) { _, _ = q.Write(Tree, raw("100644 a")) }},
		{name: "commit names what is missing", class: pushward.Unprocessable, spoil: func(q *Quarantine) { _, _ = q.Write(Commit, []byte(goodCommit)) }},
		{name: "tag names what is missing", class: pushward.Unprocessable, spoil: func(q *Quarantine) { _, _ = q.Write(Tag, []byte(goodTag)) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			gate.inspect, gate.admit = c.gate.inspect, c.gate.admit
			q := r.Quarantine(pushward.Actor{})
			defer q.Discard()
			tree, err := q.EditTree(t.Context(), pushward.OID{}, []TreeChange{{Path: "f", Mode: ModeFile, OID: blob(t, q, "refused text")}})
			if err != nil {
				t.Fatal(err)
			}
			commit, err := q.WriteCommit(t.Context(), CommitInfo{Tree: tree, Parents: []pushward.OID{base}, Author: ann, Committer: ann})
			if err != nil {
				t.Fatal(err)
			}
			refs := []pushward.RefUpdate{{Name: old.Name, Old: base, New: commit}, {Name: "refs/heads/new/one", New: commit}}
			if c.refs != nil {
				refs = c.refs(commit, tree)
			}
			if c.spoil != nil {
				c.spoil(q)
			}
			err = commitCatching(t.Context(), q, refs, c.panic)
			if c.class != 0 {
				class(t, err, c.class)
			} else if !c.panic && !errors.Is(err, refused) {
				t.Errorf("error %v", err)
			}
			if after := snapshot(t, s.dir); after != before {
				t.Errorf("the folder changed:\n%s\nwas\n%s", after, before)
			}
			if _, err := r.Object(t.Context(), commit); !pushward.IsNotFound(err) {
				t.Errorf("the refused commit is served: %v", err)
			}
			// The turn is free again.
			release, err := s.turns.take(t.Context(), 1)
			if err != nil {
				t.Fatal(err)
			}
			release()
		})
	}
}

func commitCatching(ctx context.Context, q *Quarantine, refs []pushward.RefUpdate, wantPanic bool) (err error) {
	if wantPanic {
		defer func() {
			if recover() == nil {
				err = errors.New("no panic")
			}
		}()
	}
	return q.Commit(ctx, refs...)
}

// TestAdmitComesBeforeBytes looks at the disk while the gate is asked: the refs
// are locked, and no object is there in any form.
func TestAdmitComesBeforeBytes(t *testing.T) {
	gate := &gateFunc{}
	s := openStore(t, gate, Options{})
	r := repoIn(t, s, 1)
	base := write(t, r, "main", map[string]string{"a": "0"})
	objects, tmp := filepath.Join(r.path, "objects"), filepath.Join(s.dir, "tmp")
	before := snapshot(t, objects) + snapshot(t, tmp)
	asked := false
	var settled []error
	gate.admit = func(w *Write) error {
		asked = true
		if now := snapshot(t, objects) + snapshot(t, tmp); now != before {
			t.Errorf("bytes on disk before the decision:\n%s", now)
		}
		lock, err := os.ReadFile(filepath.Join(r.path, "refs/heads/main.lock"))
		if err != nil || len(lock) != 0 {
			t.Errorf("the lock holds %q, %v", lock, err)
		}
		if _, err := tryGit(r, "", "update-ref", "refs/heads/main", base.String()); err == nil {
			t.Error("git could move a locked ref")
		}
		if len(w.Refs) != 1 || w.Refs[0].Old != base {
			t.Errorf("refs %v", w.Refs)
		}
		return nil
	}
	gate.settle = func(outcome error) error { settled = append(settled, outcome); return nil }
	write(t, r, "main", map[string]string{"b": "1"})
	if !asked || len(settled) != 1 || settled[0] != nil {
		t.Errorf("asked %v, settled %v", asked, settled)
	}
	fsck(t, r)
}

func TestNilGateRefuses(t *testing.T) {
	r := newRepo(t, nil)
	q := r.Quarantine(pushward.Actor{})
	defer q.Discard()
	blob(t, q, "x")
	class(t, q.Commit(t.Context()), pushward.Unavailable)
}

func TestObjectsShownToTheGate(t *testing.T) {
	var shown []string
	var paths []string
	r := newRepo(t, gateFunc{inspect: func(w *Write) error {
		shown, paths = nil, w.Paths
		return w.Objects(t.Context(), 2, func(_ int, o Object) error {
			shown = append(shown, string(o.Type)+":"+string(o.Data[:min(5, len(o.Data))]))
			return nil
		})
	}})
	write(t, r, "main", map[string]string{"a": "known"})
	q := r.Quarantine(pushward.Actor{})
	defer q.Discard()
	q.Name("secret/name")
	blob(t, q, "known")
	blob(t, q, "fresh")
	blob(t, q, "fresh")
	if err := q.Commit(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(shown, " "); got != "blob:fresh" {
		t.Errorf("shown %s", got)
	}
	if len(paths) != 1 || paths[0] != "secret/name" {
		t.Errorf("paths %q", paths)
	}
	if q.Commit(t.Context()) == nil {
		t.Error("committed twice")
	}
}

func TestMultiRefAndDelete(t *testing.T) {
	r := newRepo(t, gateFunc{})
	one := write(t, r, "main", map[string]string{"a": "1"})
	two := write(t, r, "main", map[string]string{"a": "2"})
	move := func(refs ...pushward.RefUpdate) error {
		q := r.Quarantine(pushward.Actor{})
		defer q.Discard()
		return q.Commit(t.Context(), refs...)
	}
	check := func(want string) {
		t.Helper()
		refs, err := r.Refs(t.Context(), "")
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, ref := range refs {
			got = append(got, ref.OID.String()+" "+ref.Name)
		}
		if s := strings.Join(got, "\n"); s != runGit(t, r, "", "for-each-ref", "--format=%(objectname) %(refname)") {
			t.Errorf("git lists other refs than\n%s", s)
		}
		var names []string
		for _, ref := range refs {
			names = append(names, strings.TrimPrefix(ref.Name, "refs/"))
		}
		if s := strings.Join(names, " "); s != want {
			t.Errorf("refs %s, want %s", s, want)
		}
	}
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(move(
		pushward.RefUpdate{Name: "refs/tags/v1", New: one},
		pushward.RefUpdate{Name: "refs/heads/deep/er/x", New: one},
		pushward.RefUpdate{Name: "refs/heads/main", Old: two, New: one},
		pushward.RefUpdate{Name: "refs/notes/n", New: one},
	))
	check("heads/deep/er/x heads/main notes/n tags/v1")
	runGit(t, r, "", "tag", "-a", "-m", "annotated", "v2", two.String())
	runGit(t, r, "", "pack-refs", "--all", "--prune")
	check("heads/deep/er/x heads/main notes/n tags/v1 tags/v2")
	must(move(pushward.RefUpdate{Name: "refs/heads/main", Old: one, New: two}))
	must(move(pushward.RefUpdate{Name: "refs/heads/main", Old: two, New: two}))
	v2, err := r.Ref(t.Context(), "refs/tags/v2")
	must(err)
	must(move(
		pushward.RefUpdate{Name: "refs/heads/deep/er/x", Old: one},
		pushward.RefUpdate{Name: "refs/heads/main", Old: two},
		pushward.RefUpdate{Name: "refs/tags/v2", Old: v2},
	))
	check("notes/n tags/v1")
	if _, err := r.Ref(t.Context(), "refs/heads/main"); !pushward.IsNotFound(err) {
		t.Errorf("deleted ref: %v", err)
	}
	// Where a folder of refs was, a ref can be.
	must(os.MkdirAll(filepath.Join(r.path, "refs/heads/deep/er/x"), 0o700))
	must(move(pushward.RefUpdate{Name: "refs/heads/deep", New: one}))
	check("heads/deep notes/n tags/v1")
	fsck(t, r)
	for _, left := range []string{"packed-refs.lock", "refs/heads/deep.lock"} {
		if _, err := os.Lstat(filepath.Join(r.path, left)); err == nil {
			t.Errorf("%s was left", left)
		}
	}
}

func TestSymbolicAndBrokenRefs(t *testing.T) {
	r := newRepo(t, gateFunc{})
	one := write(t, r, "main", map[string]string{"a": "1"})
	runGit(t, r, "", "symbolic-ref", "refs/heads/alias", "refs/heads/main")
	os.WriteFile(filepath.Join(r.path, "refs/heads/empty"), nil, 0o600)
	os.WriteFile(filepath.Join(r.path, "refs/heads/loop"), []byte("ref: refs/heads/loop\n"), 0o600)
	os.WriteFile(filepath.Join(r.path, "refs/heads/out"), []byte("ref: refs/../../../LOCK\n"), 0o600)
	refs, err := r.Refs(t.Context(), "refs/heads/")
	if err != nil || len(refs) != 2 || refs[0].OID != one || refs[0].Name != "refs/heads/alias" || refs[1].Name != "refs/heads/main" {
		t.Errorf("refs %v, %v", refs, err)
	}
	for _, name := range []string{"refs/heads/empty", "refs/heads/loop", "refs/heads/out", "refs/heads", "HEAD/x", "config", "refs/../config", "objects/pack"} {
		_, err := r.Ref(t.Context(), name)
		class(t, err, pushward.NotFound)
	}
	q := r.Quarantine(pushward.Actor{})
	defer q.Discard()
	class(t, q.Commit(t.Context(), pushward.RefUpdate{Name: "refs/heads/alias", Old: one, New: one}), pushward.Unprocessable)
	if err := q.Commit(t.Context(), pushward.RefUpdate{Name: "refs/heads/empty", New: one}); err != nil {
		t.Errorf("a broken ref cannot be set anew: %v", err)
	}
}

func TestTurnIsFairAndCancellable(t *testing.T) {
	var turns turns
	release, err := turns.take(t.Context(), 1)
	if err != nil {
		t.Fatal(err)
	}
	other, err := turns.take(t.Context(), 2)
	if err != nil {
		t.Fatal(err)
	}
	other()
	ctx, cancel := context.WithCancel(t.Context())
	order := make(chan int, 3)
	var wg sync.WaitGroup
	for i := range 3 {
		// The middle one gives up.
		c := t.Context()
		if i == 1 {
			c = ctx
		}
		wg.Go(func() {
			release, err := turns.take(c, 1)
			if err != nil {
				order <- -1
				return
			}
			order <- i
			release()
		})
		waitFor(t, func() bool { turns.mu.Lock(); defer turns.mu.Unlock(); return len(turns.lines[1].waiting) == i+1 })
	}
	cancel()
	if got := <-order; got != -1 {
		t.Fatalf("first came %d", got)
	}
	release()
	if a, b := <-order, <-order; a != 0 || b != 2 {
		t.Errorf("order %d, %d", a, b)
	}
	wg.Wait()
	if len(turns.lines) != 0 {
		t.Errorf("lines left: %v", turns.lines)
	}
}

// waitFor spins until something another goroutine does has happened.
func waitFor(t *testing.T, done func() bool) {
	t.Helper()
	deadline := time.Now().Add(10 * time.Second)
	for !done() {
		if time.Now().After(deadline) {
			t.Fatal("waited in vain")
		}
		time.Sleep(50 * time.Microsecond)
	}
}

func TestWriteCommitAndTag(t *testing.T) {
	r := newRepo(t, gateFunc{})
	q := r.Quarantine(pushward.Actor{})
	defer q.Discard()
	tree, err := q.EditTree(t.Context(), pushward.OID{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	b := blob(t, q, "x")
	sound := CommitInfo{Tree: tree, Author: ann, Committer: ann, Message: "m"}
	for name, spoil := range map[string]func(*CommitInfo){
		"no tree":       func(c *CommitInfo) { c.Tree = pushward.OID{} },
		"blob as tree":  func(c *CommitInfo) { c.Tree = b },
		"no parent":     func(c *CommitInfo) { c.Parents = []pushward.OID{{1}} },
		"tree parent":   func(c *CommitInfo) { c.Parents = []pushward.OID{tree} },
		"no name":       func(c *CommitInfo) { c.Author.Name = " " },
		"name <":        func(c *CommitInfo) { c.Author.Name = "a<b" },
		"name >":        func(c *CommitInfo) { c.Committer.Name = "a>b" },
		"name newline":  func(c *CommitInfo) { c.Author.Name = "a\nparent x" },
		"name NUL":      func(c *CommitInfo) { c.Author.Name = "a\x00" },
		"email >":       func(c *CommitInfo) { c.Author.Email = "a> 1 +0000" },
		"email newline": func(c *CommitInfo) { c.Committer.Email = "a\nb" },
		"before 1970":   func(c *CommitInfo) { c.Author.When = time.Unix(-1, 0) },
		"zero time":     func(c *CommitInfo) { c.Author.When = time.Time{} },
		"far future":    func(c *CommitInfo) { c.Author.When = time.Unix(1<<53+1, 0) },
		"zone seconds":  func(c *CommitInfo) { c.Author.When = ann.When.In(time.FixedZone("", 61)) },
		"zone far":      func(c *CommitInfo) { c.Author.When = ann.When.In(time.FixedZone("", 15*3600)) },
		"message NUL":   func(c *CommitInfo) { c.Message = "a\x00b" },
		"signature NUL": func(c *CommitInfo) { c.Signature = "a\x00b" },
	} {
		c := sound
		spoil(&c)
		if _, err := q.WriteCommit(t.Context(), c); pushward.ClassOf(err) != pushward.Unprocessable {
			t.Errorf("%s: %v", name, err)
		}
	}
	signed := sound
	signed.Signature = "-----BEGIN PGP SIGNATURE-----\n\nabc\n-----END PGP SIGNATURE-----\n"
	oid, err := q.WriteCommit(t.Context(), signed)
	if err != nil {
		t.Fatal(err)
	}
	for name, tag := range map[string]TagInfo{
		"missing":    {Object: pushward.OID{1}, Type: Commit, Name: "v", Tagger: ann},
		"other type": {Object: oid, Type: Tree, Name: "v", Tagger: ann},
		"no type":    {Object: oid, Name: "v", Tagger: ann},
		"bad name":   {Object: oid, Type: Commit, Name: "v\nx", Tagger: ann},
		"no tagger":  {Object: oid, Type: Commit, Name: "v"},
		"NUL":        {Object: oid, Type: Commit, Name: "v", Tagger: ann, Message: "\x00"},
	} {
		if _, err := q.WriteTag(t.Context(), tag); pushward.ClassOf(err) != pushward.Unprocessable {
			t.Errorf("tag %s: %v", name, err)
		}
	}
	tag, err := q.WriteTag(t.Context(), TagInfo{Object: oid, Type: Commit, Name: "v1", Tagger: ann, Message: "tagged\n", Signature: signed.Signature})
	if err != nil {
		t.Fatal(err)
	}
	err = q.Commit(t.Context(), pushward.RefUpdate{Name: "refs/heads/main", New: oid}, pushward.RefUpdate{Name: "refs/tags/v1", New: tag})
	if err != nil {
		t.Fatal(err)
	}
	fsck(t, r)
	c, err := r.Commit(t.Context(), oid)
	if err != nil || c.Tree != tree || c.Author.Name != "Ann" || !c.Author.When.Equal(ann.When) || c.Message != "m" || c.Signature != strings.TrimSuffix(signed.Signature, "\n") {
		t.Errorf("commit %+v, %v", c, err)
	}
	unsigned, _ := formatCommit(sound)
	if c.Payload != string(unsigned) {
		t.Errorf("payload %q, want %q", c.Payload, unsigned)
	}
	info, err := r.Tag(t.Context(), tag)
	if err != nil || info.Object != oid || info.Type != Commit || info.Name != "v1" || info.Message != "tagged\n" || info.Signature != signed.Signature {
		t.Errorf("tag %+v, %v", info, err)
	}
	_, err = r.Commit(t.Context(), tag)
	class(t, err, pushward.NotFound)
}
