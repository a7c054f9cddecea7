package protect_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"pushward"
	"pushward/internal/git"
	"pushward/internal/store"
)

func TestCleanWriteGoesThrough(t *testing.T) {
	h := newHouse(t)
	h.must(h.put(h.ann, "a.txt", "nothing to see", "Add a"))
	if n := len(h.alerts()); n != 0 {
		t.Errorf("%d alerts", n)
	}
}

// TestEveryPlaceIsScanned: a secret is found wherever it enters, and the block
// says where without quoting it.
func TestEveryPlaceIsScanned(t *testing.T) {
	for _, c := range []struct {
		name                   string
		path, content, message string
		place                  pushward.Place
		line, column           int
	}{
		{"content", "cfg/app.env", "x=1\nkey=" + alpha + "\n", "Add", pushward.InBlob, 2, 5},
		{"message", "a.txt", "clean", "Use " + alpha + " for now", pushward.InCommit, 5, 5},
		{"file name", "dir/" + alpha + ".txt", "clean", "Add", pushward.InPath, 1, 1},
		{"directory name", alpha + "/a.txt", "clean", "Add", pushward.InPath, 1, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := newHouse(t)
			b := h.blocked(h.put(h.ann, c.path, c.content, c.message), 1)
			s := b.Secrets[0]
			at := s.Locations[0]
			if at.Place != c.place || at.StartLine != c.line || at.StartColumn != c.column {
				t.Errorf("stands in %s at %d:%d, want %s at %d:%d", at.Place, at.StartLine, at.StartColumn, c.place, c.line, c.column)
			}
			if at.EndColumn-at.StartColumn+1 != len(alpha) {
				t.Errorf("columns %d to %d for %d bytes", at.StartColumn, at.EndColumn, len(alpha))
			}
			if at.Place == pushward.InBlob && at.Path != c.path {
				t.Errorf("path %q, want %q", at.Path, c.path)
			}
			if strings.Contains(at.Path+at.Ref+s.Mask, alpha) {
				t.Error("the location quotes the secret")
			}
			if h.holds(alpha) {
				t.Error("the secret is on disk")
			}
			if s.SecretType != "alpha_token" || s.TokenType != "ALPHA_TOKEN" {
				t.Errorf("types %q %q", s.SecretType, s.TokenType)
			}
		})
	}
}

func TestRefAndTagAreScanned(t *testing.T) {
	h := newHouse(t)
	h.must(h.put(h.ann, "a.txt", "clean", "Add a"))
	ctx := context.Background()
	repo := h.repos.Repo(h.repo)
	head, err := repo.Ref(ctx, "refs/heads/main")
	h.must(err)

	q := repo.Quarantine(h.ann)
	defer q.Discard()
	b := h.blocked(q.Commit(ctx, pushward.RefUpdate{Name: "refs/heads/" + alpha, New: head}), 1)
	if at := b.Secrets[0].Locations[0]; at.Place != pushward.InRef || strings.Contains(at.Ref, alpha) {
		t.Errorf("location %+v", at)
	}

	q = repo.Quarantine(h.ann)
	defer q.Discard()
	_, err = q.WriteTag(ctx, git.TagInfo{Object: head, Type: git.Commit, Name: "v1", Message: "key " + beta, Tagger: git.Person{Name: "ann", Email: "a@b", When: h.now}})
	h.must(err)
	b = h.blocked(q.Commit(ctx), 1)
	if at := b.Secrets[0].Locations[0]; at.Place != pushward.InTag {
		t.Errorf("location %+v", at)
	}
	if h.holds(alpha) || h.holds(beta) {
		t.Error("a secret is on disk")
	}
}

