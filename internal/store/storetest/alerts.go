package storetest

import (
	"errors"
	"fmt"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"pushward"
	"pushward/internal/store"
)

func newAlert(n byte, where ...pushward.Location) *store.NewAlert {
	return &store.NewAlert{Locations: where, Alert: pushward.Alert{Fingerprint: print32(n), SecretType: "s", TokenType: "T",
		DisplayName: "A Token", Provider: "Example", ProviderSlug: "example", Mask: "exam…ne", Validity: "unknown",
		State: pushward.AlertOpen, CreatedAt: at, UpdatedAt: at}}
}

func add(t testing.TB, db *store.DB, r pushward.Repo, a *store.NewAlert) bool {
	t.Helper()
	var created bool
	do(t, db, func(tx *store.Tx) (err error) {
		created, err = tx.AddAlert(ctx, r.ID, a)
		return err
	})
	return created
}

var alerts = map[string]func(*testing.T, *store.DB){
	"an alert comes back as it was": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		first, second := location("a", 1), location("b", 2)
		a := newAlert(1, first, second)
		a.Alert.Bypassed, a.Alert.BypassedBy, a.Alert.BypassedAt, a.Alert.BypassReason = true, &u, at, pushward.UsedInTests
		same(t, "created", add(t, db, r, a), true)
		want := a.Alert
		want.CreatedAt, want.UpdatedAt, want.BypassedAt = kept, kept, kept
		same(t, "number", want.Number, 1)
		same(t, "repository", want.RepoID, r.ID)
		same(t, "count", want.LocationCount, 2)
		same(t, "first location", want.FirstLocation, first)
		same(t, "by number", ok[pushward.Alert](t)(db.AlertByNumber(ctx, r.ID, 1)), want)
		list, n, err := db.Alerts(ctx, store.AlertFilter{RepoID: r.ID})
		if err != nil || n != 1 {
			t.Fatal(n, err)
		}
		same(t, "list", list, []pushward.Alert{want})
		_, err = db.AlertByNumber(ctx, r.ID, 2)
		class(t, "another number", err, pushward.NotFound)
		_, err = db.AlertByNumber(ctx, r.ID+1, 1)
		class(t, "another repository", err, pushward.NotFound)
	},
	"no location, nobody": func(t *testing.T, db *store.DB) {
		_, r := world(t, db)
		a := newAlert(1)
		a.Alert.BypassedBy = &pushward.User{ID: 999}
		add(t, db, r, a)
		got := ok[pushward.Alert](t)(db.AlertByNumber(ctx, r.ID, 1))
		same(t, "location", got.FirstLocation, pushward.Location{})
		if got.ResolvedBy != nil || got.BypassedBy != nil || !got.ResolvedAt.IsZero() || !got.BypassedAt.IsZero() {
			t.Errorf("%+v", got)
		}
	},
	"locations gather on one alert, each once": func(t *testing.T, db *store.DB) {
		_, r := world(t, db)
		first := newAlert(1, location("a", 1), location("a", 2))
		add(t, db, r, first)
		later := newAlert(1, location("a", 2), location("b", 1), location("b", 1))
		later.Alert.UpdatedAt = at.Add(time.Hour)
		same(t, "created", add(t, db, r, later), false)
		same(t, "id", later.Alert.ID, first.Alert.ID)
		same(t, "number", later.Alert.Number, 1)
		same(t, "count", later.Alert.LocationCount, 3)
		got := ok[pushward.Alert](t)(db.AlertByNumber(ctx, r.ID, 1))
		same(t, "updated", got.UpdatedAt, kept.Add(time.Hour))
		again := newAlert(1, location("b", 1))
		again.Alert.UpdatedAt = at.Add(2 * time.Hour)
		add(t, db, r, again)
		same(t, "unchanged", ok[pushward.Alert](t)(db.AlertByNumber(ctx, r.ID, 1)), got)

		all := []pushward.Location{location("a", 1), location("a", 2), location("b", 1)}
		for page, want := range [][]pushward.Location{1: all[:2], 2: all[2:], 3: nil} {
			if page == 0 {
				continue
			}
			list, n, err := db.AlertLocations(ctx, got.ID, store.Page{Number: page, Size: 2})
			if err != nil || n != 3 {
				t.Fatal(n, err)
			}
			same(t, "locations", list, want)
		}
	},
	"a location keeps all its fields": func(t *testing.T, db *store.DB) {
		_, r := world(t, db)
		long := make([]byte, 4096)
		for i := range long {
			long[i] = byte('a' + i*i%26)
		}
		places := []pushward.Location{
			location(string(long), 1),
			location(string(long)+"x", 1),
			{Place: pushward.InRef, Ref: "refs/heads/wip", Start: 1, End: 9},
			{Place: pushward.InCommit, Object: oid(9), Commit: oid(9), StartLine: 1, EndLine: 2, StartColumn: 3, EndColumn: 4},
			{Place: pushward.InTag, Object: oid(9), Commit: oid(9), StartLine: 1, EndLine: 2, StartColumn: 3, EndColumn: 4},
		}
		a := newAlert(1, places...)
		add(t, db, r, a)
		list, _, err := db.AlertLocations(ctx, a.Alert.ID, store.Page{})
		if err != nil {
			t.Fatal(err)
		}
		same(t, "locations", list, places)
	},
	"numbers count in each repository, without gaps": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		other := repo(t, db, u, "other")
		undone := errors.New("undone")
		for n := range byte(5) {
			err := db.Tx(ctx, func(tx *store.Tx) error {
				_, err := tx.AddAlert(ctx, r.ID, newAlert(100+n))
				return errors.Join(err, undone)
			})
			if !errors.Is(err, undone) {
				t.Fatal(err)
			}
			mine, theirs := newAlert(n), newAlert(n)
			same(t, "created", add(t, db, r, mine) && add(t, db, other, theirs), true)
			same(t, "number", mine.Alert.Number, int(n)+1)
			same(t, "number elsewhere", theirs.Alert.Number, int(n)+1)
		}
		err := db.Tx(ctx, func(tx *store.Tx) error { _, err := tx.AddAlert(ctx, 999, newAlert(1)); return err })
		class(t, "unknown repository", err, pushward.NotFound)
	},
	"16 at once make one alert of one secret": func(t *testing.T, db *store.DB) {
		_, r := world(t, db)
		var created atomic.Int32
		together(t, func(n int) error {
			a := newAlert(1, location("f", n+1))
			var isNew bool
			err := db.Tx(ctx, func(tx *store.Tx) (err error) {
				isNew, err = tx.AddAlert(ctx, r.ID, a)
				return err
			})
			if isNew {
				created.Add(1)
			}
			return err
		})
		same(t, "created", created.Load(), int32(1))
		list, n, err := db.Alerts(ctx, store.AlertFilter{RepoID: r.ID})
		if err != nil || n != 1 {
			t.Fatal(n, err)
		}
		same(t, "locations", list[0].LocationCount, 16)
		_, n, err = db.AlertLocations(ctx, list[0].ID, store.Page{})
		if err != nil || n != 16 {
			t.Error(n, err)
		}
	},
	"16 at once number their alerts 1 to 16": func(t *testing.T, db *store.DB) {
		_, r := world(t, db)
		numbers := make(chan int, 16)
		together(t, func(n int) error {
			a := newAlert(byte(n), location("f", 1))
			err := db.Tx(ctx, func(tx *store.Tx) error { _, err := tx.AddAlert(ctx, r.ID, a); return err })
			numbers <- a.Alert.Number
			return err
		})
		var got []int
		for range 16 {
			got = append(got, <-numbers)
		}
		slices.Sort(got)
		same(t, "numbers", fmt.Sprint(got), "[1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16]")
	},
	"an update stores state and who changed it": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		a := newAlert(1, location("a", 1))
		add(t, db, r, a)
		now := ok[pushward.Alert](t)(db.AlertByNumber(ctx, r.ID, 1))
		want := now
		want.State, want.Resolution, want.ResolvedBy, want.ResolvedAt = pushward.AlertResolved, "revoked", &u, kept
		want.ResolutionComment, want.Validity, want.UpdatedAt = "gone — rotated", "inactive", kept.Add(time.Hour)
		want.AssignedTo = &u
		do(t, db, func(tx *store.Tx) error { return tx.UpdateAlert(ctx, want) })
		same(t, "resolved", ok[pushward.Alert](t)(db.AlertByNumber(ctx, r.ID, 1)), want)
		do(t, db, func(tx *store.Tx) error { return tx.UpdateAlert(ctx, now) })
		same(t, "reopened", ok[pushward.Alert](t)(db.AlertByNumber(ctx, r.ID, 1)), now)
		now.ID = 999
		class(t, "absent", db.Tx(ctx, func(tx *store.Tx) error { return tx.UpdateAlert(ctx, now) }), pushward.NotFound)
	},
	"known alerts": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		other := repo(t, db, u, "other")
		a := newAlert(1)
		add(t, db, r, a)
		add(t, db, other, newAlert(2))
		same(t, "known", ok[map[[32]byte]int64](t)(db.KnownAlerts(ctx, r.ID, [][32]byte{print32(1), print32(2), print32(3)})),
			map[[32]byte]int64{print32(1): a.Alert.ID})
		same(t, "of none", ok[map[[32]byte]int64](t)(db.KnownAlerts(ctx, r.ID, nil)), map[[32]byte]int64{})
	},
}
