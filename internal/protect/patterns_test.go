package protect_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"pushward"
	"pushward/internal/git"
	"pushward/internal/protect"
	"pushward/internal/scan"
	"pushward/internal/store"
)

// A secret of a format that only a custom pattern knows.
func gamma(n int) string { return "gamma_" + fmt.Sprintf("%020d", 123456789*(n+1)) }

// company makes an organisation with a repository and puts the house into it.
func (h *house) company() protect.PatternOwner {
	h.t.Helper()
	ctx := context.Background()
	org := pushward.User{Login: "acme", Type: pushward.TypeOrganization, CreatedAt: h.now, UpdatedAt: h.now}
	h.must(h.db.Tx(ctx, func(tx *store.Tx) error { return tx.CreateUser(ctx, &org) }))
	h.repo = h.newRepo(org, "company")
	return protect.PatternOwner{Org: org}
}

func (h *house) newRepo(owner pushward.User, name string) pushward.Repo {
	h.t.Helper()
	ctx := context.Background()
	r := pushward.Repo{Owner: owner, Name: name, DefaultBranch: "main", CreatedAt: h.now, UpdatedAt: h.now}
	h.must(h.db.Tx(ctx, func(tx *store.Tx) error {
		if err := tx.CreateRepo(ctx, &r); err != nil {
			return err
		}
		return h.p.NewRepository(ctx, tx, r.ID)
	}))
	h.must(h.repos.Create(ctx, r.ID, "main"))
	return r
}

// refresh reads the repository's row as the next request does.
func (h *house) refresh() {
	h.t.Helper()
	r, err := h.db.RepoByID(context.Background(), h.repo.ID)
	h.must(err)
	h.repo = r
}

func (h *house) newPattern(o protect.PatternOwner, name, expr string) store.CustomPattern {
	h.t.Helper()
	made, err := h.p.CreatePatterns(context.Background(), h.ann, o, []protect.NewPattern{{Name: name, PatternBody: store.PatternBody{Regexp: expr}}})
	h.must(err)
	return made[0]
}

// publish does everything that comes before a pattern may block.
func (h *house) publish(o protect.PatternOwner, c store.CustomPattern, block bool) {
	h.t.Helper()
	ctx := context.Background()
	_, err := h.p.PublishPattern(ctx, h.ann, o, protect.PatternRef{ID: c.ID}, true)
	h.must(err)
	if block {
		_, err = h.p.StartDryRun(ctx, h.ann, o, c.ID, []pushward.Repo{h.repo})
		h.must(err)
		h.scanQueued()
		_, err = h.p.ProtectPattern(ctx, h.ann, o, protect.PatternRef{ID: c.ID}, true)
		h.must(err)
	}
	h.refresh()
}

// TestCustomPatternBlocks: in the repositories of its owner, and nowhere else.
func TestCustomPatternBlocks(t *testing.T) {
	h := newHouse(t)
	elsewhere := h.repo
	o := h.company()
	c := h.newPattern(o, "Gamma", `gamma_[0-9]{20}`)
	h.must(h.put(h.ann, "a.env", "key="+gamma(1), "Add"))
	if len(h.alerts()) != 0 {
		t.Error("it is looked for before it is published")
	}
	h.publish(o, c, true)
	b := h.blocked(h.put(h.ann, "b.env", "key="+gamma(2)+" "+alpha, "Add"), 2)
	if got := b.Secrets[0]; got.SecretType != "gamma" || got.TokenType != c.TokenType() || got.DisplayName != "Gamma" {
		t.Errorf("blocked as %+v", got)
	}
	letIn(h, b.Secrets[0].PlaceholderID)
	h.must(h.put(h.ann, "b.env", "key="+gamma(2), "Add"))
	h.must(h.putOn(elsewhere, h.ann, "b.env", "key="+gamma(3), "Add"))
	if h.holds(gamma(4)) {
		t.Error("a secret that was never let in is kept")
	}
}

// TestPublishedPatternFindsHistory: what was stored before anybody looked for it.
func TestPublishedPatternFindsHistory(t *testing.T) {
	h := newHouse(t)
	o := protect.PatternOwner{Repo: h.repo}
	h.must(h.put(h.ann, "old.env", "key="+gamma(1), "Add"))
	first := h.head()
	h.must(h.put(h.ann, "old.env", "clean", "Remove"))
	c := h.newPattern(o, "Gamma", `gamma_[0-9]{20}`)
	h.publish(o, c, false)
	s := h.scans()
	if len(s) != 1 || s[0].Kind != store.NewPatterns || len(s[0].Custom) != 1 || s[0].Custom[0].Slug != "gamma" {
		t.Fatalf("queued: %+v", s)
	}
	h.scanQueued()
	if got := h.places(); len(got) != 1 || got[0] != "gamma: blob old.env "+first+" 1:5-30" {
		t.Errorf("found %q", got)
	}
	h.must(h.put(h.ann, "new.env", gamma(2), "Recorded, not blocked"))
	if n := len(h.alerts()); n != 2 {
		t.Errorf("%d alerts", n)
	}
	h.must(h.p.CatchUp(context.Background()))
	if s = h.scans(); len(s) != 1 || s[0].Status != store.ScanCompleted {
		t.Errorf("what was scanned for everything is queued again: %+v", s)
	}
	h.restart()
	h.must(h.p.CatchUp(context.Background()))
	if s = h.scans(); len(s) != 1 || s[0].Status != store.ScanCompleted {
		t.Errorf("after a restart it is queued again: %+v", s)
	}
}

