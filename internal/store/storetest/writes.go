package storetest

import (
	"errors"
	"testing"
	"time"

	"pushward"
	"pushward/internal/store"
)

var writes = map[string]func(*testing.T, *store.DB){
	"an intent stands until it is settled": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		first := store.Write{RepoID: r.ID, ActorID: u.ID, Objects: 3, PatternVersion: "v1", Plan: []byte(`{"alerts":["ü"]}`), At: at,
			Refs: []pushward.RefUpdate{{Name: "refs/heads/main", Old: oid(1), New: oid(2)}, {Name: "refs/tags/\xff\x00v1", New: oid(3)}}}
		second := store.Write{RepoID: r.ID, At: at}
		do(t, db, func(tx *store.Tx) error {
			return errors.Join(tx.PrepareWrite(ctx, &first), tx.PrepareWrite(ctx, &second))
		})
		wantFirst, wantSecond := first, second
		wantFirst.At, wantSecond.At = kept, kept
		same(t, "both", ok[[]store.Write](t)(db.UnsettledWrites(ctx)), []store.Write{wantFirst, wantSecond})
		for range 2 {
			do(t, db, func(tx *store.Tx) error { return tx.SettleWrite(ctx, first.ID) })
			same(t, "the second", ok[[]store.Write](t)(db.UnsettledWrites(ctx)), []store.Write{wantSecond})
		}
		err := db.Tx(ctx, func(tx *store.Tx) error { return tx.PrepareWrite(ctx, &store.Write{RepoID: 999}) })
		class(t, "unknown repository", err, pushward.Unavailable)
	},
	"audit lines come newest first": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		line := func(action string, repo int64) store.AuditEvent {
			return store.AuditEvent{At: at, Action: action, RepoID: repo, Repo: "o/ü",
				Actor: pushward.Actor{User: u, TokenID: 1 << 60, Class: pushward.Bot, Addr: "2001:db8::1", RequestID: "r\r\n1"},
				Data:  map[string]any{"reason": "will_fix_later", "n": 3, "list": []string{"a"}}}
		}
		want := func(action string, repo int64) store.AuditEvent {
			e := line(action, repo)
			e.At, e.Actor.User, e.Actor.RequestID = kept, pushward.User{ID: u.ID, Login: u.Login}, "r\ufffd\ufffd1"
			if repo == r.ID {
				e.OwnerID = u.ID
			}
			e.Data = map[string]any{"reason": "will_fix_later", "n": 3.0, "list": []any{"a"}}
			return e
		}
		do(t, db, func(tx *store.Tx) error {
			return errors.Join(tx.Audit(ctx, line("a", r.ID)), tx.Audit(ctx, line("b", 1<<62)), tx.Audit(ctx, line("c", r.ID)),
				tx.Audit(ctx, store.AuditEvent{Action: "d"}))
		})
		list, n, err := db.AuditEvents(ctx, r.ID, store.Page{})
		if err != nil || n != 2 {
			t.Fatal(n, err)
		}
		same(t, "of the repository", unnumbered(list), []store.AuditEvent{want("c", r.ID), want("a", r.ID)})
		list, n, err = db.AuditEvents(ctx, 0, store.Page{Number: 2, Size: 2})
		if err != nil || n != 4 {
			t.Fatal(n, err)
		}
		same(t, "of everything, page 2", unnumbered(list), []store.AuditEvent{want("b", 1<<62), want("a", r.ID)})
		list, _, err = db.AuditEvents(ctx, 0, store.Page{Number: 1, Size: 1})
		if err != nil {
			t.Fatal(err)
		}
		same(t, "empty line", unnumbered(list), []store.AuditEvent{{Action: "d"}})
	},
	"a line that cannot be written takes the transaction along": func(t *testing.T, db *store.DB) {
		err := db.Tx(ctx, func(tx *store.Tx) error {
			u := pushward.User{Login: "o", CreatedAt: time.Now()}
			_ = tx.CreateUser(ctx, &u)
			_ = tx.Audit(ctx, store.AuditEvent{Data: map[string]any{"not JSON": make(chan int)}})
			return nil
		})
		class(t, "audit", err, pushward.Unavailable)
		same(t, "users", ok[int](t)(db.CountUsers(ctx)), 0)
	},
}

func unnumbered(lines []store.AuditEvent) []store.AuditEvent {
	for i := range lines {
		lines[i].ID = 0
	}
	return lines
}
