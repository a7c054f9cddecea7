package e2e

import (
	"context"
	"crypto/rand"
	"net/url"
	"os"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"
)

// onEachDatabase runs f with the flags of every database there is: SQLite, and
// a new PostgreSQL database where PUSHWARD_TEST_POSTGRES names a server.
func onEachDatabase(t *testing.T, f func(t *testing.T, flags ...string)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) { f(t) })
	t.Run("postgres", func(t *testing.T) { f(t, "--database", newPostgres(t)) })
}

// newPostgres creates an empty database that goes with the test, and gives its
// URL. Under `make test` there always is a server.
func newPostgres(t testing.TB) string {
	t.Helper()
	at := os.Getenv("PUSHWARD_TEST_POSTGRES")
	if at == "" {
		if os.Getenv("PUSHWARD_TEST_SETUP") != "" {
			t.Fatal("PUSHWARD_TEST_POSTGRES is not set: run make test")
		}
		t.Skip("PUSHWARD_TEST_POSTGRES is not set: run make test")
	}
	location, err := url.Parse(at)
	if err != nil {
		t.Fatalf("PUSHWARD_TEST_POSTGRES: %v", err)
	}
	name := "pushward_e2e_" + strings.ToLower(rand.Text()[:12])
	postgres(t, at, "CREATE DATABASE "+name)
	t.Cleanup(func() { postgres(t, at, "DROP DATABASE "+name+" WITH (FORCE)") })
	location.Path = "/" + name
	return location.String()
}

func postgres(t testing.TB, at, statement string) {
	t.Helper()
	connection, err := pgx.Connect(context.Background(), at)
	if err != nil {
		t.Fatalf("connect to PostgreSQL: %v", err)
	}
	defer func() { _ = connection.Close(context.Background()) }()
	if _, err := connection.Exec(context.Background(), statement); err != nil {
		t.Fatalf("PostgreSQL: %s: %v", statement, err)
	}
}

// dumpPostgres gives every row of every table as JSON text.
func dumpPostgres(t testing.TB, at string) []byte {
	t.Helper()
	ctx := context.Background()
	connection, err := pgx.Connect(ctx, at)
	if err != nil {
		t.Fatalf("connect to PostgreSQL: %v", err)
	}
	defer func() { _ = connection.Close(ctx) }()
	rows, err := connection.Query(ctx, `SELECT quote_ident(schemaname) || '.' || quote_ident(tablename)
		FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`)
	if err != nil {
		t.Fatal(err)
	}
	tables, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		t.Fatal(err)
	}
	var all []byte
	for _, table := range tables {
		rows, err := connection.Query(ctx, "SELECT row_to_json(t)::text FROM "+table+" t")
		if err != nil {
			t.Fatal(err)
		}
		lines, err := pgx.CollectRows(rows, pgx.RowTo[string])
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, strings.Join(lines, "\n")...)
	}
	return all
}
