package storetest

import (
	"fmt"
	"sync/atomic"
	"testing"
	"time"

	"pushward"
	"pushward/internal/store"
)

func hook(t testing.TB, db *store.DB, h store.Hook) store.Hook {
	t.Helper()
	h.ContentType, h.Sealed, h.CreatedAt, h.UpdatedAt = "json", []byte{0, 0xff}, at, at
	do(t, db, func(tx *store.Tx) error { return tx.CreateHook(ctx, &h) })
	h.CreatedAt, h.UpdatedAt = kept, kept
	return h
}

func emit(t testing.TB, db *store.DB, e store.Event) {
	t.Helper()
	do(t, db, func(tx *store.Tx) error { return tx.Emit(ctx, e) })
}

// claim takes a turn of a minute at a moment.
func claim(t testing.TB, db *store.DB, holder string, now time.Time) (w store.Waiting, err error) {
	t.Helper()
	err = db.Tx(ctx, func(tx *store.Tx) error {
		w, err = tx.Claim(ctx, holder, now, now.Add(time.Minute))
		return err
	})
	return w, err
}

func delivered(db *store.DB, holder string, w store.Waiting, d store.Delivery, again time.Time) error {
	d.HookID, d.GUID, d.Event = w.HookID, w.GUID, w.Event
	return db.Tx(ctx, func(tx *store.Tx) error { return tx.Delivered(ctx, holder, w, &d, again) })
}

