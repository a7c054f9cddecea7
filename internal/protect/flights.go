package protect

import (
	"context"
	"fmt"
	"sync"
)

// flights are the writes between their decision and their end: admitted under
// the rules of a moment, with objects that may not be on disk yet. Who scans
// what a repository holds waits for those that began before, so that none of
// them slips in behind the listing of its objects.
type flights struct {
	mu    sync.Mutex
	under map[int64]map[chan struct{}]struct{} // by repository; closed at the end
}

// begin notes a write. It must be called before the database is asked whether
// the write may enter; end may be called again.
func (f *flights) begin(repo int64) (end func()) {
	done := make(chan struct{})
	f.mu.Lock()
	if f.under == nil {
		f.under = map[int64]map[chan struct{}]struct{}{}
	}
	if f.under[repo] == nil {
		f.under[repo] = map[chan struct{}]struct{}{}
	}
	f.under[repo][done] = struct{}{}
	f.mu.Unlock()
	return sync.OnceFunc(func() {
		close(done)
		f.mu.Lock()
		delete(f.under[repo], done)
		if len(f.under[repo]) == 0 {
			delete(f.under, repo)
		}
		f.mu.Unlock()
	})
}

// wait returns when every write that is under way now has ended.
func (f *flights) wait(ctx context.Context, repo int64) error {
	f.mu.Lock()
	var now []chan struct{}
	for done := range f.under[repo] {
		now = append(now, done)
	}
	f.mu.Unlock()
	for _, done := range now {
		select {
		case <-done:
		case <-ctx.Done():
			return fmt.Errorf("wait for writes under way: %w", ctx.Err())
		}
	}
	return nil
}
