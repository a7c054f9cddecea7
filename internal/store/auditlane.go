package store

import (
	"context"
	"database/sql"

	"github.com/jackc/pgx/v5/stdlib"
)

// SQLite has one writer, and so one lane. On PostgreSQL lane 0 holds only what
// was there before the chain; each connection has one of the others to itself.
// One lane for all would make a queue of transactions that otherwise share
// nothing, each waiting for the disk of those before.
const sqliteLane, lanes = 0, 1 << laneBits

// lane is the lane of a connection to PostgreSQL. It holds the lane by a lock
// of its session, which the server takes back when the connection ends: nobody
// else adds to the lane meanwhile, so that where it ends need not be read.
type lane struct {
	number int64
	known  bool
	last   link
}

// laneLocks sets the locks of lanes apart from other advisory locks.
const laneLocks = 0x61756474

// laneName is where a connection keeps its lane.
const laneName = "pushward audit lane"

// lane gives the lane of a connection, taking a free one when it has none yet;
// nil while the audit log has no key.
func (p *postgres) lane(ctx context.Context, conn *sql.Conn) (l *lane, err error) {
	if p.auditing.key.Load() == nil {
		return nil, nil
	}
	var kept map[string]any
	err = conn.Raw(func(c any) error {
		kept = c.(*stdlib.Conn).Conn().PgConn().CustomData()
		return nil
	})
	if err != nil {
		return nil, err
	}
	l, _ = kept[laneName].(*lane)
	if l == nil {
		l = &lane{}
		err := conn.QueryRowContext(ctx, `SELECT n FROM generate_series(1, $1) n WHERE pg_try_advisory_lock($2, n) LIMIT 1`,
			lanes-1, laneLocks).Scan(&l.number)
		if err != nil {
			return nil, err
		}
		kept[laneName] = l
	}
	if l.known {
		return l, nil
	}
	// Outside the transaction, which might not see what was committed last.
	end, err := queries{direct{conn}}.endOfLane(ctx, l.number)
	if err != nil {
		return nil, err
	}
	l.last, l.known = end, true
	return l, nil
}

func (l *lane) tail(a *auditing) tail {
	if l == nil {
		return tail{}
	}
	return a.tail(l.number, l.known, l.last)
}

// chained moves the end of the lane on after a commit. When it failed, it may
// have happened or not.
func (p *postgres) chained(l *lane, t tail, commit error) error {
	switch {
	case l == nil || t.added == 0:
	case commit != nil:
		l.known = false
	default:
		l.last = t.last
		p.auditing.committed(t)
	}
	return commit
}
