package git

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pushward"
)

// locateIn inspects what build writes and gives where each named object stands.
func locateIn(t *testing.T, r *Repo, gate *gateFunc, oids func() []pushward.OID, build func(q *Quarantine) []pushward.RefUpdate) map[pushward.OID][]Standing {
	t.Helper()
	var found map[pushward.OID][]Standing
	gate.inspect = func(w *Write) error { var err error; found, err = w.Locate(context.Background(), oids()); return err }
	defer func() { gate.inspect = nil }()
	q := r.Quarantine(pushward.Actor{})
	defer q.Discard()
	if err := q.Commit(t.Context(), build(q)...); err != nil {
		t.Fatal(err)
	}
	return found
}

func TestLocate(t *testing.T) {
	gate := &gateFunc{}
	r := newRepo(t, gate)
	base := write(t, r, "main", map[string]string{"old/a": "a", "old/b": "b"})
	baseInfo, err := r.Commit(t.Context(), base)
	if err != nil {
		t.Fatal(err)
	}
	must := func(oid pushward.OID, err error) pushward.OID {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return oid
	}
	var twice, later, loose, inTree, tagged, first, second, tree, subtree pushward.OID
	all := func() []pushward.OID {
		return []pushward.OID{twice, later, loose, inTree, tagged, first, second, tree, subtree}
	}
	found := locateIn(t, r, gate, all, func(q *Quarantine) []pushward.RefUpdate {
		twice, later, loose, inTree, tagged = blob(t, q, "twice"), blob(t, q, "later"), blob(t, q, "loose"), blob(t, q, "in tree"), blob(t, q, "tagged")
		set := func(path string, oid pushward.OID) TreeChange {
			return TreeChange{Path: path, Mode: ModeFile, OID: oid}
		}
		one := must(q.EditTree(t.Context(), baseInfo.Tree, []TreeChange{set("old/x", twice), set("new/y", twice)}))
		two := must(q.EditTree(t.Context(), one, []TreeChange{set("old/z", later)}))
		// The second commit is written before the first is known to be its parent.
		first = must(q.WriteCommit(t.Context(), CommitInfo{Tree: one, Parents: []pushward.OID{base}, Author: ann, Committer: ann}))
		second = must(q.WriteCommit(t.Context(), CommitInfo{Tree: two, Parents: []pushward.OID{first}, Author: ann, Committer: ann}))
		tree = must(q.EditTree(t.Context(), pushward.OID{}, []TreeChange{set("s/t", inTree), set("u", twice)}))
		e, err := Lookup(t.Context(), q, tree, "s")
		subtree = must(e.OID, err)
		return []pushward.RefUpdate{{Name: "refs/heads/main", Old: base, New: second}, {Name: "refs/tags/b", New: tagged}}
	})
	want := map[pushward.OID][]Standing{
		twice:   {{Commit: first, Path: "new/y"}, {Commit: first, Path: "old/x"}, {Path: "u"}},
		later:   {{Commit: second, Path: "old/z"}},
		inTree:  {{Path: "s/t"}},
		first:   {{Commit: first}},
		second:  {{Commit: second}},
		tree:    {{}},
		subtree: {{Path: "s"}},
	}
	for oid, stands := range found {
		if !slices.Equal(stands, want[oid]) {
			t.Errorf("%s stands at %v, want %v", oid, stands, want[oid])
		}
	}
	if len(found) != len(want) {
		t.Errorf("%d objects found, want %d: %v", len(found), len(want), found)
	}
}

// TestLocateIsBounded walks trees that name each other over and over, and a
// long history.
func TestLocateIsBounded(t *testing.T) {
	gate := &gateFunc{}
	r := newRepo(t, gate)
	var target pushward.OID
	targets := func() []pushward.OID { return []pushward.OID{target} }
	found := locateIn(t, r, gate, targets, func(q *Quarantine) []pushward.RefUpdate {
		target = blob(t, q, "bomb")
		tree, err := q.EditTree(t.Context(), pushward.OID{}, []TreeChange{{Path: "f", Mode: ModeFile, OID: target}})
		for range 40 {
			var data []byte
			for i := range 10 {
				data = appendEntry(data, TreeEntry{Mode: ModeTree, Name: fmt.Sprint(i), OID: tree})
			}
			if err == nil {
				tree, err = q.Write(Tree, data)
			}
		}
		if err != nil {
			t.Fatal(err)
		}
		return nil
	})
	if n := len(found[target]); n == 0 || n > maxStandings {
		t.Errorf("%d standings", n)
	}

	var firstCommit pushward.OID
	found = locateIn(t, r, gate, targets, func(q *Quarantine) []pushward.RefUpdate {
		target = blob(t, q, "kept for long")
		var tree pushward.OID
		var parents []pushward.OID
		for i := range 3000 {
			changes := []TreeChange{{Path: "f", Mode: ModeFile, OID: blob(t, q, fmt.Sprint(i))}}
			if i == 0 {
				changes = append(changes, TreeChange{Path: "kept", Mode: ModeFile, OID: target})
			}
			var err error
			tree, err = q.EditTree(t.Context(), tree, changes)
			var c pushward.OID
			if err == nil {
				c, err = q.WriteCommit(t.Context(), CommitInfo{Tree: tree, Parents: parents, Author: ann, Committer: ann, Message: strings.Repeat("x", i%7)})
			}
			if err != nil {
				t.Fatal(err)
			}
			if i == 0 {
				firstCommit = c
			}
			parents = []pushward.OID{c}
		}
		slices.Reverse(q.order) // as a pack may have it: children first
		return []pushward.RefUpdate{{Name: "refs/heads/long", New: parents[0]}}
	})
	if got := found[target]; len(got) != 1 || got[0] != (Standing{Commit: firstCommit, Path: "kept"}) {
		t.Errorf("stands at %v, want the first commit %s", got, firstCommit)
	}
}
