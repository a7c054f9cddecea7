package git

import (
	"context"
	"fmt"
	"sync"
)

// turns lets the writes of each repository pass one by one, first come first
// served. Writes to different repositories do not meet.
type turns struct {
	mu    sync.Mutex
	lines map[int64]*line
}

// line is who waits behind the write under way.
type line struct {
	waiting []chan struct{}
}

// take waits for the turn of repository id. Call release exactly once.
func (t *turns) take(ctx context.Context, id int64) (release func(), err error) {
	t.mu.Lock()
	l := t.lines[id]
	if l == nil {
		if t.lines == nil {
			t.lines = map[int64]*line{}
		}
		t.lines[id] = &line{}
		t.mu.Unlock()
		return func() { t.next(id) }, nil
	}
	mine := make(chan struct{})
	l.waiting = append(l.waiting, mine)
	t.mu.Unlock()

	select {
	case <-mine:
		return func() { t.next(id) }, nil
	case <-ctx.Done():
	}
	if !t.leave(id, mine) {
		// The turn came at the same moment: pass it on.
		t.next(id)
	}
	return nil, fmt.Errorf("wait for the turn to write: %w", context.Cause(ctx))
}

// next hands the turn to the first in line.
func (t *turns) next(id int64) {
	t.mu.Lock()
	defer t.mu.Unlock()
	l := t.lines[id]
	if len(l.waiting) == 0 {
		delete(t.lines, id)
		return
	}
	close(l.waiting[0])
	l.waiting = l.waiting[1:]
}

// leave steps out of the line; false when the turn has already come.
func (t *turns) leave(id int64, mine chan struct{}) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	l := t.lines[id]
	if l == nil {
		return false
	}
	for i, c := range l.waiting {
		if c == mine {
			l.waiting = append(l.waiting[:i], l.waiting[i+1:]...)
			return true
		}
	}
	return false
}
