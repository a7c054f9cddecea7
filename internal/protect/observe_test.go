package protect_test

import (
	"context"
	"testing"

	"pushward"
	"pushward/internal/store"
)

// TestObserve: secrets enter and are recorded with a mark, once each; what would
// have entered anyway bears none, and a moment after the mode they are blocked.
func TestObserve(t *testing.T) {
	h := newHouse(t)
	placeholder := h.blocked(h.put(h.bob, "own.env", beta, "Add"), 1).Secrets[0].PlaceholderID
	_, err := h.bypass(h.bob, placeholder, pushward.WillFixLater)
	h.must(err)
	h.repo.Settings.Observe = true
	h.saveRepo()
	h.must(h.put(h.bob, "x.env", alpha, "Add"))
	h.must(h.put(h.ann, "again.env", "again "+alpha, "Add"))
	h.must(h.put(h.bob, "own.env", beta, "Add"))
	all, _, err := h.db.Alerts(t.Context(), store.AlertFilter{RepoID: h.repo.ID, WouldBlock: true})
	h.must(err)
	if len(all) != 1 || all[0].FirstLocation.Path != "x.env" || all[0].BroughtBy != h.bob.User.ID || all[0].State != pushward.AlertOpen {
		t.Errorf("observed: %+v", all)
	}
	if n := len(h.alerts()); n != 2 {
		t.Errorf("%d alerts, want 2", n)
	}
	h.repo.Settings.Observe = false
	h.saveRepo()
	h.blocked(h.put(h.bob, "z.env", token(1), "Add"), 1)
}

// TestObserveIsNotPushProtectionOff: without push protection nothing would have
// been blocked.
func TestObserveIsNotPushProtectionOff(t *testing.T) {
	h := newHouse(t)
	h.repo.Settings.Observe, h.repo.Settings.PushProtectionOff = true, true
	h.saveRepo()
	h.must(h.put(h.bob, "x.env", alpha, "Add"))
	if all := h.alerts(); len(all) != 1 || all[0].WouldBlock {
		t.Errorf("%+v", all)
	}
}

// close closes the first alert by ann's hand.
func (h *house) close(resolution string) {
	h.t.Helper()
	ctx := context.Background()
	h.must(h.db.Tx(ctx, func(tx *store.Tx) error {
		a, err := tx.AlertByNumber(ctx, h.repo.ID, 1)
		if err != nil {
			return err
		}
		a.State, a.Resolution, a.ResolvedBy, a.ResolvedAt = pushward.AlertResolved, resolution, &h.ann.User, h.now
		return tx.UpdateAlert(ctx, a)
	}))
}

// TestSecretComesBack: at a new place a closed alert opens again, unless what
// was judged is the value itself, or a bypass of the author covers it.
func TestSecretComesBack(t *testing.T) {
	for _, c := range []struct {
		resolution, path string
		again            bool
	}{
		{"revoked", "new.env", true},
		{"wont_fix", "new.env", true},
		{"revoked", "x.env", false},
		{"false_positive", "new.env", false},
		{"used_in_tests", "new.env", false},
	} {
		h := newHouse(t)
		h.repo.Settings.PushProtectionOff = true
		h.saveRepo()
		h.must(h.put(h.bob, "x.env", alpha, "Add"))
		h.close(c.resolution)
		h.must(h.put(h.bob, c.path, "edited "+alpha, "Edit"))
		if c.again {
			h.states("open ")
			continue
		}
		h.states("resolved " + c.resolution)
	}
}
