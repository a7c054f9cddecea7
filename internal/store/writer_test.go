package store

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"testing"

	"pushward"
)

func openFile(tb testing.TB) (*DB, *writer) {
	tb.Helper()
	db, err := Open(context.Background(), "sqlite:"+filepath.Join(tb.TempDir(), "pushward.db"))
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { db.Close() })
	return db, db.engine.(*sqlite).writer
}

// batched runs every f in one batch, in any order, and gives their errors.
func batched(db *DB, w *writer, fs ...func(*Tx) error) []error {
	errs := make([]error, len(fs))
	done := make(chan struct{})
	w.turn.Lock()
	for i, f := range fs {
		go func() { errs[i] = db.Tx(context.Background(), f); done <- struct{}{} }()
	}
	for int(w.waiting.Load()) < len(fs) {
		runtime.Gosched()
	}
	w.turn.Unlock()
	for range fs {
		<-done
	}
	return errs
}

func TestBatch(t *testing.T) {
	ctx := context.Background()
	mine := errors.New("mine")
	add := func(login string) func(*Tx) error {
		return func(tx *Tx) error { return tx.CreateUser(ctx, &pushward.User{Login: login}) }
	}
	for _, c := range []struct {
		name  string
		spoil func(*Tx) error
		all   bool // the spoiler takes everybody along
	}{
		{"a function fails", func(tx *Tx) error { return errors.Join(add("x")(tx), mine) }, false},
		{"a statement fails", func(tx *Tx) error { return tx.SetMember(ctx, 998, 999, "admin") }, false},
		{"the commit fails", func(tx *Tx) error {
			_, err := tx.change(ctx, `PRAGMA defer_foreign_keys = ON`)
			return errors.Join(err, tx.SetMember(ctx, 998, 999, "admin"))
		}, true},
		// SQLite does this by itself when the disk is full.
		{"the transaction is lost", func(tx *Tx) error { _, err := tx.change(ctx, `ROLLBACK`); return err }, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			db, w := openFile(t)
			// The spoiler runs among six others; which ones run after it is chance,
			// and a batch that is lost midway leaves those to a new one.
			fs := []func(*Tx) error{c.spoil}
			for n := range 6 {
				fs = append(fs, add(fmt.Sprint("u", n)))
			}
			errs := batched(db, w, fs...)
			if errs[0] == nil {
				t.Error("the spoiler succeeded")
			}
			for n, err := range errs[1:] {
				_, absent := db.UserByLogin(ctx, fmt.Sprint("u", n))
				if (err == nil) != (absent == nil) {
					t.Errorf("u%d was told %v and reads %v", n, err, absent)
				}
				if err != nil && (!c.all || pushward.ClassOf(err) != pushward.Unavailable) {
					t.Errorf("u%d: %v", n, err)
				}
			}
			if _, err := db.UserByLogin(ctx, "x"); !pushward.IsNotFound(err) {
				t.Errorf("the spoiler's row: %v", err)
			}
			if err := db.Tx(ctx, add("next")); err != nil {
				t.Errorf("next: %v", err)
			}
		})
	}
}

func TestBatchSharesACommit(t *testing.T) {
	ctx := context.Background()
	db, w := openFile(t)
	seen := make(chan *batch, 8)
	f := func(*Tx) error { seen <- w.batch; return nil }
	for _, err := range batched(db, w, f, f, f, f, f, f, f, f) {
		if err != nil {
			t.Fatal(err)
		}
	}
	first := <-seen
	for range 7 {
		if b := <-seen; b != first {
			t.Error("two batches")
		}
	}
	if first.size != 8 {
		t.Errorf("a batch of %d", first.size)
	}
	if err := db.Tx(ctx, func(*Tx) error { return nil }); err != nil {
		t.Error(err)
	}
}

func TestWhoIsCancelledInLineLeavesNoBatchOpen(t *testing.T) {
	db, w := openFile(t)
	canceled, cancel := context.WithCancel(context.Background())
	defer cancel()
	w.turn.Lock()
	errs := make(chan error, 2)
	for _, c := range []context.Context{context.Background(), canceled} {
		go func() { errs <- db.Tx(c, func(tx *Tx) error { return tx.SetSetting(c, "k", "v") }) }()
	}
	for w.waiting.Load() < 2 {
		runtime.Gosched()
	}
	cancel()
	w.turn.Unlock()
	one, two := <-errs, <-errs
	if one == nil {
		one, two = two, one
	}
	if !errors.Is(one, context.Canceled) || two != nil {
		t.Errorf("%v, %v", one, two)
	}
	if w.batch != nil {
		t.Error("a batch is left open")
	}
}

func TestRetriesEndWhenTheContextDoes(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := pause(ctx, 1<<40); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

func TestPragmas(t *testing.T) {
	ctx := context.Background()
	db, _ := openFile(t)
	read := func(q queries, pragma string) (v string) {
		t.Helper()
		v, err := one(ctx, q, value[string], `PRAGMA `+pragma)
		if err != nil {
			t.Error(err)
		}
		return v
	}
	err := db.Tx(ctx, func(tx *Tx) error {
		for pragma, want := range map[string]string{"journal_mode": "wal", "synchronous": "2", "secure_delete": "1",
			"foreign_keys": "1", "busy_timeout": "10000", "query_only": "0"} {
			if got := read(tx.queries, pragma); got != want {
				t.Errorf("the writer's %s is %s, want %s", pragma, got, want)
			}
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
	for pragma, want := range map[string]string{"query_only": "1", "busy_timeout": "10000", "journal_mode": "wal"} {
		if got := read(db.queries, pragma); got != want {
			t.Errorf("a reader's %s is %s, want %s", pragma, got, want)
		}
	}
}