var hooks = map[string]func(*testing.T, *store.DB){
	"a hook lives with its repository or organisation": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		other := repo(t, db, u, "other")
		first := hook(t, db, store.Hook{RepoID: r.ID, Active: true, Events: []string{"push"}})
		second := hook(t, db, store.Hook{OrgID: u.ID, Events: []string{"*"}, InsecureSSL: true})
		same(t, "first", ok[store.Hook](t)(db.Hook(ctx, r.ID, 0, first.ID)), first)
		same(t, "second", ok[store.Hook](t)(db.Hook(ctx, 0, u.ID, second.ID)), second)
		_, err := db.Hook(ctx, other.ID, 0, first.ID)
		class(t, "of another repository", err, pushward.NotFound)
		_, err = db.Hook(ctx, 0, u.ID, first.ID)
		class(t, "of an organisation", err, pushward.NotFound)
		first.Active, first.Events, first.Sealed, first.ContentType = false, []string{"ping"}, []byte("x"), "form"
		do(t, db, func(tx *store.Tx) error { return tx.UpdateHook(ctx, first) })
		list, n, err := db.Hooks(ctx, r.ID, 0, store.Page{})
		if err != nil || n != 1 {
			t.Fatal(n, err)
		}
		same(t, "of the repository", list, []store.Hook{first})
		do(t, db, func(tx *store.Tx) error { return tx.DeleteRepo(ctx, r.ID) })
		_, err = db.HookByID(ctx, first.ID)
		class(t, "gone", err, pushward.NotFound)
		do(t, db, func(tx *store.Tx) error { return tx.DeleteHook(ctx, second.ID) })
		class(t, "again", db.Tx(ctx, func(tx *store.Tx) error { return tx.DeleteHook(ctx, second.ID) }), pushward.NotFound)
	},
	"an event goes to the hooks that want it": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		other := repo(t, db, u, "other")
		do(t, db, func(tx *store.Tx) error {
			any, err := tx.AnyHooks(ctx)
			if any {
				t.Error("hooks in an empty database")
			}
			return err
		})
		emit(t, db, store.Event{Kind: "push", RepoID: r.ID, At: at})
		pushes := hook(t, db, store.Hook{RepoID: r.ID, Active: true, Events: []string{"push"}})
		hook(t, db, store.Hook{RepoID: r.ID, Active: false, Events: []string{"push"}})
		hook(t, db, store.Hook{RepoID: other.ID, Active: true, Events: []string{"push"}})
		all := hook(t, db, store.Hook{OrgID: u.ID, Active: true, Events: []string{"*"}})
		emit(t, db, store.Event{Kind: "push", RepoID: r.ID, At: at, Actor: pushward.Actor{User: u}, Data: map[string]any{"ref": "ü"}})
		emit(t, db, store.Event{Kind: "create", RepoID: r.ID, At: at, Actor: pushward.Actor{User: pushward.User{ID: 1 << 40, Login: "gone"}}})
		got := map[int64][]string{}
		guids := map[string]string{}
		for range 3 {
			w := ok[store.Waiting](t)(claim(t, db, "a", at))
			got[w.HookID] = append(got[w.HookID], w.Event+" by "+w.Snapshot.Sender.Login+" in "+w.Snapshot.Repo.FullName()+fmt.Sprint(w.Snapshot.Data))
			if guid := guids[w.Event]; guid != "" && guid != w.GUID {
				t.Errorf("%s has two names: %s, %s", w.Event, guid, w.GUID)
			}
			guids[w.Event] = w.GUID
			same(t, "at", w.At, kept)
			if err := delivered(db, "a", w, store.Delivery{}, time.Time{}); err != nil {
				t.Fatal(err)
			}
		}
		same(t, "told", got, map[int64][]string{
			pushes.ID: {"push by octocat in octocat/hellomap[ref:ü]"},
			all.ID:    {"push by octocat in octocat/hellomap[ref:ü]", "create by gone in octocat/hellomap[]"},
		})
		_, err := claim(t, db, "a", at)
		class(t, "nothing left", err, pushward.NotFound)
	},
	"the events of a hook come one after another": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		h := hook(t, db, store.Hook{RepoID: r.ID, Active: true, Events: []string{"*"}})
		for _, kind := range []string{"one", "two"} {
			emit(t, db, store.Event{Kind: kind, RepoID: r.ID, At: at, Actor: pushward.Actor{User: u}})
		}
		w := ok[store.Waiting](t)(claim(t, db, "a", at))
		_, err := claim(t, db, "b", at)
		class(t, "its turn is taken", err, pushward.NotFound)
		if err := delivered(db, "a", w, store.Delivery{Code: 500, Status: "no"}, at.Add(time.Hour)); err != nil {
			t.Fatal(err)
		}
		_, err = claim(t, db, "b", at.Add(time.Hour-1000))
		class(t, "the second waits for the first", err, pushward.NotFound)
		again := ok[store.Waiting](t)(claim(t, db, "b", at.Add(time.Hour)))
		same(t, "attempts", again.Attempts, 1)
		// b dies; its turn runs out, c goes on, and b comes back too late.
		later := at.Add(time.Hour + 2*time.Minute)
		again = ok[store.Waiting](t)(claim(t, db, "c", later))
		class(t, "too late", delivered(db, "b", again, store.Delivery{}, time.Time{}), pushward.NotFound)
		if err := delivered(db, "c", again, store.Delivery{Code: 204, Status: "OK"}, time.Time{}); err != nil {
			t.Fatal(err)
		}
		same(t, "next", ok[store.Waiting](t)(claim(t, db, "c", later)).Event, "two")
		now := ok[store.Hook](t)(db.HookByID(ctx, h.ID))
		same(t, "last", []any{now.LastCode, now.LastStatus}, []any{204, "OK"})
	},
	"a crowd gets each hook once": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		for range 5 {
			hook(t, db, store.Hook{RepoID: r.ID, Active: true, Events: []string{"*"}})
		}
		emit(t, db, store.Event{Kind: "push", RepoID: r.ID, At: at, Actor: pushward.Actor{User: u}})
		var taken atomic.Int32
		together(t, func(n int) error {
			_, err := claim(t, db, fmt.Sprint(n), at)
			if pushward.IsNotFound(err) {
				return nil
			}
			taken.Add(1)
			return err
		})
		same(t, "turns", taken.Load(), int32(5))
	},
	"deliveries are kept for a while, and can be made again": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		h := hook(t, db, store.Hook{RepoID: r.ID, Active: true, Events: []string{"*"}})
		for n := range 3 {
			emit(t, db, store.Event{Kind: "push", RepoID: r.ID, At: at, Actor: pushward.Actor{User: u}})
			w := ok[store.Waiting](t)(claim(t, db, "a", at))
			d := store.Delivery{Code: 199 + n, Status: "s", At: at.Add(time.Duration(n) * time.Hour), Duration: 1234567, Payload: `{"a":"ü"}`,
				RequestHeaders: map[string]string{"A": "b"}, ResponseHeaders: map[string]string{"C": "d"}, Response: "\xff", RepoID: r.ID, Redelivery: true}
			if err := delivered(db, "a", w, d, time.Time{}); err != nil {
				t.Fatal(err)
			}
		}
		list := ok[[]store.Delivery](t)(db.Deliveries(ctx, h.ID, 0, store.Success, 10))
		same(t, "successes", len(list), 2)
		list = ok[[]store.Delivery](t)(db.Deliveries(ctx, h.ID, list[1].ID, store.AnyOutcome, 10))
		same(t, "before those", len(list), 1)
		full := ok[store.Delivery](t)(db.Delivery(ctx, h.ID, list[0].ID))
		same(t, "full", full, store.Delivery{ID: list[0].ID, HookID: h.ID, GUID: list[0].GUID, Event: "push", RepoID: r.ID, At: kept, Duration: 1234567,
			Redelivery: true, Status: "s", Code: 199, RequestHeaders: map[string]string{"A": "b"}, Payload: `{"a":"ü"}`,
			ResponseHeaders: map[string]string{"C": "d"}, Response: "\uFFFD"})
		_, err := db.Delivery(ctx, h.ID+1, full.ID)
		class(t, "of another hook", err, pushward.NotFound)
		do(t, db, func(tx *store.Tx) error { return tx.Redeliver(ctx, full, at) })
		w := ok[store.Waiting](t)(claim(t, db, "a", at))
		same(t, "again", []string{w.GUID, w.Payload}, []string{full.GUID, full.Payload})
		do(t, db, func(tx *store.Tx) error { return tx.ForgetDeliveries(ctx, at.Add(time.Hour)) })
		same(t, "young ones stay", len(ok[[]store.Delivery](t)(db.Deliveries(ctx, h.ID, 0, store.AnyOutcome, 10))), 2)
	},
}
