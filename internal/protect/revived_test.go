package protect_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"strings"
	"testing"

	"pushward"
	"pushward/internal/git"
	"pushward/internal/store"
)

// unseen switches scanning off while write runs, so that what it stores was
// never looked at.
func (h *house) unseen(write func()) {
	h.t.Helper()
	h.repo.Settings.SecretScanningOff = true
	h.saveSettings()
	write()
	h.repo.Settings.SecretScanningOff = false
	h.saveSettings()
}

func (h *house) saveSettings() {
	h.t.Helper()
	ctx := context.Background()
	h.must(h.db.Tx(ctx, func(tx *store.Tx) error { return tx.UpdateRepo(ctx, h.repo) }))
}

func (h *house) move(refs ...pushward.RefUpdate) error {
	q := h.repos.Repo(h.repo).Quarantine(h.ann)
	defer q.Discard()
	return q.Commit(context.Background(), refs...)
}

// TestOldUnreachableSecretBlocks: a ref that would make a secret reachable that
// came unseen is refused, in whatever object it stands.
func TestOldUnreachableSecretBlocks(t *testing.T) {
	h := newHouse(t)
	ctx := context.Background()
	h.must(h.put(h.ann, "README.md", "hello", "Begin"))
	repo := h.repos.Repo(h.repo)
	head, err := repo.Ref(ctx, "refs/heads/main")
	h.must(err)
	before, err := repo.Commit(ctx, head)
	h.must(err)
	who := git.Person{Name: "ann", Email: "ann@example.com", When: h.now}
	var blob, commit, message, tag pushward.OID
	h.unseen(func() {
		blob = h.one(func(q *git.Quarantine) (pushward.OID, error) { return q.Write(git.Blob, []byte("key "+alpha)) })
		tree := h.one(func(q *git.Quarantine) (pushward.OID, error) {
			return q.EditTree(ctx, before.Tree, []git.TreeChange{{Path: "d/x.env", Mode: git.ModeFile, OID: blob}})
		})
		commit = h.one(func(q *git.Quarantine) (pushward.OID, error) {
			return q.WriteCommit(ctx, git.CommitInfo{Tree: tree, Parents: []pushward.OID{head}, Author: who, Committer: who, Message: "Add"})
		})
		message = h.one(func(q *git.Quarantine) (pushward.OID, error) {
			return q.WriteCommit(ctx, git.CommitInfo{Tree: before.Tree, Parents: []pushward.OID{head}, Author: who, Committer: who, Message: beta})
		})
		tag = h.one(func(q *git.Quarantine) (pushward.OID, error) {
			return q.WriteTag(ctx, git.TagInfo{Object: head, Type: git.Commit, Name: "v1", Message: alpha, Tagger: who})
		})
	})
	b := h.blocked(h.move(pushward.RefUpdate{Name: "refs/heads/main", Old: head, New: commit}), 1)
	if l := b.Secrets[0].Locations; len(l) != 1 || l[0].Path != "d/x.env" || l[0].Commit != commit || l[0].Object != blob || l[0].StartColumn != 5 {
		t.Errorf("locations %+v", l)
	}
	for name, oid := range map[string]pushward.OID{"refs/heads/m": message, "refs/tags/t": tag, "refs/tags/b": blob} {
		h.blocked(h.move(pushward.RefUpdate{Name: name, New: oid}), 1)
	}

	// New trees and commits do not hide what they name.
	q := repo.Quarantine(h.ann)
	defer q.Discard()
	tree, err := q.EditTree(ctx, before.Tree, []git.TreeChange{{Path: "y.env", Mode: git.ModeFile, OID: blob}})
	h.must(err)
	c, err := q.WriteCommit(ctx, git.CommitInfo{Tree: tree, Parents: []pushward.OID{head}, Author: who, Committer: who, Message: "Use"})
	h.must(err)
	b = h.blocked(q.Commit(ctx, pushward.RefUpdate{Name: "refs/heads/main", Old: head, New: c}), 1)
	if l := b.Secrets[0].Locations; len(l) != 1 || l[0].Path != "y.env" || l[0].Commit != c {
		t.Errorf("locations %+v", l)
	}
}

