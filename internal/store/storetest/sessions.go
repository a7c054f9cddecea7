package storetest

import (
	"testing"
	"time"

	"pushward"
	"pushward/internal/store"
)

var sessions = map[string]func(*testing.T, *store.DB){
	"a session comes back, is touched, and ends": func(t *testing.T, db *store.DB) {
		u := user(t, db, "octocat")
		do(t, db, func(tx *store.Tx) error { return tx.AddSession(ctx, print32(1), u.ID, at) })
		same(t, "as it was", ok[store.Session](t)(db.SessionByHash(ctx, print32(1))), store.Session{User: u, CreatedAt: kept, UsedAt: kept})
		for _, when := range []time.Time{at.Add(time.Hour), at} {
			do(t, db, func(tx *store.Tx) error { return tx.TouchSession(ctx, print32(1), when) })
			same(t, "used", ok[store.Session](t)(db.SessionByHash(ctx, print32(1))).UsedAt, kept.Add(time.Hour))
		}
		_, err := db.SessionByHash(ctx, print32(2))
		class(t, "another", err, pushward.NotFound)
		for range 2 {
			do(t, db, func(tx *store.Tx) error { return tx.DropSession(ctx, print32(1)) })
		}
		_, err = db.SessionByHash(ctx, print32(1))
		class(t, "ended", err, pushward.NotFound)
	},
	"a new password and a suspension end all sessions of one": func(t *testing.T, db *store.DB) {
		u, other := user(t, db, "octocat"), user(t, db, "other")
		_, err := db.PasswordHash(ctx, u.ID)
		class(t, "none", err, pushward.NotFound)
		for name, end := range map[string]func(tx *store.Tx) error{
			"first password": func(tx *store.Tx) error { return tx.SetPasswordHash(ctx, u.ID, "one", at) },
			"new password":   func(tx *store.Tx) error { return tx.SetPasswordHash(ctx, u.ID, "two", at) },
			"suspension":     func(tx *store.Tx) error { return tx.Suspend(ctx, u.ID, at) },
			"its end":        func(tx *store.Tx) error { return tx.Suspend(ctx, u.ID, time.Time{}) },
		} {
			do(t, db, func(tx *store.Tx) error { return tx.AddSession(ctx, print32(1), u.ID, at) })
			do(t, db, func(tx *store.Tx) error { return tx.AddSession(ctx, print32(2), other.ID, at) })
			do(t, db, end)
			do(t, db, func(tx *store.Tx) error { return tx.Suspend(ctx, u.ID, time.Time{}) })
			_, err := db.SessionByHash(ctx, print32(1))
			class(t, name, err, pushward.NotFound)
			same(t, "the other's", ok[store.Session](t)(db.SessionByHash(ctx, print32(2))).User.ID, other.ID)
			do(t, db, func(tx *store.Tx) error { return tx.DropSessions(ctx, other.ID) })
		}
		do(t, db, func(tx *store.Tx) error { return tx.SetPasswordHash(ctx, u.ID, "three", at) })
		same(t, "password", ok[string](t)(db.PasswordHash(ctx, u.ID)), "three")
	},
	"old sessions are forgotten": func(t *testing.T, db *store.DB) {
		u := user(t, db, "octocat")
		for n, begun := range []time.Time{kept, kept.Add(time.Hour), kept.Add(time.Hour)} {
			do(t, db, func(tx *store.Tx) error { return tx.AddSession(ctx, print32(byte(n)), u.ID, begun) })
		}
		do(t, db, func(tx *store.Tx) error { return tx.TouchSession(ctx, print32(1), kept.Add(3*time.Hour)) })
		do(t, db, func(tx *store.Tx) error { return tx.ForgetSessions(ctx, kept.Add(time.Minute), kept.Add(2*time.Hour)) })
		for n, gone := range []bool{true, false, true} {
			_, err := db.SessionByHash(ctx, print32(byte(n)))
			same(t, "gone", pushward.IsNotFound(err), gone)
		}
	},
}
