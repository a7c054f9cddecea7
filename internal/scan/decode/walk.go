package decode

import (
	"context"
	"math/bits"

	"pushward/internal/scan/kern"
)

// minToken is the shortest run that is taken for a possible secret.
const minToken = 16

// keep is the largest scratch buffer that outlives a walk.
const keep = 1 << 20

// walker is one walk under way, and its scratch.
type walker struct {
	ctx     context.Context
	budget  *Budget
	visit   func(Layer) error
	levels  []*level // by depth
	engines engines
}

// level is the bytes of one depth, and where the walk stands in them.
type level struct {
	w      *walker
	closed bool // its inside is not to be looked at
	data   []byte
	kind   string
	depth  int
	parent *level
	trace  trace

	wideTo            int       // runs of base64 characters are done up to here
	charsTo           int       // wide charsets are done up to here
	escapeTo          [3]int    // clusters of escapes are done up to here, by family
	values            [4]uint64 // what the escapes of the last cluster stand for
	packed, packedHex packed
	members           map[int]bool // where streams begin that were decoded with an earlier one
	streamTo          int          // or all up to here

	buf  []byte // holds data, when this level decoded it
	six  []byte // base64 characters of a region, by value
	segs []piece
}

func (l *level) reset(data []byte) {
	l.data = data
	l.wideTo, l.charsTo, l.escapeTo = 0, 0, [3]int{}
	l.packed, l.packedHex = packed{}, packed{}
	clear(l.members)
	l.streamTo = 0
}

func (w *walker) level(depth int) *level {
	for len(w.levels) <= depth {
		w.levels = append(w.levels, &level{w: w})
	}
	return w.levels[depth]
}

// release forgets what must not outlive the walk.
func (w *walker) release() {
	w.ctx, w.budget, w.visit = nil, nil, nil
	w.engines.release()
	for _, l := range w.levels {
		l.data, l.parent = nil, nil
		if cap(l.buf) > keep {
			l.buf = nil
		}
		if cap(l.six) > keep {
			l.six = nil
		}
	}
}

func (w *walker) root(data []byte) error {
	l := w.level(0)
	l.depth, l.parent, l.kind = 0, nil, ""
	l.reset(data)
	return w.open(l)
}

// open visits a level whose inside is looked at on the way.
func (w *walker) open(l *level) error {
	l.closed = false
	if err := w.oldTar(l); err != nil {
		return err
	}
	return w.visit(Layer{Data: l.data, Kind: l.kind, Depth: l.depth, level: l})
}

// child prepares the level that l's next layer is decoded into.
func (w *walker) child(l *level) *level {
	c := w.level(l.depth + 1)
	c.depth, c.parent = l.depth+1, l
	c.buf = c.buf[:0]
	c.trace.reset()
	return c
}

// layer visits what was decoded into c.buf.
func (w *walker) layer(c *level, kind string) error {
	if err := w.budget.checkDepth(c.depth); err != nil {
		return err
	}
	if err := w.ctx.Err(); err != nil {
		return err
	}
	c.kind = kind
	c.reset(c.buf)
	return w.open(c)
}

// part visits a stretch of l that stands there as it is. Its inside is walked
// with l, so that no lie about its borders hides anything.
func (w *walker) part(l *level, kind string, from, to int) error {
	if from >= to {
		return nil
	}
	if err := w.budget.addWork(to - from); err != nil {
		return err
	}
	c := w.child(l)
	c.kind, c.closed = kind, true
	c.trace.even(from, 1)
	return w.visit(Layer{Data: l.data[from:to:to], Kind: kind, Depth: c.depth, level: c})
}

// charge counts n bytes about to be decoded from l. Those decoded from the
// data itself by an encoding that cannot grow are no more than the data.
func (w *walker) charge(l *level, n int) error {
	if l.depth == 0 {
		return w.budget.addWork(n)
	}
	return w.budget.addBytes(n)
}

func (w *walker) chunk(l *level, base int, c *kern.Chunk) error {
	for hot := c.Second.Hot; hot != 0; hot &= hot - 1 {
		k := bits.TrailingZeros64(hot)
		for p := c.Second.At[k]; p != 0; p &= p - 1 {
			i := base + k*64 + bits.TrailingZeros64(p)
			if !signs.Fits(l.data[i:]) {
				continue
			}
			if err := w.place(l, i); err != nil {
				return err
			}
		}
	}
	return w.wideRuns(l, base, &c.Runs)
}

// wideRuns finds where minWide wide bytes in a row end.
func (w *walker) wideRuns(l *level, base int, r *kern.Runs) error {
	for hot := r.WideHot; hot != 0; hot &= hot - 1 {
		k := bits.TrailingZeros64(hot)
		off := base + k*64
		for ends := r.Wide[k]; ends != 0; ends &= ends - 1 {
			last := off + bits.TrailingZeros64(ends)
			if last < l.wideTo {
				if l.wideTo >= off+64 {
					break
				}
				continue
			}
			if err := w.wideRun(l, max(l.wideTo, last-(minWide-1))); err != nil {
				return err
			}
		}
	}
	return nil
}
