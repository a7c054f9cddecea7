package store_test

import (
	"bytes"
	"database/sql"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"

	"pushward"
	"pushward/internal/store"
	"pushward/internal/store/storetest"
)

// A thousand times, one thing is done to the log by who can write to the
// database and has no key; each is found.
func TestTamperingIsFoundSQLite(t *testing.T) {
	dir := t.TempDir()
	whole, changed := filepath.Join(dir, "whole.db"), filepath.Join(dir, "changed.db")
	ends := writeLog(t, "sqlite:"+whole)
	data, err := os.ReadFile(whole)
	if err != nil {
		t.Fatal(err)
	}
	tamperRepeatedly(t, "sqlite:"+changed, 1000, ends, func() *sql.DB {
		if err := os.WriteFile(changed, data, 0o600); err != nil {
			t.Fatal(err)
		}
		db, err := sql.Open("sqlite", changed)
		if err != nil {
			t.Fatal(err)
		}
		db.SetMaxOpenConns(1)
		return db
	}, func(db *sql.DB) { db.Close() })
}

func TestTamperingIsFoundPostgres(t *testing.T) {
	address := storetest.PostgresURL(t)
	ends := writeLog(t, address)
	config, err := pgx.ParseConfig(address)
	if err != nil {
		t.Fatal(err)
	}
	db := stdlib.OpenDB(*config)
	t.Cleanup(func() { db.Close() })
	run(t, db, `CREATE TABLE kept AS TABLE audit_events`)
	tamperRepeatedly(t, address, 200, ends, func() *sql.DB { return db },
		func(db *sql.DB) { run(t, db, `TRUNCATE audit_events; INSERT INTO audit_events SELECT * FROM kept`) })
}

// writeLog fills a new database by writers side by side and gives the
// checkpoints of it.
func writeLog(t *testing.T, url string) []store.Checkpoint {
	t.Helper()
	db, err := store.Open(ctx, url)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if err := db.ChainAudit(ctx, storetest.AuditKey()); err != nil {
		t.Fatal(err)
	}
	writeLines(t, db, 8, 15)
	return []store.Checkpoint{checkpoint(t, db)}
}

// writeLines has writers write transactions of one to three lines each, some of
// which fail.
func writeLines(t *testing.T, db *store.DB, writers, each int) {
	t.Helper()
	errs := make(chan error)
	for w := range writers {
		go func() {
			for n := range each {
				err := db.Tx(ctx, func(tx *store.Tx) error {
					for k := range 1 + n%3 {
						err := tx.Audit(ctx, store.AuditEvent{At: time.Unix(1_800_000_000+int64(n), 0), Action: fmt.Sprint("git.push", w), Repo: "o/r",
							RepoID: int64(1000 + n), Actor: pushward.Actor{User: pushward.User{ID: int64(w), Login: "octocat"}, TokenID: 7, Class: pushward.Bot,
								Addr: "192.0.2.1", RequestID: fmt.Sprint(n)}, OwnerID: 5, Data: map[string]any{"refs": []string{"refs/heads/main"}, "n": k}})
						if err != nil {
							return err
						}
					}
					if n%5 == 4 {
						return errUndone
					}
					return nil
				})
				if err != nil && err != errUndone {
					errs <- err
					return
				}
			}
			errs <- nil
		}()
	}
	for range writers {
		if err := <-errs; err != nil {
			t.Fatal(err)
		}
	}
}

var errUndone = fmt.Errorf("undone")

