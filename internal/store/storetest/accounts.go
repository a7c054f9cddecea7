package storetest

import (
	"errors"
	"testing"
	"time"

	"pushward"
	"pushward/internal/store"
)

var accounts = map[string]func(*testing.T, *store.DB){
	"a user comes back as it was": func(t *testing.T, db *store.DB) {
		u := pushward.User{Login: "OctoCat", Type: pushward.TypeOrganization, Name: "The Œctocat", Email: "o@example.com",
			SiteAdmin: true, CreatedAt: at, UpdatedAt: at.Add(time.Hour)}
		do(t, db, func(tx *store.Tx) error { return tx.CreateUser(ctx, &u) })
		want := u
		want.CreatedAt, want.UpdatedAt = kept, kept.Add(time.Hour)
		same(t, "by login", ok[pushward.User](t)(db.UserByLogin(ctx, "oCTOcAT")), want)
		same(t, "by id", ok[pushward.User](t)(db.UserByID(ctx, u.ID)), want)
	},
	"a login is taken without case": func(t *testing.T, db *store.DB) {
		user(t, db, "OctoCat")
		second := pushward.User{Login: "octocat", Type: pushward.TypeUser}
		err := db.Tx(ctx, func(tx *store.Tx) error { return tx.CreateUser(ctx, &second) })
		class(t, "second", err, pushward.Unprocessable)
		var e *pushward.Error
		if errors.As(err, &e) {
			same(t, "fields", e.Fields, []pushward.FieldError{{Resource: "User", Field: "login", Code: "already_exists"}})
		}
		same(t, "id", second.ID, int64(0))
		same(t, "count", ok[int](t)(db.CountUsers(ctx)), 1)
	},
	"only ASCII letters fold": func(t *testing.T, db *store.DB) {
		upper, lower := user(t, db, "Élan"), user(t, db, "élan")
		same(t, "upper", ok[pushward.User](t)(db.UserByLogin(ctx, "ÉLAN")).ID, upper.ID)
		same(t, "lower", ok[pushward.User](t)(db.UserByLogin(ctx, "éLAN")).ID, lower.ID)
	},
	"nobody is NotFound": func(t *testing.T, db *store.DB) {
		same(t, "count", ok[int](t)(db.CountUsers(ctx)), 0)
		_, err := db.UserByLogin(ctx, "")
		class(t, "empty login", err, pushward.NotFound)
		for _, id := range []int64{0, -1, 1 << 53, 1<<63 - 1} {
			_, err = db.UserByID(ctx, id)
			class(t, "id", err, pushward.NotFound)
		}
	},
	"16 at once, one gets the login": func(t *testing.T, db *store.DB) {
		won := make(chan int64, 16)
		together(t, func(int) error {
			u := pushward.User{Login: "first", Type: pushward.TypeUser}
			err := db.Tx(ctx, func(tx *store.Tx) error { return tx.CreateUser(ctx, &u) })
			if pushward.ClassOf(err) == pushward.Unprocessable {
				return nil
			}
			won <- u.ID
			return err
		})
		same(t, "winners", len(won), 1)
		same(t, "count", ok[int](t)(db.CountUsers(ctx)), 1)
	},
	"a first run happens once": func(t *testing.T, db *store.DB) {
		// Everybody finds no account and adds one of another name: only turns,
		// or what looks like them, keep it at one.
		together(t, func(n int) error {
			return db.Tx(ctx, func(tx *store.Tx) error {
				if count, err := tx.CountUsers(ctx); err != nil || count > 0 {
					return err
				}
				return tx.CreateUser(ctx, &pushward.User{Login: string(rune('a' + n)), Type: pushward.TypeUser})
			})
		})
		same(t, "count", ok[int](t)(db.CountUsers(ctx)), 1)
	},
	"members": func(t *testing.T, db *store.DB) {
		org, u := user(t, db, "acme"), user(t, db, "octocat")
		role := func() string { return ok[string](t)(db.MemberRole(ctx, org.ID, u.ID)) }
		same(t, "none", role(), "")
		for _, set := range []string{"member", "admin", "", ""} {
			do(t, db, func(tx *store.Tx) error { return tx.SetMember(ctx, org.ID, u.ID, set) })
			same(t, "role", role(), set)
		}
		same(t, "the other way round", ok[string](t)(db.MemberRole(ctx, u.ID, org.ID)), "")
		err := db.Tx(ctx, func(tx *store.Tx) error { return tx.SetMember(ctx, org.ID, 999, "admin") })
		class(t, "unknown user", err, pushward.Unavailable)
	},
	"a token comes back with its user": func(t *testing.T, db *store.DB) {
		u := user(t, db, "octocat")
		tok := store.Token{UserID: u.ID, Name: "laptop", Class: pushward.Agent, Scopes: []string{"repo", "read:org"},
			CreatedAt: at, ExpiresAt: at.Add(time.Hour)}
		do(t, db, func(tx *store.Tx) error { return tx.CreateToken(ctx, &tok, print32(1)) })
		want := tok
		want.CreatedAt, want.ExpiresAt = kept, kept.Add(time.Hour)
		got, who, err := db.TokenByHash(ctx, print32(1))
		if err != nil {
			t.Fatal(err)
		}
		same(t, "token", got, want)
		same(t, "user", who, u)
		_, _, err = db.TokenByHash(ctx, print32(2))
		class(t, "another hash", err, pushward.NotFound)
	},
	"a token is touched by the hour": func(t *testing.T, db *store.DB) {
		u := user(t, db, "octocat")
		tok := store.Token{UserID: u.ID, Class: pushward.Person}
		do(t, db, func(tx *store.Tx) error { return tx.CreateToken(ctx, &tok, print32(1)) })
		for _, when := range []time.Time{at, at.Add(-time.Hour), at.Add(time.Minute)} {
			do(t, db, func(tx *store.Tx) error { return tx.TouchToken(ctx, tok.ID, when) })
			got, _, err := db.TokenByHash(ctx, print32(1))
			if err != nil {
				t.Fatal(err)
			}
			same(t, "last used", got.LastUsed, time.Date(2026, 3, 29, 0, 0, 0, 0, time.UTC))
		}
		do(t, db, func(tx *store.Tx) error { return tx.TouchToken(ctx, 999, at) })
	},
	"a revoked token is gone at once": func(t *testing.T, db *store.DB) {
		u := user(t, db, "octocat")
		tok := store.Token{UserID: u.ID}
		do(t, db, func(tx *store.Tx) error { return tx.CreateToken(ctx, &tok, print32(1)) })
		do(t, db, func(tx *store.Tx) error { return tx.RevokeToken(ctx, tok.ID) })
		_, _, err := db.TokenByHash(ctx, print32(1))
		class(t, "revoked", err, pushward.NotFound)
		err = db.Tx(ctx, func(tx *store.Tx) error { return tx.RevokeToken(ctx, tok.ID) })
		class(t, "revoked twice", err, pushward.NotFound)
		next := store.Token{UserID: u.ID}
		do(t, db, func(tx *store.Tx) error { return tx.CreateToken(ctx, &next, print32(1)) })
		if next.ID <= tok.ID {
			t.Errorf("token id %d after %d was revoked", next.ID, tok.ID)
		}
	},
	"settings": func(t *testing.T, db *store.DB) {
		_, err := db.Setting(ctx, "first_run")
		class(t, "unset", err, pushward.NotFound)
		for _, v := range []string{"", "done", "done again"} {
			do(t, db, func(tx *store.Tx) error { return tx.SetSetting(ctx, "first_run", v) })
			same(t, "value", ok[string](t)(db.Setting(ctx, "first_run")), v)
		}
		_, err = db.Setting(ctx, "FIRST_RUN")
		class(t, "keys have case", err, pushward.NotFound)
	},
}