// TestOrganizationSwitchesTypes: what blocks is decided type by type, and what is
// off by itself can be had.
func TestOrganizationSwitchesTypes(t *testing.T) {
	h := newHouse(t)
	o := h.company()
	jwt := "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9" + ".eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6InB1c2h3YXJkIiwiaWF0IjoxNTE2MjM5MDIyfQ" + ".SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJVadQssw5c0"
	decide := func(token, setting string) {
		t.Helper()
		_, err := h.p.UpdatePatternConfiguration(context.Background(), h.ann, o.Org, protect.ConfigurationChange{Provider: []protect.SettingChange{{TokenType: token, Setting: setting}}})
		h.must(err)
		h.scanQueued()
		h.refresh()
	}
	h.must(h.put(h.ann, "jwt", jwt, "Off by itself"))
	decide("JSON_WEB_TOKEN", "enabled")
	if a := h.alerts(); len(a) != 1 || a[0].SecretType != "json_web_token" {
		t.Fatalf("history holds %+v", a)
	}
	h.blocked(h.put(h.ann, "jwt2", strings.Replace(jwt, "SflKxw", "TgmLyx", 1), "On"), 1)
	decide("JSON_WEB_TOKEN", "disabled")
	h.must(h.put(h.ann, "jwt2", strings.Replace(jwt, "SflKxw", "TgmLyx", 1), "Off"))
}

// TestGenericPatternsOfARepository: switched on they are recorded, not blocked.
func TestGenericPatternsOfARepository(t *testing.T) {
	h := newHouse(t)
	ctx := context.Background()
	url := "postgres://app:" + "k3v9w2m7q8x4z6b1@db.corp.internal:5432/app"
	h.must(h.put(h.ann, "a.env", "DATABASE_URL="+url, "Add"))
	h.repo.Settings.NonProviderPatterns = true
	h.must(h.db.Tx(ctx, func(tx *store.Tx) error {
		if err := tx.UpdateRepo(ctx, h.repo); err != nil {
			return err
		}
		return h.p.GenericsSwitched(ctx, tx, h.repo)
	}))
	h.scanQueued()
	if a := h.alerts(); len(a) != 1 || a[0].SecretType != "postgres_connection_string" {
		t.Fatalf("alerts %+v", a)
	}
	h.must(h.put(h.ann, "b.env", "DATABASE_URL="+strings.Replace(url, "k3v9", "p3v9", 1), "Add"))
	if n := len(h.alerts()); n != 2 {
		t.Errorf("%d alerts", n)
	}
}

// TestWriteUnderOldPatternsIsRefused: whatever is published between inspection and
// decision was not looked for.
func TestWriteUnderOldPatternsIsRefused(t *testing.T) {
	h := newHouse(t)
	o := h.company()
	c := h.newPattern(o, "Gamma", `gamma_[0-9]{20}`)
	h.cut = func(v git.Verdict) git.Verdict {
		h.cut = nil
		_, err := h.p.PublishPattern(context.Background(), h.ann, o, protect.PatternRef{ID: c.ID}, true)
		h.must(err)
		return v
	}
	err := h.put(h.ann, "a.env", gamma(1), "Add")
	if pushward.ClassOf(err) != pushward.Conflict {
		t.Fatalf("got %v, want a conflict", err)
	}
	h.must(h.put(h.ann, "a.env", gamma(1), "Again")) // as a push does by itself: with the row of before
	if len(h.alerts()) != 1 {
		t.Error("the second try was not looked at with the new pattern")
	}
}

// TestAnotherServerNotices: two processes share one database.
func TestAnotherServerNotices(t *testing.T) {
	h := newHouse(t)
	o := h.company()
	c := h.newPattern(o, "Gamma", `gamma_[0-9]{20}`)
	keys, err := protect.NewKeys(bytes.Repeat([]byte{7}, 32))
	h.must(err)
	s, err := scan.New(patterns)
	h.must(err)
	other, err := protect.New(h.db, s, keys, protect.Options{Now: h.clock})
	h.must(err)
	h.must(h.put(h.ann, "a.env", gamma(1), "Add")) // the sets of before are compiled here
	_, err = other.PublishPattern(context.Background(), h.ann, o, protect.PatternRef{ID: c.ID}, true)
	h.must(err)
	err = h.put(h.ann, "b.env", gamma(2), "With the row that was read before")
	if pushward.ClassOf(err) != pushward.Conflict {
		t.Errorf("got %v, want a conflict", err)
	}
	h.refresh()
	h.must(h.put(h.ann, "b.env", gamma(2), "Add"))
	if a := h.alerts(); len(a) != 1 {
		t.Errorf("%d alerts, want that of the last write", len(a))
	}
}