func checkpoint(t *testing.T, db *store.DB) (c store.Checkpoint) {
	t.Helper()
	var err error
	c.Lanes, err = db.AuditEnds(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func tamperRepeatedly(t *testing.T, url string, times int, ends []store.Checkpoint, open func() *sql.DB, undo func(*sql.DB)) {
	db := open()
	if f := verify(t, url, ends); f.Fault != nil || f.Lines < 100 {
		t.Fatalf("the log as it was written: %+v, %v", f, f.Fault)
	}
	undo(db)
	kinds := map[string]int{}
	for n := range times {
		db := open()
		r := rand.New(rand.NewPCG(7, uint64(n)))
		what, at := tamper(t, db, r)
		kinds[strings.Fields(what)[0]]++
		found := verify(t, url, ends)
		switch {
		case found.Fault == nil:
			t.Errorf("%d: not found: %s", n, what)
		case at != (place{}) && (found.Fault.Lane != at.lane || found.Fault.Seq != at.seq):
			t.Errorf("%d: %s: the first bad line is line %d of lane %d, told was: %v", n, what, at.seq, at.lane, found.Fault)
		}
		undo(db)
	}
	t.Log(kinds)
}

func verify(t *testing.T, url string, ends []store.Checkpoint) store.AuditFound {
	t.Helper()
	in, err := store.Inspect(ctx, url, false)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	found, err := in.VerifyAudit(ctx, storetest.AuditKey(), ends)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// place is a line's; the zero place stands for one that is not foretold.
type place struct{ lane, seq int64 }

var columns = []string{"lane", "seq", "id", "mac", "at", "action", "actor_id", "actor_login", "actor_class", "token_id", "addr",
	"request_id", "repo_id", "repo", "owner_id", "data"}

// tamper does one thing to the log and says what, and where it should be found.
func tamper(t *testing.T, db *sql.DB, r *rand.Rand) (what string, at place) {
	t.Helper()
	id, at := pick(t, db, r)
	switch r.IntN(6) {
	case 0, 1:
		column := columns[r.IntN(len(columns))]
		if column == "lane" || column == "seq" {
			at = place{} // found where it went to, or where it is missed
		}
		run(t, db, fmt.Sprintf(`UPDATE audit_events SET %s = %s WHERE id = $1`, column, altered(t, db, r, column, id)), id)
		return fmt.Sprint("edited ", column, " of ", at), at
	case 2:
		run(t, db, `DELETE FROM audit_events WHERE id = $1`, id)
		return fmt.Sprint("deleted ", at), at
	case 3:
		return insert(t, db, r, id, at)
	case 4:
		return swap(t, db, r, id, at), place{}
	}
	run(t, db, `DELETE FROM audit_events WHERE lane = $1 AND seq >= $2`, at.lane, at.seq)
	return fmt.Sprint("truncated from ", at), at
}

func pick(t *testing.T, db *sql.DB, r *rand.Rand) (id int64, at place) {
	t.Helper()
	var n int
	scan(t, db, []any{&n}, `SELECT COUNT(*) FROM audit_events`)
	scan(t, db, []any{&id, &at.lane, &at.seq}, `SELECT id, lane, seq FROM audit_events ORDER BY id LIMIT 1 OFFSET $1`, r.IntN(n))
	return id, at
}

// altered gives SQL for a value of a column other than the one there is.
func altered(t *testing.T, db *sql.DB, r *rand.Rand, column string, id int64) string {
	switch column {
	case "mac":
		var mac []byte
		scan(t, db, []any{&mac}, `SELECT mac FROM audit_events WHERE id = $1`, id)
		mac = bytes.Clone(mac)
		mac[r.IntN(len(mac))] ^= 1 << r.IntN(8)
		if strings.Contains(fmt.Sprintf("%T", db.Driver()), "stdlib") {
			return fmt.Sprintf(`'\x%x'`, mac)
		}
		return fmt.Sprintf(`X'%x'`, mac)
	case "lane", "seq":
		return fmt.Sprintf("%s + %d", column, 100_000+r.IntN(1000))
	case "id", "at", "actor_id", "token_id", "repo_id", "owner_id":
		return fmt.Sprintf("%s + %d", column, 1+r.IntN(1000))
	}
	return []string{column + ` || ' '`, `'x' || ` + column, `UPPER(` + column + `) || LOWER(` + column + `)`}[r.IntN(3)]
}

// insert puts a copy of a line in, in a place of its own.
func insert(t *testing.T, db *sql.DB, r *rand.Rand, id int64, at place) (string, place) {
	t.Helper()
	rest := strings.Join(columns[3:], ", ")
	switch r.IntN(3) {
	case 0: // behind the end
		var last int64
		scan(t, db, []any{&last}, `SELECT MAX(seq) FROM audit_events WHERE lane = $1`, at.lane)
		run(t, db, `INSERT INTO audit_events (lane, seq, id, `+rest+`) SELECT lane, $2, -id, `+rest+` FROM audit_events WHERE id = $1`, id, last+1)
		return fmt.Sprint("inserted behind ", at), place{at.lane, last + 1}
	case 1: // outside the chain
		run(t, db, `INSERT INTO audit_events (lane, seq, id, `+rest+`) SELECT lane, 0, -id, `+rest+` FROM audit_events WHERE id = $1`, id)
		return fmt.Sprint("inserted outside ", at), place{at.lane, 0}
	}
	// In a lane of its own.
	run(t, db, `INSERT INTO audit_events (lane, seq, id, `+rest+`) SELECT lane + 500, 1, -id, `+rest+` FROM audit_events WHERE id = $1`, id)
	return fmt.Sprint("inserted apart ", at), place{at.lane + 500, 1}
}

// swap puts two lines in each other's place, with their MACs or without.
func swap(t *testing.T, db *sql.DB, r *rand.Rand, id int64, at place) string {
	t.Helper()
	other, there := pick(t, db, r)
	for other == id {
		other, there = pick(t, db, r)
	}
	// Both leave their places first.
	run(t, db, `UPDATE audit_events SET seq = -seq, id = -id WHERE id IN ($1, $2)`, id, other)
	places := `lane = $2, seq = $3`
	if r.IntN(2) == 0 {
		places = `id = $4, lane = $2, seq = $3`
	} else {
		run(t, db, `UPDATE audit_events SET id = -id WHERE id IN ($1, $2)`, -id, -other)
		id, other = -id, -other
	}
	place := func(row, take int64, p place) {
		args := []any{-row, p.lane, p.seq}
		if strings.Contains(places, "$4") {
			args = append(args, take)
		}
		run(t, db, `UPDATE audit_events SET `+places+` WHERE id = $1`, args...)
	}
	place(id, other, there)
	place(other, id, at)
	return fmt.Sprint("swapped ", at, there)
}

func run(t *testing.T, db *sql.DB, text string, args ...any) {
	t.Helper()
	if _, err := db.Exec(text, args...); err != nil {
		t.Fatalf("%s: %v", text, err)
	}
}

func scan(t *testing.T, db *sql.DB, into []any, text string, args ...any) {
	t.Helper()
	if err := db.QueryRow(text, args...).Scan(into...); err != nil {
		t.Fatalf("%s: %v", text, err)
	}
}
