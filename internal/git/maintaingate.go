package git

import (
	"context"
	"fmt"
	"sync"

	"pushward"
)

// upkeep keeps landings and the collection of garbage apart. A collection takes
// minutes and must not hold a write up, so it works out without a lock what to
// delete. What writes come to rely on meanwhile is noted, and nothing is deleted
// if it is among that.
type upkeep struct {
	// A landing that keeps objects alive holds one of these for reading, a
	// collection that deletes for writing. Repositories share them by id.
	gates [256]sync.RWMutex

	mu    sync.Mutex
	repos map[int64]*tended
}

// tended is a repository that is being landed in or collected.
type tended struct {
	round    int                   // grows with each collection
	landings map[int]int           // under way, by the round they began in
	empty    chan struct{}         // closed when no landing of an earlier round is left; nil without a collection
	relied   map[pushward.OID]bool // on what landings of this round rely; nil without a collection
}

func (u *upkeep) gate(repo int64) *sync.RWMutex { return &u.gates[uint64(repo)%uint64(len(u.gates))] }

// landing begins a landing. Call done when its refs have moved, or never will.
func (u *upkeep) landing(repo int64) (done func()) {
	u.mu.Lock()
	defer u.mu.Unlock()
	t := u.tend(repo)
	round := t.round
	t.landings[round]++
	return func() {
		u.mu.Lock()
		defer u.mu.Unlock()
		t.landings[round]--
		if t.landings[round] == 0 {
			delete(t.landings, round)
		}
		u.settle(repo, t)
	}
}

// tend gives the entry of a repository, made if need be.
func (u *upkeep) tend(repo int64) *tended {
	t := u.repos[repo]
	if t == nil {
		t = &tended{landings: map[int]int{}}
		if u.repos == nil {
			u.repos = map[int64]*tended{}
		}
		u.repos[repo] = t
	}
	return t
}

// settle tells a collection when it may start, and forgets what nobody tends.
func (u *upkeep) settle(repo int64, t *tended) {
	if t.relied == nil {
		if len(t.landings) == 0 {
			delete(u.repos, repo)
		}
		return
	}
	for round := range t.landings {
		if round != t.round {
			return
		}
	}
	if t.empty != nil {
		close(t.empty)
		t.empty = nil
	}
}

// relying runs keep, in which a landing makes sure that oids are there and will
// stay: no collection deletes meanwhile, or later without knowing of them.
func (u *upkeep) relying(repo int64, oids []pushward.OID, keep func() error) error {
	g := u.gate(repo)
	g.RLock()
	defer g.RUnlock()
	u.mu.Lock()
	if t := u.repos[repo]; t != nil && t.relied != nil {
		for _, oid := range oids {
			t.relied[oid] = true
		}
	}
	u.mu.Unlock()
	return keep()
}

// begin has every landing from now on noted, and returns when those that were
// not have ended: then all there is can be seen. Call end when it gave no error.
func (u *upkeep) begin(ctx context.Context, repo int64) error {
	u.mu.Lock()
	t := u.tend(repo)
	t.round++
	t.relied = map[pushward.OID]bool{}
	empty := make(chan struct{})
	t.empty = empty
	u.settle(repo, t)
	u.mu.Unlock()
	select {
	case <-empty:
		return nil
	case <-ctx.Done():
		u.end(repo)
		return fmt.Errorf("wait for writes to land: %w", ctx.Err())
	}
}

// end stops noting.
func (u *upkeep) end(repo int64) {
	u.mu.Lock()
	defer u.mu.Unlock()
	t := u.repos[repo]
	t.relied, t.empty = nil, nil
	u.settle(repo, t)
}

// alone runs f while no landing keeps objects alive.
func (u *upkeep) alone(repo int64, f func() error) error {
	g := u.gate(repo)
	g.Lock()
	defer g.Unlock()
	return f()
}

// delete runs del alone, in which objects go for good. relied says whether a
// landing since begin needs an object.
func (u *upkeep) delete(repo int64, del func(relied func(pushward.OID) bool) error) error {
	return u.alone(repo, func() error {
		u.mu.Lock()
		noted := u.repos[repo].relied
		u.mu.Unlock()
		// Nobody adds to it: that takes the gate.
		return del(func(oid pushward.OID) bool { return noted[oid] })
	})
}
