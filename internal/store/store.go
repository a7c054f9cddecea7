// Package store keeps rows: accounts, tokens, repositories, blocks, bypasses,
// alerts, writes under way, settings, and the audit log.
//
// It promises one SQL text for SQLite and PostgreSQL, and that a committed
// transaction is on disk. It refuses to decide anything, to see a secret (it
// gets fingerprints and masks), and to be mocked: storetest runs the same
// contract against real databases. Below it stand the words; above it access,
// protect, webhook and the faces.
//
// Text is kept as valid UTF-8 without NUL, times to the microsecond in UTC, and
// the zero time comes back as the zero time.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"sync/atomic"

	"pushward"
)

// DB is an open database. Its methods may be called from any goroutine.
type DB struct {
	queries
	engine   engine
	closed   *atomic.Bool
	auditing *auditing
}

// Tx is a transaction on a DB. Everything DB can read, Tx can read too. It is
// for the goroutine that got it, and until its function returns.
type Tx struct{ queries }

// engine is what differs between the two databases.
type engine interface {
	tx(ctx context.Context, f func(*Tx) error) error
	ping(ctx context.Context) error
	close() error
}

var (
	errClosed = errors.New("the database is closed")
	errEnded  = errors.New("the transaction has ended")
)

// Open opens the database at url: "sqlite:PATH" or "postgres://...", and brings
// its schema up to date. A schema newer than this program is refused. An error
// never shows a password of the url.
func Open(ctx context.Context, url string) (*DB, error) {
	scheme, rest, _ := strings.Cut(url, ":")
	switch scheme {
	case "sqlite":
		if rest == "" {
			return nil, errors.New("open database: sqlite: needs a path")
		}
		return openSQLite(ctx, rest)
	case "postgres", "postgresql":
		return openPostgres(ctx, url)
	}
	return nil, errors.New(`open database: the url begins with neither "sqlite:" nor "postgres://"`)
}

// Close waits for nothing; transactions under way fail.
func (db *DB) Close() error {
	if db.closed.Swap(true) {
		return nil
	}
	return db.engine.close()
}

// Ping says whether the database answers.
func (db *DB) Ping(ctx context.Context) error {
	return failed("ping", db.engine.ping(ctx))
}

// Tx runs f in one transaction, durable when it returns nil. To f it looks as
// if nobody else wrote meanwhile: on SQLite writers take turns; on PostgreSQL a
// serialization failure or deadlock is retried, so f must be free of other
// effects. f must not call Tx. Once a statement has failed the transaction
// fails, even if f returns nil. Any error of the database is
// pushward.Unavailable, with the cause kept in its chain.
func (db *DB) Tx(ctx context.Context, f func(*Tx) error) error {
	if db.closed.Load() {
		return failed("begin", errClosed)
	}
	return db.engine.tx(ctx, f)
}

// Page is a page of a list, counted from 1. Without a size it holds 30, as on GitHub.
type Page struct{ Number, Size int }

func (p Page) limit() int64 {
	if p.Size < 1 {
		return 30
	}
	return int64(p.Size)
}

func (p Page) offset() int64 {
	before := max(int64(p.Number)-1, 0)
	const far = 1 << 62
	if before > far/p.limit() {
		return far
	}
	return before * p.limit()
}

// failed says what was being done. Whatever is not yet an answer for the client
// is the database's failure.
func failed(doing string, err error) error {
	if err == nil {
		return nil
	}
	var known *pushward.Error
	if errors.As(err, &known) {
		return fmt.Errorf("%s: %w", doing, err)
	}
	return fmt.Errorf("%s: %w %w", doing, pushward.Unavailablef("The database is unavailable."), err)
}

// absent is a NotFound whose text for the log says what was looked for.
func absent(what string) error {
	return fmt.Errorf("%s: %w", what, pushward.NotFoundf("Not Found"))
}

// found names what was looked for when a query brought no row.
func found(doing, what string, err error) error {
	if errors.Is(err, sql.ErrNoRows) {
		return absent(what)
	}
	return failed(doing, err)
}
