package storetest

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"
	"testing"

	"pushward"
	"pushward/internal/store"
)

var transactions = map[string]func(*testing.T, *store.DB){
	"an error undoes and comes back": func(t *testing.T, db *store.DB) {
		mine := errors.New("mine")
		err := db.Tx(ctx, func(tx *store.Tx) error {
			u := pushward.User{Login: "o"}
			if err := tx.CreateUser(ctx, &u); err != nil {
				return err
			}
			same(t, "seen inside", ok[pushward.User](t)(tx.UserByLogin(ctx, "O")).ID, u.ID)
			if _, err := db.UserByLogin(ctx, "o"); !pushward.IsNotFound(err) {
				t.Errorf("seen outside: %v", err)
			}
			return mine
		})
		if err != mine {
			t.Errorf("error %v, want it as it was", err)
		}
		same(t, "users", ok[int](t)(db.CountUsers(ctx)), 0)
	},
	"a rule broken leaves the transaction whole": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		do(t, db, func(tx *store.Tx) error {
			class(t, "login", tx.CreateUser(ctx, &pushward.User{Login: u.Login}), pushward.Unprocessable)
			class(t, "name", tx.CreateRepo(ctx, &pushward.Repo{Owner: u, Name: r.Name}), pushward.Unprocessable)
			class(t, "absent", tx.RevokeToken(ctx, 999), pushward.NotFound)
			return tx.CreateUser(ctx, &pushward.User{Login: "next"})
		})
		same(t, "users", ok[int](t)(db.CountUsers(ctx)), 2)
	},
	"a failure that is not passed on fails all the same": func(t *testing.T, db *store.DB) {
		u, _ := world(t, db)
		err := db.Tx(ctx, func(tx *store.Tx) error {
			class(t, "foreign key", tx.SetMember(ctx, u.ID, 999, "admin"), pushward.Unavailable)
			_ = tx.CreateUser(ctx, &pushward.User{Login: "next"})
			return nil
		})
		class(t, "transaction", err, pushward.Unavailable)
		same(t, "users", ok[int](t)(db.CountUsers(ctx)), 1)
	},
	"a panic undoes and goes on, in its own goroutine": func(t *testing.T, db *store.DB) {
		func() {
			defer func() { same(t, "panic", recover(), any("mine")) }()
			_ = db.Tx(ctx, func(tx *store.Tx) error {
				if err := tx.CreateUser(ctx, &pushward.User{Login: "o"}); err != nil {
					t.Error(err)
				}
				panic("mine")
			})
			t.Error("the panic did not go on")
		}()
		user(t, db, "next")
		same(t, "users", ok[int](t)(db.CountUsers(ctx)), 1)
	},
	"a goroutine that ends undoes": func(t *testing.T, db *store.DB) {
		done := make(chan struct{})
		go func() {
			defer close(done)
			_ = db.Tx(ctx, func(tx *store.Tx) error {
				_ = tx.CreateUser(ctx, &pushward.User{Login: "o"})
				runtime.Goexit()
				return nil
			})
		}()
		<-done
		user(t, db, "next")
		same(t, "users", ok[int](t)(db.CountUsers(ctx)), 1)
	},
	"a crowd: who fails is undone, who succeeds is kept": func(t *testing.T, db *store.DB) {
		mine := errors.New("mine")
		var wg sync.WaitGroup
		for n := range 64 {
			wg.Go(func() {
				defer func() {
					if r := recover(); r != nil && n%4 != 2 {
						t.Errorf("panic: %v", r)
					}
				}()
				canceled, cancel := context.WithCancel(ctx)
				defer cancel()
				err := db.Tx(canceled, func(tx *store.Tx) error {
					if err := tx.CreateUser(ctx, &pushward.User{Login: fmt.Sprint("u", n)}); err != nil {
						return err
					}
					switch n % 4 {
					case 1:
						return mine
					case 2:
						panic("mine")
					case 3:
						cancel()
						if n%8 == 3 {
							return tx.SetSetting(canceled, "k", "v")
						}
					}
					return nil
				})
				want := map[int]error{0: nil, 1: mine, 3: context.Canceled}[n%4]
				if !errors.Is(err, want) {
					t.Errorf("%d: error %v, want %v", n, err, want)
				}
			})
		}
		wg.Wait()
		for n := range 64 {
			_, err := db.UserByLogin(ctx, fmt.Sprint("u", n))
			if kept := err == nil; kept != (n%4 == 0) {
				t.Errorf("u%d: %v", n, err)
			}
		}
	},
	"16 at once add to one number": func(t *testing.T, db *store.DB) {
		do(t, db, func(tx *store.Tx) error { return tx.SetSetting(ctx, "n", "") })
		together(t, func(int) error {
			for range 4 {
				err := db.Tx(ctx, func(tx *store.Tx) error {
					n, err := tx.Setting(ctx, "n")
					if err != nil {
						return err
					}
					return tx.SetSetting(ctx, "n", n+"x")
				})
				if err != nil {
					return err
				}
			}
			return nil
		})
		same(t, "n", len(ok[string](t)(db.Setting(ctx, "n"))), 64)
	},
	"reading outside does not wait for a writer": func(t *testing.T, db *store.DB) {
		u := user(t, db, "o")
		do(t, db, func(tx *store.Tx) error {
			if err := tx.SetSetting(ctx, "k", "v"); err != nil {
				return err
			}
			together(t, func(int) error { _, err := db.UserByID(ctx, u.ID); return err })
			return nil
		})
	},
	"a cancelled context is recognised": func(t *testing.T, db *store.DB) {
		canceled, cancel := context.WithCancel(ctx)
		cancel()
		ran := false
		err := db.Tx(canceled, func(*store.Tx) error { ran = true; return nil })
		if !errors.Is(err, context.Canceled) || ran {
			t.Errorf("transaction: error %v, ran %v", err, ran)
		}
		class(t, "transaction", err, pushward.Unavailable)
		_, err = db.UserByID(canceled, 1)
		if !errors.Is(err, context.Canceled) {
			t.Errorf("read: error %v", err)
		}
		class(t, "read", err, pushward.Unavailable)
		user(t, db, "next")
	},
	"a transaction is over when its function returns": func(t *testing.T, db *store.DB) {
		var leaked *store.Tx
		do(t, db, func(tx *store.Tx) error { leaked = tx; return nil })
		_, err := leaked.CountUsers(ctx)
		class(t, "read", err, pushward.Unavailable)
		class(t, "write", leaked.SetSetting(ctx, "k", "v"), pushward.Unavailable)
	},
	"a closed database is unavailable": func(t *testing.T, db *store.DB) {
		if err := db.Ping(ctx); err != nil {
			t.Error(err)
		}
		err := db.Tx(ctx, func(tx *store.Tx) error {
			if err := tx.SetSetting(ctx, "k", "v"); err != nil {
				return err
			}
			return db.Close()
		})
		class(t, "transaction under way", err, pushward.Unavailable)
		class(t, "transaction", db.Tx(ctx, func(*store.Tx) error { t.Error("ran"); return nil }), pushward.Unavailable)
		_, err = db.CountUsers(ctx)
		class(t, "read", err, pushward.Unavailable)
		class(t, "ping", db.Ping(ctx), pushward.Unavailable)
		if err := db.Close(); err != nil {
			t.Errorf("closed twice: %v", err)
		}
	},
}
