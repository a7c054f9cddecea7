package protect_test

import (
	"context"
	"testing"
	"time"

	"pushward"
	"pushward/internal/store"
)

func TestRetryStormIsOneBlock(t *testing.T) {
	h := newHouse(t)
	first := h.blocked(h.put(h.ann, "x.env", alpha, "Add"), 1).Secrets[0].PlaceholderID
	for range 3 {
		h.now = h.now.Add(time.Second)
		again := h.blocked(h.put(h.ann, "x.env", alpha, "Add"), 1).Secrets[0].PlaceholderID
		if again != first {
			t.Fatalf("placeholder %s after %s", again, first)
		}
	}
	if len(first) != 27 {
		t.Errorf("placeholder %q is not a KSUID", first)
	}
	ctx := context.Background()
	lines, _, err := h.db.AuditEvents(ctx, h.repo.ID, store.Page{Number: 1, Size: 100})
	h.must(err)
	blocks := 0
	for _, l := range lines {
		if l.Action == "secret_scanning_push_protection.block" {
			blocks++
		}
	}
	if blocks != 1 {
		t.Errorf("%d block lines in the audit log, want 1", blocks)
	}
	if other := h.blocked(h.put(h.bob, "x.env", alpha, "Add"), 1).Secrets[0].PlaceholderID; other == first {
		t.Error("another actor got the same placeholder")
	}
	if h.holds(first) {
		t.Error("the placeholder itself is on disk")
	}
}

// TestWhoMayUseAPlaceholder: anything but the actor's own live one is absent.
func TestWhoMayUseAPlaceholder(t *testing.T) {
	h := newHouse(t)
	ctx := context.Background()
	id := h.blocked(h.put(h.ann, "x.env", alpha, "Add"), 1).Secrets[0].PlaceholderID
	other := pushward.Repo{Owner: h.ann.User, Name: "other", DefaultBranch: "main", CreatedAt: h.now, UpdatedAt: h.now}
	h.must(h.db.Tx(ctx, func(tx *store.Tx) error { return tx.CreateRepo(ctx, &other) }))

	for _, c := range []struct {
		name        string
		by          pushward.Actor
		repo        pushward.Repo
		placeholder string
		reason      pushward.Reason
		class       pushward.Class
	}{
		{"another actor", h.bob, h.repo, id, pushward.UsedInTests, pushward.NotFound},
		{"another repository", h.ann, other, id, pushward.UsedInTests, pushward.NotFound},
		{"cut short", h.ann, h.repo, id[:26], pushward.UsedInTests, pushward.NotFound},
		{"one letter off", h.ann, h.repo, "0" + id[1:], pushward.UsedInTests, pushward.NotFound},
		{"empty", h.ann, h.repo, "", pushward.UsedInTests, pushward.NotFound},
		{"unknown reason", h.ann, h.repo, id, "because", pushward.Unprocessable},
		{"reason in capitals", h.ann, h.repo, id, "USED_IN_TESTS", pushward.Unprocessable},
	} {
		_, err := h.p.Bypass(ctx, c.by, c.repo, c.placeholder, c.reason)
		if pushward.ClassOf(err) != c.class {
			t.Errorf("%s: got %v of class %d, want class %d", c.name, err, pushward.ClassOf(err), c.class)
		}
	}
	h.repo.Settings.PushProtectionOff = true
	h.must(h.db.Tx(ctx, func(tx *store.Tx) error { return tx.UpdateRepo(ctx, h.repo) }))
	_, err := h.bypass(h.ann, id, pushward.UsedInTests)
	if !pushward.IsNotFound(err) {
		t.Errorf("push protection off: got %v, want not found", err)
	}
}

func TestBypassIsNeverLengthened(t *testing.T) {
	h := newHouse(t)
	id := h.blocked(h.put(h.ann, "x.env", alpha, "Add"), 1).Secrets[0].PlaceholderID
	first, err := h.bypass(h.ann, id, pushward.UsedInTests)
	h.must(err)
	if first.ExpiresAt != h.now.Add(3*time.Hour) || first.TokenType != "ALPHA_TOKEN" {
		t.Errorf("bypass %+v", first)
	}
	h.now = h.now.Add(time.Hour)
	second, err := h.bypass(h.ann, id, pushward.WillFixLater)
	h.must(err)
	if second.ExpiresAt != first.ExpiresAt || second.Reason != first.Reason {
		t.Errorf("second bypass %+v, want the first %+v", second, first)
	}

	h.now = first.ExpiresAt
	_, err = h.bypass(h.ann, id, pushward.UsedInTests)
	if !pushward.IsNotFound(err) {
		t.Errorf("a spent placeholder gives %v", err)
	}
	fresh := h.blocked(h.put(h.ann, "x.env", alpha, "Add"), 1).Secrets[0].PlaceholderID
	if fresh == id {
		t.Error("a spent placeholder is given out again")
	}
	again := h.blocked(h.put(h.ann, "x.env", alpha, "Add"), 1).Secrets[0].PlaceholderID
	if again != fresh {
		t.Error("the new placeholder does not last")
	}
	_, err = h.bypass(h.ann, fresh, pushward.UsedInTests)
	h.must(err)
	h.must(h.put(h.ann, "x.env", alpha, "Add"))
}

func TestPlaceholderExpires(t *testing.T) {
	h := newHouse(t)
	id := h.blocked(h.put(h.ann, "x.env", alpha, "Add"), 1).Secrets[0].PlaceholderID
	h.now = h.now.Add(7 * 24 * time.Hour)
	_, err := h.bypass(h.ann, id, pushward.UsedInTests)
	if !pushward.IsNotFound(err) {
		t.Errorf("an expired placeholder gives %v", err)
	}
	if fresh := h.blocked(h.put(h.ann, "x.env", alpha, "Add"), 1).Secrets[0].PlaceholderID; fresh == id {
		t.Error("an expired placeholder is given out again")
	}
}
