package protect_test

import (
	"context"
	"errors"
	"testing"

	"pushward"
	"pushward/internal/git"
)

// gateOf is the house's gate, with a knife: cut can end a verdict's life where
// a killed process would.
type gateOf struct{ h *house }

func (g gateOf) Inspect(ctx context.Context, w *git.Write) (git.Verdict, error) {
	v, err := g.h.p.Inspect(ctx, w)
	if err != nil || g.h.cut == nil {
		return v, err
	}
	return g.h.cut(v), nil
}

var errKilled = errors.New("killed")

// beforeObjects dies between the decision and the first object.
type beforeObjects struct{ git.Verdict }

func (v beforeObjects) Admit(ctx context.Context) error {
	return errors.Join(v.Verdict.Admit(ctx), errKilled)
}

// beforeEnd dies after the refs have moved.
type beforeEnd struct{ git.Verdict }

func (beforeEnd) Settle(context.Context, error) error { return nil }

func TestCrashBetweenRefsAndEnd(t *testing.T) {
	h := newHouse(t)
	letIn(h, h.blocked(h.put(h.ann, "x.env", alpha, "Add"), 1).Secrets[0].PlaceholderID)
	h.cut = func(v git.Verdict) git.Verdict { return beforeEnd{v} }
	h.must(h.put(h.ann, "x.env", alpha, "Add"))
	if len(h.alerts()) != 0 {
		t.Fatal("the knife did not cut")
	}
	h.cut = nil
	h.restart()
	all := h.alerts()
	if len(all) != 1 || !all[0].Bypassed || all[0].FirstLocation.Path != "x.env" {
		t.Errorf("after the restart: %+v", all)
	}
	h.restart()
	if len(h.alerts()) != 1 {
		t.Error("a second restart raised it again")
	}
}

func TestCrashBeforeObjects(t *testing.T) {
	h := newHouse(t)
	letIn(h, h.blocked(h.put(h.ann, "x.env", alpha, "Add"), 1).Secrets[0].PlaceholderID)
	h.cut = func(v git.Verdict) git.Verdict { return beforeObjects{v} }
	err := h.put(h.ann, "x.env", alpha, "Add")
	if !errors.Is(err, errKilled) {
		t.Fatalf("got %v", err)
	}
	h.cut = nil
	h.restart()
	if len(h.alerts()) != 0 {
		t.Error("an alert for a write that did not happen")
	}
	if h.holds(alpha) {
		t.Error("the secret is on disk")
	}
	h.must(h.put(h.ann, "x.env", alpha, "Add")) // the bypass still holds
	if len(h.alerts()) != 1 {
		t.Error("no alert for the write that did")
	}
}

// TestSettleLater: when the database fails after the refs have moved, the
// write stands and its alert follows.
func TestSettleLater(t *testing.T) {
	h := newHouse(t)
	ctx := context.Background()
	letIn(h, h.blocked(h.put(h.ann, "x.env", alpha, "Add"), 1).Secrets[0].PlaceholderID)
	h.cut = func(v git.Verdict) git.Verdict { return failSettle{v, h} }
	h.must(h.put(h.ann, "x.env", alpha, "Add"))
	_, err := h.repos.Repo(h.repo).Ref(ctx, "refs/heads/main")
	h.must(err)
	h.cut = nil
	h.restart()
	if len(h.alerts()) != 1 {
		t.Errorf("%d alerts after the database is back", len(h.alerts()))
	}
	if _, err := h.bypass(h.ann, "", pushward.UsedInTests); !pushward.IsNotFound(err) {
		t.Errorf("the database is not back: %v", err)
	}
}

type failSettle struct {
	git.Verdict
	h *house
}

func (v failSettle) Settle(ctx context.Context, outcome error) error {
	_ = v.h.db.Close()
	return v.Verdict.Settle(ctx, outcome)
}
