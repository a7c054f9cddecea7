// Package storetest holds the contract of package store: what every database
// behind it keeps. It promises that a database which passes Run serves the
// floors above, and it refuses fakes: the openers give real databases only.
package storetest

import (
	"bytes"
	"context"
	"crypto/rand"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jackc/pgx/v5"

	"pushward"
	"pushward/internal/store"
)

// Run runs the contract. open gives a new, empty database that goes with the test.
func Run(t *testing.T, open func(testing.TB) *store.DB) {
	for _, group := range []struct {
		name   string
		checks map[string]func(*testing.T, *store.DB)
	}{
		{"accounts", accounts},
		{"repos", repos},
		{"lists", lists},
		{"blocks", blocks},
		{"alerts", alerts},
		{"alertfilter", alertFilter},
		{"writes", writes},
		{"audit", auditLog},
		{"scans", scans},
		{"settings", securitySettings},
		{"hooks", hooks},
		{"teams", teams},
		{"requests", requests},
		{"patterns", patterns},
		{"mails", mails},
		{"sessions", sessions},
		{"tx", transactions},
		{"text", texts},
	} {
		for name, check := range group.checks {
			t.Run(group.name+"/"+name, func(t *testing.T) { check(t, open(t)) })
		}
	}
}

// SQLite opens a new database in a file that goes with the test.
func SQLite(tb testing.TB) *store.DB {
	tb.Helper()
	return openURL(tb, "sqlite:"+filepath.Join(tb.TempDir(), "pushward.db"))
}

// Postgres opens a new database on the server that PUSHWARD_TEST_POSTGRES
// names, and skips the test without one.
func Postgres(tb testing.TB) *store.DB {
	tb.Helper()
	return openURL(tb, PostgresURL(tb))
}

// PostgresURL creates an empty database that goes with the test, and skips the
// test where PUSHWARD_TEST_POSTGRES names no server.
func PostgresURL(tb testing.TB) string {
	tb.Helper()
	at := os.Getenv("PUSHWARD_TEST_POSTGRES")
	if at == "" {
		tb.Skip("PUSHWARD_TEST_POSTGRES is not set: run under e2e/with-postgres")
	}
	address, err := url.Parse(at)
	if err != nil {
		tb.Fatalf("PUSHWARD_TEST_POSTGRES: %v", err)
	}
	name := "pushward_store_" + strings.ToLower(rand.Text()[:12])
	command(tb, at, "CREATE DATABASE "+name+" TEMPLATE template0")
	tb.Cleanup(func() { command(tb, at, "DROP DATABASE "+name+" WITH (FORCE)") })
	address.Path = "/" + name
	return address.String()
}

// AuditKey is the key of every test's audit log.
func AuditKey() []byte { return bytes.Repeat([]byte{9}, 32) }

func command(tb testing.TB, at, statement string) {
	tb.Helper()
	ctx := context.Background()
	conn, err := pgx.Connect(ctx, at)
	if err != nil {
		tb.Fatalf("connect to PostgreSQL: %v", err)
	}
	defer conn.Close(ctx)
	if _, err := conn.Exec(ctx, statement); err != nil {
		tb.Fatalf("%s: %v", statement, err)
	}
}

func openURL(tb testing.TB, url string) *store.DB {
	tb.Helper()
	db, err := store.Open(context.Background(), url)
	if err == nil {
		err = db.ChainAudit(context.Background(), AuditKey())
	}
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		if err := db.Close(); err != nil {
			tb.Errorf("close: %v", err)
		}
	})
	return db
}

// at is a moment that needs its microseconds, and is not written in UTC.
var at = time.Date(2026, 3, 29, 2, 30, 15, 123456789, time.FixedZone("east", 2*3600))

// kept is how at comes back.
var kept = time.Date(2026, 3, 29, 0, 30, 15, 123456000, time.UTC)

var ctx = context.Background()

func do(t testing.TB, db *store.DB, f func(tx *store.Tx) error) {
	t.Helper()
	if err := db.Tx(ctx, f); err != nil {
		t.Fatal(err)
	}
}

func user(t testing.TB, db *store.DB, login string) pushward.User {
	t.Helper()
	u := pushward.User{Login: login, Type: pushward.TypeUser, CreatedAt: kept, UpdatedAt: kept}
	do(t, db, func(tx *store.Tx) error { return tx.CreateUser(ctx, &u) })
	return u
}

func repo(t testing.TB, db *store.DB, owner pushward.User, name string) pushward.Repo {
	t.Helper()
	r := pushward.Repo{Owner: owner, Name: name, DefaultBranch: "main", CreatedAt: kept, UpdatedAt: kept}
	do(t, db, func(tx *store.Tx) error { return tx.CreateRepo(ctx, &r) })
	return r
}

// world is a database with a repository and its owner.
func world(t testing.TB, db *store.DB) (pushward.User, pushward.Repo) {
	t.Helper()
	u := user(t, db, "octocat")
	return u, repo(t, db, u, "hello")
}

func same(t testing.TB, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func ok[T any](t testing.TB) func(T, error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func class(t testing.TB, what string, err error, want pushward.Class) {
	t.Helper()
	if err == nil || pushward.ClassOf(err) != want {
		t.Errorf("%s: error %v has class %d, want %d", what, err, pushward.ClassOf(err), want)
	}
}

func print32(n byte) (f [32]byte) {
	for i := range f {
		f[i] = n ^ byte(i*7)
	}
	return f
}

func oid(n byte) (o pushward.OID) {
	for i := range o {
		o[i] = n + byte(i)
	}
	return o
}

func location(path string, line int) pushward.Location {
	return pushward.Location{Place: pushward.InBlob, Path: path, Object: oid(1), Commit: oid(2),
		StartLine: line, EndLine: line + 1, StartColumn: 3, EndColumn: 4, Start: 1 << 40, End: 1<<40 + 9}
}

// together runs f on 16 goroutines and fails on any error.
func together(t *testing.T, f func(n int) error) {
	t.Helper()
	const crowd = 16
	errs := make(chan error, crowd)
	for n := range crowd {
		go func() { errs <- f(n) }()
	}
	for range crowd {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
}

func names(list []pushward.Repo) string {
	var all []string
	for _, r := range list {
		all = append(all, r.FullName())
	}
	return fmt.Sprint(all)
}
