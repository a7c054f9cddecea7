package store

import (
	"context"
	"database/sql"
	"sync/atomic"
)

// inTx is the runner of one transaction. It remembers the first failure: on
// PostgreSQL a transaction is lost by it, and SQLite must not be more lenient.
type inTx struct {
	on      runner
	tail    tail // of the audit log
	failure error
	ended   atomic.Bool
}

// run lets f work in the transaction and gives the reason to undo it, if any.
// Who has gone away by then does not want it.
func (t *inTx) run(ctx context.Context, f func(*Tx) error) error {
	defer t.ended.Store(true)
	if err := f(&Tx{queries{t}}); err != nil {
		return err
	}
	if t.failure != nil {
		return failed("transaction", t.failure)
	}
	return failed("transaction", ctx.Err())
}

func (t *inTx) query(ctx context.Context, text string, args []any) (*sql.Rows, error) {
	if t.ended.Load() {
		return nil, errEnded
	}
	return t.on.query(ctx, text, args)
}

func (t *inTx) exec(ctx context.Context, text string, args []any) (sql.Result, error) {
	if t.ended.Load() {
		return nil, errEnded
	}
	return t.on.exec(ctx, text, args)
}

// note keeps a statement's failure, if q is in a transaction, and passes it on.
func (q queries) note(err error) error {
	if t, ok := q.on.(*inTx); ok && t.failure == nil {
		t.failure = err
	}
	return err
}
