package protect_test

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pushward"
	"pushward/internal/git"
	"pushward/internal/pattern"
	"pushward/internal/protect"
	"pushward/internal/scan"
	"pushward/internal/store"
)

// Secrets of two made-up formats. They are put together here, so that none
// stands in the source.
var (
	alpha = "alpha" + "_" + "k3v9w2m7q8x4z6b1n5c0"
	beta  = "beta" + "_" + "h7d2s9f4j6l1p8r3t5y0"
)

var patterns = []*pattern.Pattern{
	{Type: "alpha_token", Name: "Alpha Token", Regexp: `alpha_[0-9a-z]{20}`},
	{Type: "beta_token", Name: "Beta Token", Regexp: `beta_[0-9a-z]{20}`},
}

// house is a whole server below the faces: real database, real repositories.
type house struct {
	t     *testing.T
	dir   string
	now   time.Time
	db    *store.DB
	repos *git.Store
	p     *protect.Protection
	repo  pushward.Repo
	ann   pushward.Actor
	bob   pushward.Actor

	cut   func(git.Verdict) git.Verdict // stands between git and the verdict
	onNow func()                        // is called when the clock is read
	log   *bytes.Buffer
}

func newHouse(t *testing.T) *house {
	t.Helper()
	h := &house{t: t, dir: t.TempDir(), log: &bytes.Buffer{}, now: time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)}
	h.open()
	ctx := context.Background()
	h.must(h.db.Tx(ctx, func(tx *store.Tx) error {
		for _, a := range []*pushward.Actor{&h.ann, &h.bob} {
			a.User = pushward.User{Login: "ann", Type: pushward.TypeUser, CreatedAt: h.now, UpdatedAt: h.now}
			if a == &h.bob {
				a.User.Login = "bob"
			}
			if err := tx.CreateUser(ctx, &a.User); err != nil {
				return err
			}
		}
		h.repo = pushward.Repo{Owner: h.ann.User, Name: "r", DefaultBranch: "main", CreatedAt: h.now, UpdatedAt: h.now}
		return tx.CreateRepo(ctx, &h.repo)
	}))
	h.must(h.repos.Create(ctx, h.repo.ID, "main"))
	return h
}

// open starts the house on its folder, as a restart does.
func (h *house) open() {
	h.t.Helper()
	ctx := context.Background()
	var err error
	h.db, err = store.Open(ctx, "sqlite:"+filepath.Join(h.dir, "db"))
	if err == nil {
		err = h.db.ChainAudit(context.Background(), bytes.Repeat([]byte{9}, 32))
	}
	h.must(err)
	scanner, err := scan.New(patterns)
	h.must(err)
	keys, err := protect.NewKeys(bytes.Repeat([]byte{7}, 32))
	h.must(err)
	h.p, err = protect.New(h.db, scanner, keys, protect.Options{Mail: true, Now: h.clock, Log: slog.New(slog.NewTextHandler(h.log, nil))})
	h.must(err)
	h.repos, err = git.Open(filepath.Join(h.dir, "repositories"), gateOf{h}, git.Options{Durability: git.None})
	h.must(err)
	h.must(h.p.Recover(ctx, h.repos))
	h.t.Cleanup(func() {
		_ = h.repos.Close()
		_ = h.db.Close()
	})
}

func (h *house) clock() time.Time {
	if h.onNow != nil {
		h.onNow()
	}
	return h.now
}

func (h *house) restart() {
	h.t.Helper()
	h.must(h.repos.Close())
	h.must(h.db.Close())
	h.open()
}

func (h *house) must(err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
}

// put commits one file on main with a message.
func (h *house) put(by pushward.Actor, path, content, message string) error {
	return h.putOn(h.repo, by, path, content, message)
}

func (h *house) putOn(r pushward.Repo, by pushward.Actor, path, content, message string) error {
	h.t.Helper()
	ctx := context.Background()
	repo := h.repos.Repo(r)
	q := repo.Quarantine(by)
	defer q.Discard()
	blob, err := q.Write(git.Blob, []byte(content))
	h.must(err)
	q.Name(path)
	err = q.Turn(ctx)
	if err != nil {
		return err
	}
	var head git.CommitInfo
	old, err := repo.Ref(ctx, "refs/heads/main")
	if err == nil {
		head, err = repo.Commit(ctx, old)
	}
	if !pushward.IsNotFound(err) {
		h.must(err)
	}
	tree, err := q.EditTree(ctx, head.Tree, []git.TreeChange{{Path: path, Mode: git.ModeFile, OID: blob}})
	h.must(err)
	who := git.Person{Name: by.User.Login, Email: by.User.CommitEmail(), When: h.now}
	k := git.CommitInfo{Tree: tree, Author: who, Committer: who, Message: message}
	if !old.IsZero() {
		k.Parents = []pushward.OID{old}
	}
	commit, err := q.WriteCommit(ctx, k)
	h.must(err)
	return q.Commit(ctx, pushward.RefUpdate{Name: "refs/heads/main", Old: old, New: commit})
}

// blocked wants err to be a block of n secrets and gives it.
func (h *house) blocked(err error, n int) *pushward.Blocked {
	h.t.Helper()
	var b *pushward.Blocked
	if !errors.As(err, &b) {
		h.t.Fatalf("got %v, want a block", err)
	}
	if len(b.Secrets) != n {
		h.t.Fatalf("block of %d secrets, want %d: %+v", len(b.Secrets), n, b.Secrets)
	}
	return b
}

func (h *house) bypass(by pushward.Actor, placeholder string, reason pushward.Reason) (pushward.Bypass, error) {
	return h.p.Bypass(context.Background(), by, h.repo, placeholder, reason)
}

func (h *house) alerts() []pushward.Alert {
	h.t.Helper()
	all, _, err := h.db.Alerts(context.Background(), store.AlertFilter{RepoID: h.repo.ID, Page: store.Page{Number: 1, Size: 10_000}})
	h.must(err)
	return all
}

// holds says whether any file below the house's folder contains text.
func (h *house) holds(text string) bool {
	h.t.Helper()
	found := false
	h.must(filepath.WalkDir(h.dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		found = found || strings.Contains(path, text) || bytes.Contains(data, []byte(text))
		return err
	}))
	return found
}
