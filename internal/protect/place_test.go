package protect_test

import (
	"context"
	"strings"
	"testing"

	"pushward"
	"pushward/internal/git"
	"pushward/internal/store"
)

// TestAlertLearnsItsCommit: a blob, its trees and its commit come in four
// writes, as over REST; the alert, raised with the first, ends up with the path
// and the commit of the last.
func TestAlertLearnsItsCommit(t *testing.T) {
	h := newHouse(t)
	ctx := context.Background()
	h.must(h.put(h.ann, "README.md", "hello", "Begin"))
	letIn(h, h.blocked(h.put(h.ann, "x.env", alpha, "Add"), 1).Secrets[0].PlaceholderID)
	repo := h.repos.Repo(h.repo)
	head, err := repo.Ref(ctx, "refs/heads/main")
	h.must(err)
	before, err := repo.Commit(ctx, head)
	h.must(err)

	blob := h.one(func(q *git.Quarantine) (pushward.OID, error) { return q.Write(git.Blob, []byte("key "+alpha)) })
	location := func() pushward.Location {
		t.Helper()
		all := h.alerts()
		if len(all) != 1 {
			t.Fatalf("%d alerts, want 1", len(all))
		}
		list, n, err := h.db.AlertLocations(ctx, all[0].ID, store.Page{Number: 1, Size: 10})
		h.must(err)
		if n != 1 {
			t.Fatalf("%d locations, want 1: %+v", n, list)
		}
		return list[0]
	}
	if l := location(); l.Path != "" || !l.Commit.IsZero() || l.Object != blob {
		t.Errorf("after the blob: %+v", l)
	}
	sub := h.one(func(q *git.Quarantine) (pushward.OID, error) {
		return q.EditTree(ctx, pushward.OID{}, []git.TreeChange{{Path: "app.env", Mode: git.ModeFile, OID: blob}})
	})
	root := h.one(func(q *git.Quarantine) (pushward.OID, error) {
		return q.EditTree(ctx, before.Tree, []git.TreeChange{{Path: "config", Mode: git.ModeTree, OID: sub}})
	})
	who := git.Person{Name: "ann", Email: "ann@example.com", When: h.now}
	commit := h.one(func(q *git.Quarantine) (pushward.OID, error) {
		return q.WriteCommit(ctx, git.CommitInfo{Tree: root, Parents: []pushward.OID{head}, Author: who, Committer: who, Message: "Add"})
	})
	if l := location(); l.Path != "config/app.env" || l.Commit != commit || l.StartColumn != 5 {
		t.Errorf("after the commit: %+v", l)
	}
}

// TestPlacedPathHidesSecrets: the path an alert learns can hold a secret too.
func TestPlacedPathHidesSecrets(t *testing.T) {
	h := newHouse(t)
	ctx := context.Background()
	for _, s := range h.blocked(h.put(h.ann, beta+"/x.env", alpha, "Add"), 2).Secrets {
		letIn(h, s.PlaceholderID)
	}
	blob := h.one(func(q *git.Quarantine) (pushward.OID, error) { return q.Write(git.Blob, []byte(alpha)) })
	tree := h.one(func(q *git.Quarantine) (pushward.OID, error) {
		return q.EditTree(ctx, pushward.OID{}, []git.TreeChange{{Path: beta + "/x.env", Mode: git.ModeFile, OID: blob}})
	})
	who := git.Person{Name: "ann", Email: "ann@example.com", When: h.now}
	h.one(func(q *git.Quarantine) (pushward.OID, error) {
		return q.WriteCommit(ctx, git.CommitInfo{Tree: tree, Author: who, Committer: who, Message: "Add"})
	})
	for _, a := range h.alerts() {
		if a.FirstLocation.Commit.IsZero() || strings.Contains(a.FirstLocation.Path, beta) {
			t.Errorf("%s stands at %+v", a.SecretType, a.FirstLocation)
		}
	}
}

// one brings a single object in, in a write of its own.
func (h *house) one(write func(*git.Quarantine) (pushward.OID, error)) pushward.OID {
	h.t.Helper()
	q := h.repos.Repo(h.repo).Quarantine(h.ann)
	defer q.Discard()
	oid, err := write(q)
	h.must(err)
	h.must(q.Commit(context.Background()))
	return oid
}
