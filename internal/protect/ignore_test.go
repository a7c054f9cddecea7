package protect_test

import (
	"context"
	"testing"

	"pushward"
	"pushward/internal/git"
	"pushward/internal/protect"
	"pushward/internal/store"
)

const testsIgnored = "paths-ignore:\n  - 'tests/**'\n"

// putFiles commits several files on main at once.
func (h *house) putFiles(by pushward.Actor, files map[string]string) error {
	h.t.Helper()
	ctx := context.Background()
	repo := h.repos.Repo(h.repo)
	q := repo.Quarantine(by)
	defer q.Discard()
	var head git.CommitInfo
	old, err := repo.Ref(ctx, "refs/heads/main")
	if err == nil {
		head, err = repo.Commit(ctx, old)
	}
	if !pushward.IsNotFound(err) {
		h.must(err)
	}
	var changes []git.TreeChange
	for path, content := range files {
		blob, err := q.Write(git.Blob, []byte(content))
		h.must(err)
		changes = append(changes, git.TreeChange{Path: path, Mode: git.ModeFile, OID: blob})
	}
	tree, err := q.EditTree(ctx, head.Tree, changes)
	h.must(err)
	who := git.Person{Name: by.User.Login, Email: by.User.CommitEmail(), When: h.now}
	k := git.CommitInfo{Tree: tree, Author: who, Committer: who, Message: "Add"}
	if !old.IsZero() {
		k.Parents = []pushward.OID{old}
	}
	commit, err := q.WriteCommit(ctx, k)
	h.must(err)
	return q.Commit(ctx, pushward.RefUpdate{Name: "refs/heads/main", Old: old, New: commit})
}

// TestIgnoredPaths: what the default branch ignored before a write neither
// blocks nor alerts, and nothing else is excused by it.
func TestIgnoredPaths(t *testing.T) {
	h := newHouse(t)
	// Not by the write that brings the file.
	h.blocked(h.putFiles(h.ann, map[string]string{protect.IgnoreFile: testsIgnored, "tests/x.env": alpha}), 1)
	h.must(h.put(h.ann, protect.IgnoreFile, testsIgnored, "Ignore"))

	h.must(h.put(h.bob, "tests/x.env", alpha, "Add"))
	if n := len(h.alerts()); n != 0 {
		t.Fatalf("%d alerts for an ignored path", n)
	}
	h.blocked(h.put(h.bob, "src/y.env", beta, "Add"), 1)
	h.blocked(h.put(h.bob, "tests/y.env", "nothing", "with "+beta), 1)
	h.blocked(h.put(h.bob, "tests/"+token(7), "nothing", "Add"), 1)
	// The same blob at a path that is not ignored.
	h.blocked(h.putFiles(h.bob, map[string]string{"tests/both.env": token(8), "src/both.env": token(8)}), 1)
	// The same secret in another file: that place blocks, and names no other.
	b := h.blocked(h.putFiles(h.bob, map[string]string{"tests/a.env": "a " + token(9), "src/b.env": "b " + token(9)}), 1)
	if l := b.Secrets[0].Locations; len(l) != 1 || l[0].Path != "src/b.env" {
		t.Errorf("it stands at %+v", l)
	}
	// A blob that no commit has yet.
	q := h.repos.Repo(h.repo).Quarantine(h.bob)
	defer q.Discard()
	_, err := q.Write(git.Blob, []byte(token(10)))
	h.must(err)
	h.blocked(q.Commit(t.Context()), 1)
}

// TestIgnoredBlobMoves: a blob that was ignored where it stood is not where it
// is put next, though no write brings it again.
func TestIgnoredBlobMoves(t *testing.T) {
	h := newHouse(t)
	h.must(h.put(h.ann, protect.IgnoreFile, testsIgnored, "Ignore"))
	h.must(h.put(h.bob, "tests/x.env", alpha, "Add"))
	h.must(h.put(h.bob, "tests/y.env", alpha, "Copy"))
	h.must(h.put(h.bob, "src/other.env", "nothing", "Add"))
	b := h.blocked(h.put(h.bob, "src/x.env", alpha, "Move"), 1)
	if l := b.Secrets[0].Locations; len(l) != 1 || l[0].Path != "src/x.env" {
		t.Errorf("it stands at %+v", l)
	}
	h.blocked(h.putFiles(h.bob, map[string]string{"tests/z.env": alpha, "zzz.env": alpha}), 1)
}

// TestIgnoredPathsBeyondBounds: a tree at more places than are looked at may be
// anywhere, so nothing in it is excused.
func TestIgnoredPathsBeyondBounds(t *testing.T) {
	h := newHouse(t)
	h.must(h.put(h.ann, protect.IgnoreFile, testsIgnored, "Ignore"))
	files := map[string]string{"z/secret.env": alpha}
	for i := range 40 {
		files["tests/"+string(rune('a'+i%26))+string(rune('a'+i/26))+"/secret.env"] = alpha
	}
	h.blocked(h.putFiles(h.bob, files), 1)
}

// TestIgnoreFileChanges: alerts end when their paths become ignored, and open
// again, and are found, when they no longer are.
func TestIgnoreFileChanges(t *testing.T) {
	h := newHouse(t)
	h.repo.Settings.PushProtectionOff = true
	h.saveRepo()
	h.must(h.put(h.ann, "tests/x.env", alpha, "Add"))
	h.must(h.put(h.ann, "src/y.env", beta, "Add"))
	h.must(h.put(h.ann, protect.IgnoreFile, testsIgnored, "Ignore"))
	h.scanQueued()
	h.states("resolved hidden_by_config", "open ")
	h.must(h.put(h.ann, "tests/z.env", token(3), "Add"))
	h.must(h.put(h.ann, protect.IgnoreFile, "paths-ignore: []\n", "Ignore nothing"))
	h.scanQueued()
	h.states("open ", "open ", "open ")
}

func (h *house) saveRepo() {
	h.t.Helper()
	h.must(h.db.Tx(context.Background(), func(tx *store.Tx) error { return tx.UpdateRepo(context.Background(), h.repo) }))
}

// states wants the alerts, oldest first, to be in these states.
func (h *house) states(want ...string) {
	h.t.Helper()
	all := h.alerts()
	if len(all) != len(want) {
		h.t.Fatalf("%d alerts, want %d", len(all), len(want))
	}
	for _, a := range all {
		if got := string(a.State) + " " + a.Resolution; got != want[a.Number-1] {
			h.t.Errorf("alert %d is %q, want %q", a.Number, got, want[a.Number-1])
		}
	}
}