// TestVerdicts is the table of what lets a secret in and what does not.
func TestVerdicts(t *testing.T) {
	for _, c := range []struct {
		name    string
		arrange func(h *house, placeholder string)
		by      func(h *house) pushward.Actor
		content string
		blocked int
	}{
		{name: "nothing done", content: alpha, blocked: 1},
		{name: "bypassed", content: alpha, arrange: letIn},
		{name: "bypassed, other surroundings", content: "a\nb " + alpha + " c", arrange: letIn},
		{name: "bypassed, another secret beside it", content: alpha + " " + beta, arrange: letIn, blocked: 1},
		{name: "bypassed, another secret", content: beta, arrange: letIn, blocked: 1},
		{name: "bypassed, expired", content: alpha, blocked: 1, arrange: func(h *house, id string) {
			letIn(h, id)
			h.now = h.now.Add(3 * time.Hour)
		}},
		{name: "bypassed, a moment before expiry", content: alpha, arrange: func(h *house, id string) {
			letIn(h, id)
			h.now = h.now.Add(3*time.Hour - time.Microsecond)
		}},
		{name: "bypassed by another hand", content: alpha, blocked: 1, arrange: letIn,
			by: func(h *house) pushward.Actor { return h.bob }},
		{name: "dropped with a change of visibility", content: alpha, blocked: 1, arrange: func(h *house, id string) {
			letIn(h, id)
			h.must(h.db.Tx(context.Background(), func(tx *store.Tx) error { return tx.DropBypasses(context.Background(), h.repo.ID) }))
		}},
		{name: "known by an alert", content: alpha, by: func(h *house) pushward.Actor { return h.bob }, arrange: func(h *house, id string) {
			letIn(h, id)
			h.must(h.put(h.ann, "first.env", alpha, "Add"))
		}},
		{name: "push protection off", content: alpha, arrange: func(h *house, _ string) {
			h.repo.Settings.PushProtectionOff = true
			h.must(h.db.Tx(context.Background(), func(tx *store.Tx) error { return tx.UpdateRepo(context.Background(), h.repo) }))
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := newHouse(t)
			id := h.blocked(h.put(h.ann, "x.env", alpha, "Add"), 1).Secrets[0].PlaceholderID
			if c.arrange != nil {
				c.arrange(h, id)
			}
			by := h.ann
			if c.by != nil {
				by = c.by(h)
			}
			err := h.put(by, "x.env", c.content, "Add")
			if c.blocked > 0 {
				h.blocked(err, c.blocked)
				return
			}
			h.must(err)
			if len(h.alerts()) != 1 {
				t.Errorf("%d alerts, want 1", len(h.alerts()))
			}
		})
	}
}

func letIn(h *house, placeholder string) {
	h.t.Helper()
	_, err := h.bypass(h.ann, placeholder, pushward.WillFixLater)
	h.must(err)
}

// TestReasonDecidesTheAlert as GitHub documents.
func TestReasonDecidesTheAlert(t *testing.T) {
	for reason, want := range map[pushward.Reason]pushward.AlertState{
		pushward.WillFixLater: pushward.AlertOpen, pushward.UsedInTests: pushward.AlertResolved, pushward.FalsePositive: pushward.AlertResolved,
	} {
		h := newHouse(t)
		id := h.blocked(h.put(h.ann, "x.env", alpha, "Add"), 1).Secrets[0].PlaceholderID
		_, err := h.bypass(h.ann, id, reason)
		h.must(err)
		if len(h.alerts()) != 0 {
			t.Errorf("%s: an alert before anything is stored", reason)
		}
		h.must(h.put(h.ann, "x.env", alpha, "Add"))
		all := h.alerts()
		if len(all) != 1 {
			t.Fatalf("%s: %d alerts", reason, len(all))
		}
		a := all[0]
		if a.State != want || !a.Bypassed || a.BypassedBy == nil || a.BypassedBy.Login != "ann" || a.BypassReason != reason {
			t.Errorf("%s: alert %+v", reason, a)
		}
		if want == pushward.AlertResolved && a.Resolution != string(reason) {
			t.Errorf("%s: resolution %q", reason, a.Resolution)
		}
		if a.FirstLocation.Path != "x.env" || a.FirstLocation.Commit.IsZero() {
			t.Errorf("%s: location %+v", reason, a.FirstLocation)
		}
	}
}

// TestStaleSettings: what was inspected under other rules is not let in.
func TestStaleSettings(t *testing.T) {
	h := newHouse(t)
	off := h.repo
	off.Settings.SecretScanningOff = true
	err := h.putOn(off, h.ann, "x.env", alpha, "Add") // the row says: scanning is on
	if pushward.ClassOf(err) != pushward.Conflict {
		t.Errorf("got %v, want a conflict", err)
	}
	if h.holds(alpha) {
		t.Error("the secret is on disk")
	}
}

// TestClosedDatabaseRefuses: when the gate cannot record, nothing enters.
func TestClosedDatabaseRefuses(t *testing.T) {
	h := newHouse(t)
	h.must(h.db.Close())
	err := h.put(h.ann, "a.txt", "clean", "Add a")
	if pushward.ClassOf(err) != pushward.Unavailable {
		t.Errorf("got %v, want unavailable", err)
	}
	_, err = h.repos.Repo(h.repo).Ref(context.Background(), "refs/heads/main")
	if !pushward.IsNotFound(err) {
		t.Errorf("the branch exists: %v", err)
	}
}

func TestCheckText(t *testing.T) {
	h := newHouse(t)
	ctx := context.Background()
	h.must(h.p.CheckText(ctx, "description", "a fine repository"))
	err := h.p.CheckText(ctx, "description", "see "+alpha)
	if pushward.ClassOf(err) != pushward.Unprocessable || strings.Contains(err.Error(), alpha) {
		t.Errorf("got %v", err)
	}
}
