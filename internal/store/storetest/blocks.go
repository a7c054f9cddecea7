package storetest

import (
	"errors"
	"testing"
	"time"

	"pushward"
	"pushward/internal/store"
)

func block(u pushward.User, r pushward.Repo, n byte) store.Block {
	return store.Block{RepoID: r.ID, ActorID: u.ID, Fingerprint: print32(n), SecretType: "s", TokenType: "T",
		DisplayName: "A Token", Mask: "exam…ne", Length: 40, PlaceholderHash: print32(n + 100),
		Locations: []pushward.Location{location("a/ü.txt", 7), {Place: pushward.InRef, Ref: "refs/heads/…", Start: 1, End: 2}},
		Attempts:  1, CreatedAt: at, LastAt: at, ExpiresAt: at}
}

func bypass(u pushward.User, r pushward.Repo, n byte) store.Bypass {
	return store.Bypass{OwnerID: u.ID, Fingerprint: print32(n), BlockID: 1 << 60,
		Bypass: pushward.Bypass{RepoID: r.ID, ActorID: u.ID, SecretType: "s", TokenType: "T", Reason: pushward.WillFixLater,
			CreatedAt: at, ExpiresAt: at}}
}

var blocks = map[string]func(*testing.T, *store.DB){
	"a block comes back as it was": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		b, other := block(u, r, 1), block(u, r, 2)
		do(t, db, func(tx *store.Tx) error { return errors.Join(tx.PutBlock(ctx, &b), tx.PutBlock(ctx, &other)) })
		want := b
		want.CreatedAt, want.LastAt, want.ExpiresAt = kept, kept, kept
		same(t, "by placeholder", ok[store.Block](t)(db.BlockByPlaceholder(ctx, r.ID, b.PlaceholderHash)), want)
		same(t, "by fingerprint", ok[[]store.Block](t)(db.Blocks(ctx, r.ID, u.ID, [][32]byte{print32(3), b.Fingerprint})), []store.Block{want})
		_, err := db.BlockByPlaceholder(ctx, r.ID+1, b.PlaceholderHash)
		class(t, "another repository", err, pushward.NotFound)
		_, err = db.BlockByPlaceholder(ctx, r.ID, b.Fingerprint)
		class(t, "another placeholder", err, pushward.NotFound)
		same(t, "another actor", len(ok[[]store.Block](t)(db.Blocks(ctx, r.ID, u.ID+1, [][32]byte{b.Fingerprint}))), 0)
		same(t, "no fingerprints", len(ok[[]store.Block](t)(db.Blocks(ctx, r.ID, u.ID, nil))), 0)
	},
	"a second block replaces the first": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		b := block(u, r, 1)
		do(t, db, func(tx *store.Tx) error { return tx.PutBlock(ctx, &b) })
		again := store.Block{RepoID: r.ID, ActorID: u.ID, Fingerprint: print32(1), SecretType: "s2", TokenType: "T2",
			DisplayName: "d2", Mask: "m2", Length: 2, PlaceholderHash: print32(9), Locations: []pushward.Location{location("b", 1)},
			Attempts: 5, CreatedAt: kept.Add(1), LastAt: kept.Add(time.Second), ExpiresAt: kept.Add(time.Hour), SpentAt: kept.Add(time.Minute)}
		do(t, db, func(tx *store.Tx) error { return tx.PutBlock(ctx, &again) })
		same(t, "id", again.ID, b.ID)
		want := again
		want.CreatedAt = kept
		same(t, "blocks", ok[[]store.Block](t)(db.Blocks(ctx, r.ID, u.ID, [][32]byte{print32(1)})), []store.Block{want})
		_, err := db.BlockByPlaceholder(ctx, r.ID, b.PlaceholderHash)
		class(t, "the old placeholder", err, pushward.NotFound)
	},
	"many fingerprints at once": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		b, y := block(u, r, 1), bypass(u, r, 1)
		a := store.NewAlert{Alert: pushward.Alert{Fingerprint: print32(1), State: pushward.AlertOpen}}
		do(t, db, func(tx *store.Tx) error {
			_, err := tx.AddAlert(ctx, r.ID, &a)
			return errors.Join(err, tx.PutBlock(ctx, &b), tx.PutBypass(ctx, &y))
		})
		many := make([][32]byte, 3000)
		for i := range many {
			many[i] = print32(2)
			many[i][0], many[i][1] = byte(i), byte(i>>8)
		}
		many[2999] = print32(1)
		same(t, "blocks", len(ok[[]store.Block](t)(db.Blocks(ctx, r.ID, u.ID, many))), 1)
		same(t, "bypasses", len(ok[[]store.Bypass](t)(db.Bypasses(ctx, r.ID, u.ID, many))), 1)
		same(t, "alerts", ok[map[[32]byte]int64](t)(db.KnownAlerts(ctx, r.ID, many)), map[[32]byte]int64{print32(1): a.Alert.ID})
	},
	"16 at once count every attempt": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		together(t, func(int) error {
			return db.Tx(ctx, func(tx *store.Tx) error {
				b := block(u, r, 1)
				before, err := tx.Blocks(ctx, r.ID, u.ID, [][32]byte{b.Fingerprint})
				if len(before) > 0 {
					b.Attempts = before[0].Attempts + 1
				}
				return errors.Join(err, tx.PutBlock(ctx, &b))
			})
		})
		got := ok[[]store.Block](t)(db.Blocks(ctx, r.ID, u.ID, [][32]byte{print32(1)}))
		if len(got) != 1 || got[0].Attempts != 16 {
			t.Errorf("%d blocks: %+v", len(got), got)
		}
	},
	"a bypass comes back as it was": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		y, other := bypass(u, r, 1), bypass(u, r, 2)
		do(t, db, func(tx *store.Tx) error { return errors.Join(tx.PutBypass(ctx, &y), tx.PutBypass(ctx, &other)) })
		want := y
		want.CreatedAt, want.ExpiresAt = kept, kept
		find := func() []store.Bypass {
			return ok[[]store.Bypass](t)(db.Bypasses(ctx, r.ID, u.ID, [][32]byte{y.Fingerprint, print32(8)}))
		}
		same(t, "bypass", find(), []store.Bypass{want})
		do(t, db, func(tx *store.Tx) error { return tx.UseBypass(ctx, y.ID, at.Add(time.Second)) })
		want.UsedAt = kept.Add(time.Second)
		same(t, "used", find(), []store.Bypass{want})
		class(t, "absent", db.Tx(ctx, func(tx *store.Tx) error { return tx.UseBypass(ctx, 999, at) }), pushward.NotFound)
		again := bypass(u, r, 1)
		again.Reason, again.OwnerID, again.ExpiresAt = pushward.UsedInTests, 77, at.Add(time.Hour)
		do(t, db, func(tx *store.Tx) error { return tx.PutBypass(ctx, &again) })
		want.Reason, want.OwnerID, want.ExpiresAt, want.UsedAt = pushward.UsedInTests, 77, kept.Add(time.Hour), time.Time{}
		same(t, "replaced", find(), []store.Bypass{want})
	},
	"16 at once put one bypass": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		ids := make(chan int64, 16)
		together(t, func(int) error {
			y := bypass(u, r, 1)
			err := db.Tx(ctx, func(tx *store.Tx) error { return tx.PutBypass(ctx, &y) })
			ids <- y.ID
			return err
		})
		got := ok[[]store.Bypass](t)(db.Bypasses(ctx, r.ID, u.ID, [][32]byte{print32(1)}))
		same(t, "bypasses", len(got), 1)
		for range 16 {
			same(t, "id", <-ids, got[0].ID)
		}
	},
	"dropping ends bypasses and live blocks": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		elsewhere := repo(t, db, u, "elsewhere")
		live, spent, apart := block(u, r, 1), block(u, r, 2), block(u, elsewhere, 1)
		spent.SpentAt = at
		y, away := bypass(u, r, 1), bypass(u, elsewhere, 1)
		do(t, db, func(tx *store.Tx) error {
			return errors.Join(tx.PutBlock(ctx, &live), tx.PutBlock(ctx, &spent), tx.PutBlock(ctx, &apart),
				tx.PutBypass(ctx, &y), tx.PutBypass(ctx, &away), tx.DropBypasses(ctx, r.ID))
		})
		both := [][32]byte{print32(1), print32(2)}
		got := ok[[]store.Block](t)(db.Blocks(ctx, r.ID, u.ID, both))
		if len(got) != 1 || got[0].ID != spent.ID {
			t.Errorf("blocks left: %+v", got)
		}
		same(t, "bypasses", len(ok[[]store.Bypass](t)(db.Bypasses(ctx, r.ID, u.ID, both))), 0)
		same(t, "blocks elsewhere", len(ok[[]store.Block](t)(db.Blocks(ctx, elsewhere.ID, u.ID, both))), 1)
		same(t, "bypasses elsewhere", len(ok[[]store.Bypass](t)(db.Bypasses(ctx, elsewhere.ID, u.ID, both))), 1)
	},
	"a bypass and a change of visibility do not miss each other": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		together(t, func(n int) error {
			return db.Tx(ctx, func(tx *store.Tx) error {
				now, err := tx.RepoByID(ctx, r.ID)
				if err != nil {
					return err
				}
				if n == 0 {
					now.Private = true
					return errors.Join(tx.UpdateRepo(ctx, now), tx.DropBypasses(ctx, r.ID))
				}
				y := bypass(u, r, byte(n))
				if now.Private {
					y.SecretType = "made after"
				}
				return tx.PutBypass(ctx, &y)
			})
		})
		for n := range 16 {
			for _, y := range ok[[]store.Bypass](t)(db.Bypasses(ctx, r.ID, u.ID, [][32]byte{print32(byte(n))})) {
				same(t, "bypass that is left", y.SecretType, "made after")
			}
		}
	},
}