// TestReachableSecretDoesNotBlockAgain: what the history holds can be moved and
// brought back; only what nobody could reach is refused.
func TestReachableSecretDoesNotBlockAgain(t *testing.T) {
	h := newHouse(t)
	h.must(h.put(h.ann, "README.md", "hello", "Begin"))
	h.unseen(func() { h.must(h.put(h.ann, "old/x.env", "key "+alpha, "Add")) })
	for n := range 5 {
		h.must(h.put(h.ann, "README.md", "hello again"+strings.Repeat("!", n), "Go on"))
	}
	ctx := context.Background()
	h.must(h.put(h.ann, "new/x.env", "key "+alpha, "Copy"))
	repo := h.repos.Repo(h.repo)
	with, err := repo.Ref(ctx, "refs/heads/main")
	h.must(err)
	first := h.git("", "rev-list", "--max-parents=0", "main")
	root, err := pushward.ParseOID(strings.TrimSpace(first))
	h.must(err)
	h.must(h.move(pushward.RefUpdate{Name: "refs/heads/keep", New: with}))
	h.must(h.move(pushward.RefUpdate{Name: "refs/heads/main", Old: with, New: root}))
	// On main it is gone; refs/heads/keep still has it.
	h.must(h.put(h.ann, "back/x.env", "key "+alpha, "Bring back"))
	back, err := repo.Ref(ctx, "refs/heads/main")
	h.must(err)
	h.must(h.move(pushward.RefUpdate{Name: "refs/heads/keep", Old: with}, pushward.RefUpdate{Name: "refs/heads/main", Old: back, New: root}))
	// Now no ref has it.
	h.blocked(h.put(h.ann, "again/x.env", "key "+alpha, "Bring back"), 1)
	h.blocked(h.move(pushward.RefUpdate{Name: "refs/heads/main", Old: root, New: with}), 1)
}

// TestAlertIsNotPlacedTwice: the ref that comes last adds nothing to the alert.
func TestAlertIsNotPlacedTwice(t *testing.T) {
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
	tree := h.one(func(q *git.Quarantine) (pushward.OID, error) {
		return q.EditTree(ctx, before.Tree, []git.TreeChange{{Path: "app.env", Mode: git.ModeFile, OID: blob}})
	})
	who := git.Person{Name: "ann", Email: "ann@example.com", When: h.now}
	commit := h.one(func(q *git.Quarantine) (pushward.OID, error) {
		return q.WriteCommit(ctx, git.CommitInfo{Tree: tree, Parents: []pushward.OID{head}, Author: who, Committer: who, Message: "Add"})
	})
	h.must(h.move(pushward.RefUpdate{Name: "refs/heads/main", Old: head, New: commit}))
	all := h.alerts()
	list, n, err := h.db.AlertLocations(ctx, all[0].ID, store.Page{Number: 1, Size: 10})
	h.must(err)
	if len(all) != 1 || n != 1 || list[0].Path != "app.env" || list[0].Commit != commit {
		t.Errorf("%d alerts, %d locations: %+v", len(all), n, list)
	}
}

// TestUnreadableFileMayMove: what the scanner cannot read is refused when it is
// new, and may be moved when the history of a ref holds it.
func TestUnreadableFileMayMove(t *testing.T) {
	h := newHouse(t)
	nested := func(text string) string {
		b := []byte(text)
		for range 8 {
			var out bytes.Buffer
			w := gzip.NewWriter(&out)
			_, err := w.Write(b)
			h.must(err)
			h.must(w.Close())
			b = out.Bytes()
		}
		return string(b)
	}
	h.must(h.put(h.ann, "README.md", "hello", "Begin"))
	h.unseen(func() { h.must(h.put(h.ann, "old/x.gz", nested("deep"), "Add")) })
	if err := h.put(h.ann, "new/y.gz", nested("as deep"), "Add"); pushward.ClassOf(err) != pushward.Unprocessable {
		t.Fatalf("a new one: %v", err)
	}
	h.must(h.put(h.ann, "new/x.gz", nested("deep"), "Copy"))
}
