package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
)

// writer is the one connection that writes to SQLite. Functions take turns on
// it, each in a savepoint of the transaction that stands open; the last in line
// commits for all of them, so that a crowd shares one sync of the disk. Each
// runs on its caller's goroutine, and nobody is told of success before the
// commit.
type writer struct {
	pool     *sql.DB // of one connection
	closed   *atomic.Bool
	auditing *auditing
	waiting  atomic.Int32

	turn  sync.Mutex // guards what follows
	conn  *sql.Conn  // nil until needed
	run   *prepared  // on conn
	batch *batch     // nil when no transaction stands open
	last  link       // of the audit log, as far as it was committed
}

// batch is the functions of one transaction.
type batch struct {
	size int
	tail tail          // of the audit log, with what the functions so far have added
	done chan struct{} // closed when err stands
	err  error
}

// batchLimit bounds how long the first of a batch waits for the others.
const batchLimit = 64

func (w *writer) tx(ctx context.Context, f func(*Tx) error) error {
	b, err := w.enter(ctx, f)
	if err != nil {
		return err
	}
	<-b.done
	return b.err
}

// enter waits for the turn, runs f in the open batch, and passes the turn on.
// It does not give up waiting: the one before may have left the commit to us.
func (w *writer) enter(ctx context.Context, f func(*Tx) error) (*batch, error) {
	w.waiting.Add(1)
	w.turn.Lock()
	w.waiting.Add(-1)
	defer w.pass() // also when f panics
	if err := ctx.Err(); err != nil {
		return nil, failed("wait for the turn to write", err)
	}
	if w.closed.Load() {
		return nil, failed("begin", errClosed)
	}
	if err := w.begin(ctx); err != nil {
		return nil, failed("begin", err)
	}
	b := w.batch
	b.size++
	return b, w.savepoint(ctx, f)
}

// pass commits unless somebody waits to join, and gives the turn away.
func (w *writer) pass() {
	defer w.turn.Unlock()
	switch {
	case w.closed.Load():
		w.abandon(errClosed)
		w.release()
	case w.batch != nil && (w.waiting.Load() == 0 || w.batch.size >= batchLimit):
		w.commit()
	}
}

func (w *writer) begin(ctx context.Context) error {
	if w.batch != nil {
		return nil
	}
	if w.conn == nil {
		conn, err := w.pool.Conn(ctx)
		if err != nil {
			return err
		}
		w.conn, w.run = conn, &prepared{on: conn}
	}
	if err := w.command(`BEGIN IMMEDIATE`); err != nil {
		w.drop()
		return err
	}
	// Other programs write, too: where the log ends is read once in each transaction.
	w.batch = &batch{done: make(chan struct{}), tail: w.auditing.tail(sqliteLane, false, w.last)}
	return nil
}

// savepoint runs f so that it can be undone alone.
func (w *writer) savepoint(ctx context.Context, f func(*Tx) error) (err error) {
	if err := w.command(`SAVEPOINT one`); err != nil {
		w.abandon(err)
		return failed("begin", err)
	}
	stands := false
	defer func() { // also when f panics
		if !stands {
			w.undo()
		}
	}()
	in := &inTx{on: uninterrupted{w.run}, tail: w.batch.tail}
	if err := in.run(ctx, f); err != nil {
		return err
	}
	if err := w.command(`RELEASE one`); err != nil {
		return failed("commit", err)
	}
	stands = true
	w.batch.tail = in.tail
	return nil
}

// undo takes back one function. SQLite gives up the whole transaction on some
// failures, such as a full disk; then nothing of the batch stands.
func (w *writer) undo() {
	if err := errors.Join(w.command(`ROLLBACK TO one`), w.command(`RELEASE one`)); err != nil {
		w.abandon(err)
	}
}

func (w *writer) commit() {
	b := w.batch
	if err := w.command(`COMMIT`); err != nil {
		w.abandon(err)
		return
	}
	if b.tail.known {
		w.last = b.tail.last
	}
	w.auditing.committed(b.tail)
	w.batch = nil
	close(b.done)
}

// abandon fails the batch, if one is open, and with it the connection: after a
// failed sync nothing it believes is certain.
func (w *writer) abandon(cause error) {
	if w.batch == nil {
		return
	}
	w.batch.err = failed("commit", cause)
	close(w.batch.done)
	w.batch = nil
	w.drop()
}

// drop closes the connection; an open transaction on it is rolled back.
func (w *writer) drop() {
	w.run.close()
	_ = w.conn.Raw(func(any) error { return driver.ErrBadConn })
	w.conn, w.run = nil, nil
}

// release gives the connection back to its pool, which closes it in good order
// once the pool is closed.
func (w *writer) release() {
	if w.conn != nil {
		w.run.close()
		_ = w.conn.Close()
		w.conn, w.run = nil, nil
	}
}

func (w *writer) command(text string) error {
	if _, err := w.run.exec(context.Background(), text, nil); err != nil {
		return fmt.Errorf("%s: %w", text, err)
	}
	return nil
}

// close does not wait for the one whose turn it is: pass releases after it.
func (w *writer) close() error {
	if w.turn.TryLock() {
		w.pass()
	} else {
		go func() { w.turn.Lock(); w.pass() }()
	}
	return w.pool.Close()
}

// uninterrupted checks for a cancelled context before a statement, and lets it
// run to its end then: SQLite answers an interrupted write by rolling back the
// whole transaction, others' savepoints and all.
type uninterrupted struct{ on runner }

func (u uninterrupted) query(ctx context.Context, text string, args []any) (*sql.Rows, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return u.on.query(context.WithoutCancel(ctx), text, args)
}

func (u uninterrupted) exec(ctx context.Context, text string, args []any) (sql.Result, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return u.on.exec(context.WithoutCancel(ctx), text, args)
}
