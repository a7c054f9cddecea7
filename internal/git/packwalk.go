package git

import (
	"context"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"pushward"
)

// walkMemory is how many bytes of bases one goroutine of a walk holds on to. What
// it lets go is built again.
const walkMemory = 32 << 20

// hugeObject is the size in bytes from which an object is worked on alone.
const hugeObject = 16 << 20

// walk visits every object, each after the base it is built on, on several
// goroutines. The bytes are the visitor's only until it returns, unless the
// pack is small.
func (p *pack) walk(ctx context.Context, workers int, visit func(worker int, i int32, data []byte) error) error {
	err := p.walkRoots(ctx, workers, len(p.entries), visit, func(w *walker, n int) error {
		if p.entries[n].isDelta() {
			return nil
		}
		return w.fromEntry(int32(n))
	})
	if err != nil {
		return err
	}
	if p.sorted == nil {
		err = p.findOutside(ctx)
		if err != nil {
			return err
		}
	}
	err = p.walkRoots(ctx, workers, len(p.outside), visit, func(w *walker, n int) error {
		return w.fromOutside(int32(n))
	})
	if err != nil || p.sorted != nil {
		return err
	}
	return p.allResolved()
}

// walkRoots shares n trees of deltas among workers.
func (p *pack) walkRoots(ctx context.Context, workers, n int, visit func(int, int32, []byte) error, tree func(w *walker, n int) error) error {
	g, ctx := errgroup.WithContext(ctx)
	var next atomic.Int64
	for worker := range min(workers, n) {
		w := &walker{p: p, ctx: ctx, keep: p.small(), visit: func(i int32, data []byte) error { return visit(worker, i, data) }}
		g.Go(func() error {
			for {
				root := int(next.Add(1)) - 1
				if root >= n {
					return nil
				}
				err := tree(w, root)
				if err != nil {
					return err
				}
			}
		})
	}
	return g.Wait()
}

// walker goes down trees of deltas, depth first. Each base is let go when its
// last delta is built, or when too much is held.
type walker struct {
	p     *pack
	ctx   context.Context
	visit func(i int32, data []byte) error
	keep  bool // buffers are somebody else's, and not used again

	stack []step
	held  int      // bytes of the stack
	huge  bool     // this goroutine is the one at work on a huge object
	spare [][]byte // buffers to be used again
	delta []byte
}

// step is an object on the way down. data is nil when it was let go.
type step struct {
	at     int32
	t      byte
	depth  uint16
	size   int
	data   []byte
	deltas []int32 // those still to be built
}

func (w *walker) fromEntry(i int32) error {
	e := &w.p.entries[i]
	defer w.alone(e.size)()
	data, err := w.p.inflate(i, w.buffer(e.size))
	if err == nil {
		err = w.show(i, data)
	}
	if err != nil {
		return err
	}
	return w.down(step{at: i, t: e.t, size: len(data), data: data, deltas: w.p.deltas.of(i, e.oid)})
}

func (w *walker) fromOutside(n int32) error {
	oid := w.p.outside[n]
	deltas := w.p.deltas.on(oid)
	if len(deltas) == 0 {
		return nil
	}
	o, err := w.p.r.Object(w.ctx, oid)
	if err != nil {
		return err
	}
	// Its bytes may be shared: a copy of our own can be used again.
	data := append(w.buffer(int64(len(o.Data))), o.Data...)
	return w.down(step{at: noBase - 1 - n, t: typeCode(o.Type), size: len(data), data: data, deltas: deltas})
}

func (w *walker) show(i int32, data []byte) error {
	if w.ctx.Err() != nil {
		return w.ctx.Err()
	}
	defer w.alone(int64(len(data)))()
	return w.visit(i, data)
}

// alone lets one goroutine of a walk at a time work on a huge object: what the
// gate makes of it may be several times as large. Call done when it was shown.
func (w *walker) alone(size int64) (done func()) {
	if size < hugeObject || w.huge {
		return func() {}
	}
	w.p.huge.Lock()
	w.huge = true
	return func() {
		w.huge = false
		w.p.huge.Unlock()
	}
}

// down visits everything that builds on root.
func (w *walker) down(root step) error {
	w.push(root)
	for len(w.stack) > 0 {
		err := w.next()
		if err != nil {
			return err
		}
	}
	return nil
}

// next builds one delta on the object at the top of the stack, or takes that
// away when there is none left.
func (w *walker) next() error {
	top := &w.stack[len(w.stack)-1]
	if len(top.deltas) == 0 {
		w.pop()
		return nil
	}
	i := top.deltas[0]
	top.deltas = top.deltas[1:]
	if max := w.p.r.s.o.MaxDeltaDepth; int(top.depth) >= max {
		return pushward.TooLargef("The pack has a chain of more than %d deltas. Run git repack -adf --depth=50, then push again.", max)
	}
	data, err := w.apply(top, i)
	if err != nil {
		return err
	}
	e := &w.p.entries[i]
	if e.t == 0 {
		e.base, e.t, e.depth = top.at, top.t, top.depth+1
	}
	depth := top.depth + 1
	if len(top.deltas) == 0 {
		w.pop()
	}
	err = w.show(i, data)
	if err != nil {
		return err
	}
	w.push(step{at: i, t: e.t, depth: depth, size: len(data), data: data, deltas: w.p.deltas.of(i, e.oid)})
	return nil
}

// apply builds the object of entry i on that of top.
func (w *walker) apply(top *step, i int32) (data []byte, err error) {
	if top.data == nil && top.size > 0 {
		top.data, err = w.p.base(w.ctx, top.at)
		if err != nil {
			return nil, err
		}
		w.held += top.size
	}
	delta, err := w.p.inflate(i, w.delta)
	if err != nil {
		return nil, err
	}
	if !w.keep {
		w.delta = delta
	}
	_, size, _, err := deltaSizes(delta)
	if err == nil {
		data, err = applyDelta(w.buffer(size), top.data, delta)
	}
	if err != nil {
		return nil, badPack(err.Error())
	}
	return data, nil
}

// push puts an object on the stack, and lets go of the lowest ones there when
// too much is held.
func (w *walker) push(s step) {
	if len(s.deltas) == 0 {
		w.release(s.data)
		return
	}
	w.stack = append(w.stack, s)
	w.held += s.size
	for i := 0; w.held > walkMemory && i < len(w.stack)-1; i++ {
		w.letGo(&w.stack[i])
	}
}

func (w *walker) pop() {
	w.letGo(&w.stack[len(w.stack)-1])
	w.stack = w.stack[:len(w.stack)-1]
}

func (w *walker) letGo(s *step) {
	if s.data != nil {
		w.held -= s.size
		w.release(s.data)
		s.data = nil
	}
}

// Bounds on the buffers kept for later: how many, and how large.
const (
	maxSpare     = 8
	maxSpareSize = 1 << 20
)

// buffer gives an empty buffer for size bytes.
func (w *walker) buffer(size int64) []byte {
	for n := len(w.spare) - 1; n >= 0; n-- {
		b := w.spare[n]
		if int64(cap(b)) >= size {
			w.spare[n] = w.spare[len(w.spare)-1]
			w.spare = w.spare[:len(w.spare)-1]
			return b[:0]
		}
	}
	return make([]byte, 0, size)
}

func (w *walker) release(b []byte) {
	if w.keep || cap(b) > maxSpareSize || cap(b) == 0 {
		return
	}
	if len(w.spare) == maxSpare {
		w.spare[0] = b
		return
	}
	w.spare = append(w.spare, b)
}
