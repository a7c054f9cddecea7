package store_test

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"pushward"
	"pushward/internal/store"
	"pushward/internal/store/storetest"
)

var ctx = context.Background()

// onEach runs f with the URL of a new database of either kind and a way to run
// a statement on it behind the store's back.
func onEach(t *testing.T, f func(t *testing.T, url string, run func(string))) {
	t.Run("sqlite", func(t *testing.T) {
		file := filepath.Join(t.TempDir(), "a b%20?#&.db")
		f(t, "sqlite:"+file, func(statement string) {
			db, err := sql.Open("sqlite", "file:"+strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23").Replace(file))
			if err != nil {
				t.Fatal(err)
			}
			defer db.Close()
			if _, err := db.Exec(statement); err != nil {
				t.Fatal(err)
			}
		})
	})
	t.Run("postgres", func(t *testing.T) {
		url := storetest.PostgresURL(t)
		f(t, url, func(statement string) {
			conn, err := pgx.Connect(ctx, url)
			if err != nil {
				t.Fatal(err)
			}
			defer conn.Close(ctx)
			if _, err := conn.Exec(ctx, statement); err != nil {
				t.Fatal(err)
			}
		})
	})
}

func open(t *testing.T, url string) *store.DB {
	t.Helper()
	db, err := store.Open(ctx, url)
	if err != nil {
		t.Fatal(err)
	}
	return db
}

func TestOpenAgain(t *testing.T) {
	onEach(t, func(t *testing.T, url string, _ func(string)) {
		first := open(t, url)
		u := pushward.User{Login: "octocat"}
		if err := first.Tx(ctx, func(tx *store.Tx) error { return tx.CreateUser(ctx, &u) }); err != nil {
			t.Fatal(err)
		}
		if err := first.Close(); err != nil {
			t.Fatal(err)
		}
		second := open(t, url)
		defer second.Close()
		if got, err := second.UserByLogin(ctx, "octocat"); err != nil || got != u {
			t.Errorf("%+v, %v", got, err)
		}
	})
}

func TestNewerSchemaIsRefused(t *testing.T) {
	onEach(t, func(t *testing.T, url string, run func(string)) {
		if err := open(t, url).Close(); err != nil {
			t.Fatal(err)
		}
		run(`INSERT INTO goose_db_version (version_id, is_applied) VALUES (9999, TRUE)`)
		db, err := store.Open(ctx, url)
		if err == nil {
			db.Close()
			t.Fatal("opened")
		}
		if !strings.Contains(err.Error(), "start a newer pushward") || strings.Contains(err.Error(), "\n") {
			t.Errorf("error %q", err)
		}
	})
}

func TestServersThatStartTogether(t *testing.T) {
	url := storetest.PostgresURL(t)
	errs := make(chan error, 4)
	for range cap(errs) {
		go func() {
			db, err := store.Open(ctx, url)
			if err == nil {
				err = db.Close()
			}
			errs <- err
		}()
	}
	for range cap(errs) {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
}

func TestServerThatForgetsIsRefused(t *testing.T) {
	db, err := store.Open(ctx, storetest.PostgresURL(t)+"&synchronous_commit=off")
	if err == nil {
		db.Close()
		t.Fatal("opened")
	}
	if !strings.Contains(err.Error(), "does not keep what it commits") {
		t.Error(err)
	}
}

func TestFilesArePrivate(t *testing.T) {
	file := filepath.Join(t.TempDir(), "pushward.db")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	db := open(t, "sqlite:"+file)
	defer db.Close()
	for _, name := range []string{file, file + "-wal", file + "-shm"} {
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode().Perm() != 0o600 {
			t.Errorf("%s has mode %v", filepath.Base(name), info.Mode())
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	if left, _ := filepath.Glob(file + "-*"); left != nil {
		t.Errorf("closing leaves %v", left)
	}
}

func TestURLThatCannotBeOpened(t *testing.T) {
	canceled, cancel := context.WithCancel(ctx)
	cancel()
	for _, url := range []string{"", "sqlite", "sqlite:", "mysql://u:hush@h/d", "hush", "postgres://u:hush@%zz/d",
		"postgres:/" + "/u:hush@127.0.0.1:1/d", "sqlite:" + filepath.Join(t.TempDir(), "absent", "x.db"), "sqlite:" + t.TempDir()} {
		db, err := store.Open(ctx, url)
		if err == nil {
			db.Close()
			t.Errorf("%q opened", url)
			continue
		}
		if strings.Contains(err.Error(), "hush") || !strings.HasPrefix(err.Error(), "open database: ") {
			t.Errorf("%q: %v", url, err)
		}
	}
	if _, err := store.Open(canceled, "sqlite:"+filepath.Join(t.TempDir(), "x.db")); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

func TestTwoServersAddToOneNumber(t *testing.T) {
	url := storetest.PostgresURL(t)
	servers := []*store.DB{open(t, url), open(t, url)}
	for _, db := range servers {
		defer db.Close()
	}
	const crowd, times = 12, 4
	errs := make(chan error)
	for n := range crowd {
		go func() {
			var err error
			for range times {
				err = errors.Join(err, servers[n%2].Tx(ctx, func(tx *store.Tx) error {
					v, err := tx.Setting(ctx, "n")
					if err != nil && !pushward.IsNotFound(err) {
						return err
					}
					return tx.SetSetting(ctx, "n", v+"x")
				}))
			}
			errs <- err
		}()
	}
	for range crowd {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
	if v, err := servers[0].Setting(ctx, "n"); err != nil || len(v) != crowd*times {
		t.Errorf("%d, %v", len(v), err)
	}
}
