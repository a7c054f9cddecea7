package storetest

import (
	"testing"
	"time"

	"pushward"
	"pushward/internal/store"
)

func org(t testing.TB, db *store.DB, login string) pushward.User {
	t.Helper()
	u := pushward.User{Login: login, Type: pushward.TypeOrganization, CreatedAt: kept, UpdatedAt: kept}
	do(t, db, func(tx *store.Tx) error { return tx.CreateUser(ctx, &u) })
	return u
}

func customPattern(t testing.TB, db *store.DB, p store.CustomPattern) store.CustomPattern {
	t.Helper()
	do(t, db, func(tx *store.Tx) error { return tx.CreateCustomPattern(ctx, &p) })
	return p
}

var patterns = map[string]func(*testing.T, *store.DB){
	"a custom pattern is kept whole": func(t *testing.T, db *store.DB) {
		acme := org(t, db, "acme")
		r := repo(t, db, acme, "one")
		other := repo(t, db, acme, "two")
		ofOrg, ofRepo := store.PatternScope{OrgID: acme.ID}, store.PatternScope{RepoID: r.ID}
		full := store.CustomPattern{
			Scope: ofRepo, Name: "Schlüssel", Slug: "schl_ssel",
			PatternBody: store.PatternBody{Regexp: `key_[^"\x00]{20}`, Start: `\A|"`, End: `"`, MustMatch: []string{`\d`},
				MustNotMatch: []string{"a", "b"}, Near: []string{"key"}, Entropy: 2.5},
			Published: true, PushProtection: true, Tested: "hash", Version: "v1", CreatedBy: 7, CreatedAt: at, UpdatedAt: at,
		}
		full = customPattern(t, db, full)
		full.CreatedAt, full.UpdatedAt = kept, kept
		shared := customPattern(t, db, store.CustomPattern{Scope: ofOrg, Name: "Shared", Slug: "shared", Published: true})
		draft := customPattern(t, db, store.CustomPattern{Scope: ofOrg, Name: "Draft", Slug: "draft"})

		same(t, "of the repository", ok[[]store.CustomPattern](t)(db.CustomPatterns(ctx, ofRepo)), []store.CustomPattern{full})
		same(t, "of the organisation", ok[[]store.CustomPattern](t)(db.CustomPatterns(ctx, ofOrg)), []store.CustomPattern{shared, draft})
		same(t, "one", ok[store.CustomPattern](t)(db.CustomPattern(ctx, ofRepo, full.ID)), full)
		_, err := db.CustomPattern(ctx, ofOrg, full.ID)
		class(t, "of another scope", err, pushward.NotFound)
		same(t, "looked for", ok[[]store.CustomPattern](t)(db.PublishedPatterns(ctx, r)), []store.CustomPattern{shared, full})
		same(t, "beside it", ok[[]store.CustomPattern](t)(db.PublishedPatterns(ctx, other)), []store.CustomPattern{shared})
		same(t, "scope of the repository", ok[[]int64](t)(db.ReposOf(ctx, ofRepo, 0, 9)), []int64{r.ID})
		same(t, "scope of the organisation", ok[[]int64](t)(db.ReposOf(ctx, ofOrg, r.ID, 9)), []int64{other.ID})

		full.PatternBody, full.Published, full.PushProtection = store.PatternBody{Regexp: "x"}, false, false
		full.Tested, full.Version, full.UpdatedAt = "", "v2", kept.Add(time.Hour)
		do(t, db, func(tx *store.Tx) error { return tx.UpdateCustomPattern(ctx, full) })
		same(t, "changed", ok[store.CustomPattern](t)(db.CustomPattern(ctx, ofRepo, full.ID)), full)
		do(t, db, func(tx *store.Tx) error { return tx.DeleteCustomPattern(ctx, full.ID) })
		_, err = db.CustomPattern(ctx, ofRepo, full.ID)
		class(t, "deleted", err, pushward.NotFound)
		class(t, "deleted twice", db.Tx(ctx, func(tx *store.Tx) error { return tx.DeleteCustomPattern(ctx, full.ID) }), pushward.NotFound)
		again := customPattern(t, db, store.CustomPattern{Scope: ofRepo, Slug: "schl_ssel"})
		if again.ID == full.ID {
			t.Error("an ID is used twice: alerts hang on it")
		}
		class(t, "two of one slug", db.Tx(ctx, func(tx *store.Tx) error {
			return tx.CreateCustomPattern(ctx, &store.CustomPattern{Scope: ofRepo, Slug: "schl_ssel"})
		}), pushward.Unavailable)
		do(t, db, func(tx *store.Tx) error { return tx.DeleteRepo(ctx, r.ID) })
		same(t, "gone with its repository", len(ok[[]store.CustomPattern](t)(db.CustomPatterns(ctx, ofRepo))), 0)
	},
	"a stamp changes where patterns are looked for": func(t *testing.T, db *store.DB) {
		acme := org(t, db, "acme")
		one, two := repo(t, db, acme, "one"), repo(t, db, acme, "two")
		stampOf := func(r pushward.Repo) pushward.PatternStamp {
			t.Helper()
			return ok[pushward.Repo](t)(db.RepoByID(ctx, r.ID)).Patterns
		}
		same(t, "at first", stampOf(one), pushward.PatternStamp{})
		do(t, db, func(tx *store.Tx) error { return tx.StampPatterns(ctx, store.PatternScope{OrgID: acme.ID}) })
		first := stampOf(one)
		if first.Owner <= 0 || first.Own != 0 || stampOf(two) != first {
			t.Error(first, stampOf(two))
		}
		do(t, db, func(tx *store.Tx) error { return tx.StampPatterns(ctx, store.PatternScope{RepoID: two.ID}) })
		own := stampOf(two)
		if stampOf(one) != first || own.Own <= 0 || own.Owner != first.Owner {
			t.Error(stampOf(one), own)
		}
		do(t, db, func(tx *store.Tx) error { return tx.StampPatterns(ctx, store.PatternScope{RepoID: two.ID}) })
		if stampOf(two).Own == own.Own {
			t.Error("the second change shows nowhere")
		}
		own = stampOf(two)
		do(t, db, func(tx *store.Tx) error { return tx.UpdateRepo(ctx, two) })
		same(t, "after another change", stampOf(two), own)
	},
	"alerts of a token_type": func(t *testing.T, db *store.DB) {
		u := user(t, db, "octocat")
		one, two := repo(t, db, u, "one"), repo(t, db, u, "two")
		mine, other := newAlert(1, location("a", 1)), newAlert(2, location("b", 1))
		mine.Alert.TokenType = "cp_1"
		again := *mine
		add(t, db, one, mine)
		add(t, db, one, other)
		add(t, db, two, &again)
		list := ok[[]pushward.Alert](t)(db.AlertsOfToken(ctx, "cp_1"))
		same(t, "found", len(list), 2)
		do(t, db, func(tx *store.Tx) error {
			n, err := tx.DeleteAlertsOfToken(ctx, "cp_1")
			same(t, "deleted", n, int64(2))
			return err
		})
		same(t, "left", len(ok[[]pushward.Alert](t)(db.AlertsOfToken(ctx, "cp_1"))), 0)
		_, err := db.AlertByNumber(ctx, one.ID, 2)
		if err != nil {
			t.Error(err)
		}
	},
	"a configuration and what came of its types": func(t *testing.T, db *store.DB) {
		acme := org(t, db, "acme")
		r := repo(t, db, acme, "one")
		same(t, "none", ok[store.PatternConfiguration](t)(db.PatternConfiguration(ctx, acme.ID)), store.PatternConfiguration{})
		for _, c := range []store.PatternConfiguration{
			{Version: "v1", Settings: map[string]string{"A": "enabled"}},
			{Version: "v2", Settings: map[string]string{"A": "disabled", "B": "enabled"}},
		} {
			do(t, db, func(tx *store.Tx) error { return tx.SetPatternConfiguration(ctx, acme.ID, c) })
			same(t, c.Version, ok[store.PatternConfiguration](t)(db.PatternConfiguration(ctx, acme.ID)), c)
		}

		good, bad := newAlert(1, location("a", 1)), newAlert(2, location("b", 1))
		good.Alert.TokenType, bad.Alert.TokenType = "A", "A"
		bad.Alert.State, bad.Alert.Resolution = pushward.AlertResolved, "false_positive"
		add(t, db, r, good)
		add(t, db, r, bad)
		do(t, db, func(tx *store.Tx) error {
			first := store.Block{RepoID: r.ID, ActorID: 1, Fingerprint: print32(1), TokenType: "A"}
			second := store.Block{RepoID: r.ID, ActorID: 1, Fingerprint: print32(2), TokenType: "B"}
			err := tx.PutBlock(ctx, &first)
			if err == nil {
				err = tx.PutBlock(ctx, &second)
			}
			if err != nil {
				return err
			}
			y := store.Bypass{BlockID: first.ID, Fingerprint: print32(1)}
			y.RepoID, y.ActorID = r.ID, 1
			return tx.PutBypass(ctx, &y)
		})
		same(t, "counts", ok[map[string]store.PatternCounts](t)(db.PatternCounts(ctx, acme.ID)), map[string]store.PatternCounts{
			"A": {Alerts: 2, FalsePositives: 1, Blocks: 1, Bypassed: 1}, "B": {Blocks: 1},
		})
		same(t, "elsewhere", len(ok[map[string]store.PatternCounts](t)(db.PatternCounts(ctx, acme.ID+1))), 0)
	},
	"a dry run runs from queue to end": func(t *testing.T, db *store.DB) {
		_, r := world(t, db)
		p := customPattern(t, db, store.CustomPattern{Scope: store.PatternScope{RepoID: r.ID}, Slug: "x"})
		_, err := db.NextDryRun(ctx)
		class(t, "none", err, pushward.NotFound)
		d := store.DryRun{PatternID: p.ID, ActorID: 3, Body: store.PatternBody{Regexp: "ü"}, Status: store.ScanPending,
			Repos: []store.DryRunRepo{{RepoID: r.ID, Name: "octocat/hello", Status: store.ScanPending}}, QueuedAt: at}
		do(t, db, func(tx *store.Tx) error { return tx.CreateDryRun(ctx, &d, 2) })
		d.QueuedAt = kept
		same(t, "next", ok[store.DryRun](t)(db.NextDryRun(ctx)), d)

		d.Status, d.StartedAt, d.CompletedAt = store.ScanCompleted, kept, kept
		d.Repos[0].Matches, d.Repos[0].Duration = 1, time.Second
		d.Matches = []store.DryRunMatch{{RepoID: r.ID, Mask: "ab…c", Location: location("a", 1)}}
		do(t, db, func(tx *store.Tx) error { return tx.UpdateDryRun(ctx, d) })
		same(t, "ended", ok[store.DryRun](t)(db.DryRun(ctx, p.ID, d.ID)), d)
		_, err = db.NextDryRun(ctx)
		class(t, "none left", err, pushward.NotFound)

		tested := func(b store.PatternBody) string {
			t.Helper()
			do(t, db, func(tx *store.Tx) error { return tx.PatternTested(ctx, p.ID, b) })
			return ok[store.CustomPattern](t)(db.CustomPattern(ctx, p.Scope, p.ID)).Tested
		}
		same(t, "of what it was before", tested(store.PatternBody{Regexp: "another"}), "")
		same(t, "of what it is", tested(p.PatternBody), p.Hash())

		for range 2 {
			do(t, db, func(tx *store.Tx) error { return tx.CreateDryRun(ctx, &store.DryRun{PatternID: p.ID}, 2) })
		}
		same(t, "kept", len(ok[[]store.DryRun](t)(db.DryRuns(ctx, p.ID))), 2)
		class(t, "forgotten", db.Tx(ctx, func(tx *store.Tx) error { return tx.UpdateDryRun(ctx, d) }), pushward.NotFound)
		do(t, db, func(tx *store.Tx) error { return tx.DeleteCustomPattern(ctx, p.ID) })
		same(t, "gone with its pattern", len(ok[[]store.DryRun](t)(db.DryRuns(ctx, p.ID))), 0)
	},
}
