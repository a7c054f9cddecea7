package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"sync/atomic"
)

// auditing is what a DB knows of its audit log.
type auditing struct {
	key   atomic.Pointer[[]byte] // nil: no line can be written
	lines atomic.Int64           // committed through this DB
	full  chan struct{}          // asks for a checkpoint
}

func newAuditing() *auditing { return &auditing{full: make(chan struct{}, 1)} }

// tail is the end of a lane for the transaction that is at it.
type tail struct {
	key   []byte
	lane  int64
	known bool // last is the end of the lane
	last  link // if not: at least so far the lane has gone
	added int
}

// tail gives a transaction the end of its lane.
func (a *auditing) tail(lane int64, known bool, last link) tail {
	key := a.key.Load()
	if key == nil {
		return tail{}
	}
	return tail{key: *key, lane: lane, known: known, last: last}
}

// checkpointLines is after how many lines a checkpoint is asked for.
const checkpointLines = 1000

// committed counts the lines of a transaction that stands.
func (a *auditing) committed(t tail) {
	if t.added == 0 {
		return
	}
	now := a.lines.Add(int64(t.added))
	if now/checkpointLines > (now-int64(t.added))/checkpointLines {
		select {
		case a.full <- struct{}{}:
		default:
		}
	}
}

// lastLink gives the line that the next one follows.
func (q queries) lastLink(ctx context.Context, t *tail) (link, error) {
	if t.known {
		return t.last, nil
	}
	last, err := q.endOfLane(ctx, t.lane)
	if err != nil {
		return link{}, err
	}
	if last.seq < t.last.seq {
		// Somebody has cut lines off that were committed. Going on behind them
		// leaves the gap to be found.
		last = t.last
	}
	t.last, t.known = last, true
	return last, nil
}

// endOfLane gives the last line of a lane, the zero link when it has none.
func (q queries) endOfLane(ctx context.Context, lane int64) (link, error) {
	last, err := one(ctx, q, scanAuditLine, `
		SELECT `+auditLineColumns+` FROM audit_events WHERE lane = $1 AND seq > 0 ORDER BY seq DESC LIMIT 1`, lane)
	if errors.Is(err, sql.ErrNoRows) {
		return link{lane: lane}, nil
	}
	return last.link, err
}

// ChainAudit gives the database the key of its audit log, 32 bytes derived from
// the master key for nothing else; before that no line can be written. Lines
// from before there was a chain are taken into it, which happens once: beside
// chained lines, one outside the chain stays outside and is found by
// VerifyAudit.
func (db *DB) ChainAudit(ctx context.Context, key []byte) error {
	if len(key) != 32 {
		return fmt.Errorf("the key of the audit log is %d bytes, want 32", len(key))
	}
	key = slices.Clone(key)
	err := db.Tx(ctx, func(tx *Tx) error { return tx.adoptLines(ctx, key) })
	if err != nil {
		return fmt.Errorf("take lines into the chain of the audit log: %w", err)
	}
	db.auditing.key.Store(&key)
	return nil
}

// AuditFull tells that enough lines were written for a checkpoint.
func (db *DB) AuditFull() <-chan struct{} { return db.auditing.full }

// adoptLines chains what was written before there was a chain, in its order.
func (t *Tx) adoptLines(ctx context.Context, key []byte) error {
	chained, err := one(ctx, t.queries, value[int], `SELECT COUNT(*) FROM (SELECT 1 FROM audit_events WHERE seq > 0 LIMIT 1) c`)
	if err != nil || chained > 0 {
		return failed("look for chained lines", err)
	}
	var last link
	for after := int64(0); ; {
		some, err := all(ctx, t.queries, scanAuditLine, `
			SELECT `+auditLineColumns+` FROM audit_events WHERE id > $1 ORDER BY id LIMIT 1000`, after)
		if err != nil || len(some) == 0 {
			return failed("list lines", err)
		}
		for _, l := range some {
			after = l.id
			l.lane, l.seq = 0, last.seq+1
			l.mac = l.sum(key, last.mac)
			_, err := t.change(ctx, `UPDATE audit_events SET lane = $2, seq = $3, mac = $4 WHERE id = $1`, l.id, l.lane, l.seq, l.mac[:])
			if err != nil {
				return failed("chain a line", err)
			}
			last = l.link
		}
	}
}
