package protect_test

import (
	"context"
	"database/sql"
	"path/filepath"
	"testing"

	_ "modernc.org/sqlite"

	"pushward"
	"pushward/internal/git"
)

// A decision that cannot be audited is none: the write is refused, clean or
// not, and nothing of it stays.
func TestAttack_2_6_NoAuditNoWrite(t *testing.T) {
	h := newHouse(t)
	id := h.blocked(h.put(h.ann, "x.env", alpha, "Add"), 1).Secrets[0].PlaceholderID
	raw, err := sql.Open("sqlite", filepath.Join(h.dir, "db"))
	h.must(err)
	defer raw.Close()
	rename := func(from, to string) {
		_, err := raw.Exec(`ALTER TABLE ` + from + ` RENAME TO ` + to)
		h.must(err)
	}
	rename("audit_events", "away")
	for what, err := range map[string]error{
		"clean write": h.put(h.ann, "clean.txt", "only here", "Add"), "secret": h.put(h.ann, "y.env", beta, "Add"),
		"bypass": func() error { _, err := h.bypass(h.ann, id, pushward.UsedInTests); return err }(),
	} {
		if pushward.ClassOf(err) != pushward.Unavailable {
			t.Errorf("%s without an audit log: %v", what, err)
		}
	}
	rename("away", "audit_events")
	if h.holds("only here") || h.holds(beta) {
		t.Error("a refused write is on disk")
	}
	h.blocked(h.put(h.ann, "x.env", alpha, "Add"), 1) // the bypass was not made either
	h.must(h.put(h.ann, "clean.txt", "only here", "Add"))
}

// A panic between decision and write lets nothing in and nothing hang.
func TestAttack_2_6_PanicInTheGate(t *testing.T) {
	h := newHouse(t)
	h.cut = func(v git.Verdict) git.Verdict { return panicking{v} }
	func() {
		defer func() {
			if recover() == nil {
				t.Error("the gate did not panic")
			}
		}()
		_ = h.put(h.ann, "a.txt", "only here", "Add")
	}()
	h.cut = nil
	if h.holds("only here") {
		t.Error("the write is on disk")
	}
	h.must(h.put(h.ann, "b.txt", "after that", "Add"))
	h.blocked(h.put(h.ann, "x.env", alpha, "Add"), 1)
}

type panicking struct{ git.Verdict }

func (panicking) Admit(context.Context) error { panic("in the gate") }
