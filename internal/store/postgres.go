package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"
)

const postgresConns = 16

// postgres is the engine on a PostgreSQL server.
//
// Transactions are SERIALIZABLE, so that a function means the same on both
// databases: what it read still holds when it commits. Weaker levels would let
// a bypass be stored while a change of visibility drops them all, each blind to
// the other. The price is a retry now and then.
type postgres struct {
	pool     *sql.DB
	closed   *atomic.Bool
	auditing *auditing
	retry    sync.Mutex // held by whoever tries again
}

func openPostgres(ctx context.Context, url string) (*DB, error) {
	config, err := pgx.ParseConfig(url)
	if err != nil {
		return nil, fmt.Errorf("open database: %w", err)
	}
	if config.RuntimeParams["application_name"] == "" {
		config.RuntimeParams["application_name"] = "pushward"
	}
	p := &postgres{pool: stdlib.OpenDB(*config), closed: new(atomic.Bool), auditing: newAuditing()}
	p.pool.SetMaxOpenConns(postgresConns)
	p.pool.SetMaxIdleConns(postgresConns)
	p.pool.SetConnMaxIdleTime(5 * time.Minute)
	if err := p.prepare(ctx); err != nil {
		p.pool.Close()
		return nil, fmt.Errorf("open database: %w", err)
	}
	return &DB{queries: queries{direct{p.pool}}, engine: p, closed: p.closed, auditing: p.auditing}, nil
}

func (p *postgres) prepare(ctx context.Context) error {
	var fsync, commit string
	err := p.pool.QueryRowContext(ctx, `SELECT current_setting('fsync'), current_setting('synchronous_commit')`).
		Scan(&fsync, &commit)
	if err != nil {
		return err
	}
	if fsync == "off" || commit == "off" {
		return fmt.Errorf("the server does not keep what it commits: fsync is %s, synchronous_commit is %s", fsync, commit)
	}
	// Servers that start together bring the schema up to date one after another.
	locker, err := lock.NewPostgresSessionLocker()
	if err != nil {
		return err
	}
	return migrate(ctx, goose.DialectPostgres, p.pool, goose.WithSessionLocker(locker))
}

func (p *postgres) ping(ctx context.Context) error { return p.pool.PingContext(ctx) }

func (p *postgres) close() error { return p.pool.Close() }

// tx tries f until it meets nobody. Those who try again do so one at a time, so
// that of a crowd at one row each try lets at least one through.
func (p *postgres) tx(ctx context.Context, f func(*Tx) error) error {
	err := p.try(ctx, f)
	if !collided(err) {
		return err
	}
	p.retry.Lock()
	defer p.retry.Unlock()
	for n := range 30 {
		// Another server's losers may wait on the same row: step aside by chance.
		if err := pause(ctx, rand.N(time.Millisecond<<min(n, 6))); err != nil {
			return failed("try again", err)
		}
		if err = p.try(ctx, f); !collided(err) {
			return err
		}
	}
	return err
}

// try runs f once. Of ctx only the wait for a connection and f's own statements
// are cancelled: what is cut off in BEGIN, COMMIT or ROLLBACK costs a
// connection, and a commit cut off may have happened or not.
func (p *postgres) try(ctx context.Context, f func(*Tx) error) error {
	conn, err := steady(func() (*sql.Conn, error) { return p.pool.Conn(ctx) })
	if err != nil {
		return failed("begin", err)
	}
	defer conn.Close()
	l, err := p.lane(context.WithoutCancel(ctx), conn)
	if err != nil {
		return failed("begin", err)
	}
	tx, err := conn.BeginTx(context.WithoutCancel(ctx), &sql.TxOptions{Isolation: sql.LevelSerializable})
	if err != nil {
		return failed("begin", err)
	}
	defer tx.Rollback() // also when f panics; after a commit it does nothing
	in := &inTx{on: direct{tx}, tail: l.tail(p.auditing)}
	if err := in.run(ctx, f); err != nil {
		return err
	}
	if p.closed.Load() {
		return failed("commit", errClosed)
	}
	return failed("commit", p.chained(l, in.tail, tx.Commit()))
}

// steady calls f until it meets a live connection. database/sql gives up after
// three dead ones, and a crowd of cancelled requests leaves more than that;
// nothing has been sent on a connection that it calls bad.
func steady[T any](f func() (T, error)) (v T, err error) {
	for range postgresConns + 1 {
		if v, err = f(); !errors.Is(err, driver.ErrBadConn) {
			break
		}
	}
	return v, err
}

// collided says whether a transaction failed only because of another one.
func collided(err error) bool {
	const serializationFailure, deadlockDetected = "40001", "40P01"
	var pg *pgconn.PgError
	return errors.As(err, &pg) && (pg.Code == serializationFailure || pg.Code == deadlockDetected)
}

func pause(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// direct runs statements as they come; pgx keeps them prepared on each connection.
type direct struct {
	on interface {
		QueryContext(ctx context.Context, text string, args ...any) (*sql.Rows, error)
		ExecContext(ctx context.Context, text string, args ...any) (sql.Result, error)
	}
}

func (d direct) query(ctx context.Context, text string, args []any) (*sql.Rows, error) {
	return steady(func() (*sql.Rows, error) { return d.on.QueryContext(ctx, text, args...) })
}

func (d direct) exec(ctx context.Context, text string, args []any) (sql.Result, error) {
	return d.on.ExecContext(ctx, text, args...)
}
