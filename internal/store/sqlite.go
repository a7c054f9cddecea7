package store

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"

	"github.com/pressly/goose/v3"
	_ "modernc.org/sqlite"
)

const sqliteReaders = 4

// sqlite is the engine on a file: one connection that writes, a few that read
// what is committed and never wait for it.
type sqlite struct {
	*writer
	readers *sql.DB
}

func openSQLite(ctx context.Context, path string) (*DB, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("open database: %w", err)
	}
	if err := private(path); err != nil {
		return nil, fmt.Errorf("open database: %w", err)
	}
	pool, err := sql.Open("sqlite", dsn(path, "journal_mode(WAL)", "synchronous(FULL)", "secure_delete(ON)", "foreign_keys(ON)"))
	if err != nil {
		return nil, fmt.Errorf("open database: %w", err)
	}
	pool.SetMaxOpenConns(1)
	if err := migrate(ctx, goose.DialectSQLite3, pool); err != nil {
		pool.Close()
		return nil, fmt.Errorf("open database: %w", err)
	}
	readers, err := sql.Open("sqlite", dsn(path, "query_only(ON)"))
	if err != nil {
		pool.Close()
		return nil, fmt.Errorf("open database: %w", err)
	}
	readers.SetMaxOpenConns(sqliteReaders)
	readers.SetMaxIdleConns(sqliteReaders)
	w := &writer{pool: pool, closed: new(atomic.Bool), auditing: newAuditing()}
	return &DB{
		queries:  queries{&prepared{on: readers}},
		engine:   &sqlite{w, readers},
		closed:   w.closed,
		auditing: w.auditing,
	}, nil
}

// private makes the file, so that nobody but us ever reads it; SQLite gives the
// files beside it the same mode.
func private(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return err
	}
	if err := f.Chmod(0o600); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

// dsn names a file so that no character of its path is taken for an option.
func dsn(path string, pragmas ...string) string {
	options := url.Values{"_pragma": append([]string{"busy_timeout(10000)"}, pragmas...), "_txlock": {"immediate"}}
	return (&url.URL{Scheme: "file", Path: path, RawQuery: options.Encode()}).String()
}

func (s *sqlite) ping(ctx context.Context) error { return s.readers.PingContext(ctx) }

func (s *sqlite) close() error {
	// The writer goes last: the last connection folds the log into the file.
	err := s.readers.Close()
	if werr := s.writer.close(); err == nil {
		err = werr
	}
	return err
}

// prepared keeps the statements of a connection or a pool, each prepared once:
// preparing costs more than most of them take to run.
type prepared struct {
	on interface {
		PrepareContext(ctx context.Context, text string) (*sql.Stmt, error)
		QueryContext(ctx context.Context, text string, args ...any) (*sql.Rows, error)
		ExecContext(ctx context.Context, text string, args ...any) (sql.Result, error)
	}
	kept  sync.Map // text to *sql.Stmt
	count atomic.Int32
}

// keep bounds the statements kept. The fixed texts are some sixty; the filters
// of alerts can make any number.
const keep = 200

// statement gives the prepared form of text, nil when too many are kept already.
func (p *prepared) statement(ctx context.Context, text string) (*sql.Stmt, error) {
	if s, ok := p.kept.Load(text); ok {
		return s.(*sql.Stmt), nil
	}
	if p.count.Load() >= keep {
		return nil, nil
	}
	s, err := p.on.PrepareContext(ctx, text)
	if err != nil {
		return nil, err
	}
	if other, lost := p.kept.LoadOrStore(text, s); lost {
		s.Close()
		return other.(*sql.Stmt), nil
	}
	p.count.Add(1)
	return s, nil
}

func (p *prepared) query(ctx context.Context, text string, args []any) (*sql.Rows, error) {
	s, err := p.statement(ctx, text)
	if err != nil {
		return nil, err
	}
	if s == nil {
		return p.on.QueryContext(ctx, text, args...)
	}
	return s.QueryContext(ctx, args...)
}

func (p *prepared) exec(ctx context.Context, text string, args []any) (sql.Result, error) {
	s, err := p.statement(ctx, text)
	if err != nil {
		return nil, err
	}
	if s == nil {
		return p.on.ExecContext(ctx, text, args...)
	}
	return s.ExecContext(ctx, args...)
}

// close ends the statements. database/sql does so for a pool, but not for a
// single connection, and SQLite keeps a connection, its lock and its open
// transaction alive as long as one of its statements is.
func (p *prepared) close() {
	p.kept.Range(func(_, s any) bool {
		_ = s.(*sql.Stmt).Close()
		return true
	})
}
