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

// importUntil sets the end of the import mode as PATCH does.
func (h *house) importUntil(end time.Time) {
	h.t.Helper()
	h.repo.Settings.ImportUntil = end
	h.must(h.db.Tx(context.Background(), func(tx *store.Tx) error { return tx.UpdateRepo(context.Background(), h.repo) }))
}

// TestImportModeRecords: while it is on, secrets enter as open alerts by
// whatever hand; a moment after it they are blocked again.
func TestImportModeRecords(t *testing.T) {
	h := newHouse(t)
	h.importUntil(h.p.ImportEnd())
	if end := h.repo.Settings.ImportUntil; !end.Equal(h.now.Add(24 * time.Hour)) {
		t.Errorf("it ends at %v", end)
	}
	h.must(h.put(h.bob, "x.env", alpha, "with "+beta))
	all := h.alerts()
	if len(all) != 2 {
		t.Fatalf("%d alerts", len(all))
	}
	for _, a := range all {
		if a.State != pushward.AlertOpen || a.Bypassed || a.FirstLocation.Commit.IsZero() {
			t.Errorf("alert %+v", a)
		}
	}
	h.now = h.now.Add(24*time.Hour - time.Microsecond)
	h.must(h.put(h.bob, "y.env", token(1), "Add"))
	h.now = h.now.Add(time.Microsecond)
	h.blocked(h.put(h.bob, "z.env", token(2), "Add"), 1)
	if len(h.scans()) != 0 {
		t.Error("a scan was queued for writes that were looked at whole")
	}
}

// TestImportModeTakesWhatCannotBeListed: a write with more in it than one answer
// tells, or than can be read in time, enters all the same, and a scan of the
// history finds what was not looked at.
func TestImportModeTakesWhatCannotBeListed(t *testing.T) {
	var many strings.Builder
	for i := range 1500 {
		many.WriteString(token(i) + "\n")
	}
	for name, content := range map[string]string{"secrets": many.String(), "bomb": string(bomb(t)), "places": strings.Repeat(alpha+"\n", 1500)} {
		t.Run(name, func(t *testing.T) {
			h := newHouse(t)
			err := h.put(h.ann, "x", content, "with "+beta)
			if err == nil {
				t.Fatal("it enters without the mode")
			}
			h.importUntil(h.p.ImportEnd())
			h.must(h.put(h.ann, "x", content, "with "+beta))
			if s := h.scans(); len(s) != 1 || s[0].Status != store.ScanPending {
				t.Fatalf("queued: %+v", s)
			}
			h.scanQueued()
			want := map[string]int{"secrets": 1501, "bomb": 1, "places": 1501}[name]
			if got := len(h.places()); got != want {
				t.Errorf("%d places, want %d", got, want)
			}
		})
	}
}

// endsImport switches the import mode off between inspection and decision.
type endsImport struct {
	git.Verdict
	h *house
}

func (v endsImport) Admit(ctx context.Context) error {
	v.h.importUntil(time.Time{})
	return v.Verdict.Admit(ctx)
}

// TestImportModeEndsAtOnce: what counts is the mode at the decision.
func TestImportModeEndsAtOnce(t *testing.T) {
	for name, content := range map[string]string{"secret": alpha, "bomb": string(bomb(t))} {
		t.Run(name, func(t *testing.T) {
			h := newHouse(t)
			h.importUntil(h.p.ImportEnd())
			h.cut = func(v git.Verdict) git.Verdict { return endsImport{v, h} }
			if err := h.put(h.ann, "x", content, "Add"); err == nil {
				t.Error("it entered")
			}
			if h.holds(alpha) || len(h.alerts()) != 0 {
				t.Error("something of it was stored")
			}
		})
	}
}
