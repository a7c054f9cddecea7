package scan

import (
	"context"
	"math/bits"
	"sync"

	"pushward"
	"pushward/internal/pattern"
	"pushward/internal/scan/decode"
	"pushward/internal/scan/kern"
)

// ctxChunks is after how many chunks the context is looked at: 256 kB.
const ctxChunks = 64

// The budget of bytes that may be read a second time in one scan: by package
// regexp, and to judge what has a secret's shape. Real files stay far below;
// what exhausts it is refused unread.
const (
	budgetBase  = 4 << 20
	budgetTimes = 32 // of the length of the data
)

// engine is what a Scanner has compiled.
type engine struct {
	matchers []*matcher
	prober   *prober
	finder   *finder
	tok      *grouper // Context patterns in runs; nil if there are none
	wide     *grouper // Context patterns in wide runs
	shapes   int
	memos    int
	retries  int
	pool     sync.Pool // *search
}

// newEngine compiles all patterns, or names the first that cannot be.
func newEngine(patterns []*pattern.Pattern) (*engine, error) {
	e := &engine{}
	var probes []probe
	var places []place
	var tok, wide []*group
	shapes := map[[3]string]int{}
	starts := map[string]*bytesSet{}
	for i, p := range patterns {
		m, err := compile(p, i)
		if err != nil {
			return nil, err
		}
		key := [3]string{p.Regexp, p.Start, p.End}
		if _, ok := shapes[key]; !ok {
			shapes[key] = len(shapes)
		}
		m.shape, e.shapes = shapes[key], len(shapes)
		if same, ok := starts[p.Start]; ok {
			m.before = same
		}
		starts[p.Start] = m.before
		e.matchers = append(e.matchers, m)
	}
	shared := countLiterals(e.matchers)
	for _, m := range e.matchers {
		pl, err := newPlan(m, shared)
		if err != nil {
			return nil, err
		}
		e.memorise(m)
		probes = append(probes, pl.probes...)
		places = append(places, pl.places...)
		if pl.group != nil && pl.group.wide {
			wide = append(wide, pl.group)
		} else if pl.group != nil {
			tok = append(tok, pl.group)
		}
	}
	e.prober = newProber(probes)
	e.finder = newFinder(places)
	e.tok, e.wide = newGrouper(tok, isTok, minRun), newGrouper(wide, isWide, minWide)
	e.pool.New = func() any { return e.newSearch() }
	return e, nil
}

// memorise gives long repetitions a slot to remember stretches in, and open
// segments one for what has been tried.
func (e *engine) memorise(m *matcher) {
	for _, q := range m.sequences {
		for k := range q {
			g := &q[k]
			if g.set != nil && (g.max == unbounded || g.max > longStretch) {
				g.memo = e.memos
				e.memos++
			}
			if g.open {
				g.retry = e.retries
				e.retries++
			}
		}
	}
}

// search is one scan under way, and its scratch.
type search struct {
	sc    *engine
	ctx   context.Context
	data  []byte
	layer decode.Layer // holds data, and looks on for what is encoded in it

	kern.Chunk
	begins [kern.ChunkSize]uint16 // where literals of the chunk may begin
	open   int                    // where the run began that reached the last block's end; -1 none
	wideTo int                    // wide runs are done up to here

	found  []candidate
	wholes []*matcher // those of which the regexp must read everything

	// What follows is remembered by places counted on from scan to scan, from
	// base on in this one: what is left from others never fits, and needs no
	// clearing, which would cost a small scan more than the rest.
	base      int
	from      []int         // by matcher: the end of the last accepted secret
	tried     []stretchMemo // by matcher: beginnings tried behind keywords
	touched   []int         // by matcher: base, if in wholes
	last      []stretchMemo // by shape: where it was followed last, and to where
	memo      []stretchMemo // by segment
	retry     []retryMemo   // by open segment
	tokWords  keywordMemo
	wideWords keywordMemo

	entropy   measured
	judged    judged
	reader    reader // of package regexp, kept here so that it is not allocated
	budget    int
	exhausted bool
}

// candidate is an accepted secret, before overlaps are resolved.
type candidate struct {
	matcher    int32
	start, end int
}

// stretchMemo is a stretch of bytes already looked at.
type stretchMemo struct{ start, end int }

func (e *engine) newSearch() *search {
	return &search{
		sc:      e,
		base:    2,
		from:    make([]int, len(e.matchers)),
		tried:   make([]stretchMemo, len(e.matchers)),
		touched: make([]int, len(e.matchers)),
		last:    make([]stretchMemo, e.shapes),
		memo:    make([]stretchMemo, e.memos),
		retry:   make([]retryMemo, e.retries),
	}
}

func (s *search) reset(ctx context.Context, y decode.Layer) {
	s.ctx, s.layer, s.data = ctx, y, y.Data
	s.open, s.wideTo = -1, 0
	s.found, s.wholes = s.found[:0], s.wholes[:0]
	if s.sc.tok != nil {
		s.tokWords.reset(s.sc.tok)
	}
	if s.sc.wide != nil {
		s.wideWords.reset(s.sc.wide)
	}
	s.budget, s.exhausted = budgetBase+budgetTimes*len(y.Data), false
}

// scan finds, resolves and appends what stands in the bytes of y, and shows
// them to y on the way.
func (e *engine) scan(ctx context.Context, dst []Match, y decode.Layer) ([]Match, error) {
	s := e.pool.Get().(*search)
	s.reset(ctx, y)
	defer e.release(s)
	if err := s.run(); err != nil {
		return dst, err
	}
	if len(s.found) == 0 {
		return dst, nil
	}
	for _, c := range resolve(s.found, e.matchers) {
		dst = append(dst, Match{
			Pattern: e.matchers[c.matcher].pat,
			Start:   c.start,
			End:     c.end,
			Secret:  pushward.NewSecret(y.Data[c.start:c.end:c.end]),
		})
	}
	return dst, nil
}

// release gives the scratch back, without the data.
func (e *engine) release(s *search) {
	s.base += len(s.data) + 2
	s.ctx, s.layer, s.data = nil, decode.Layer{}, nil
	e.pool.Put(s)
}

// run goes through the data once, chunk by chunk.
func (s *search) run() error {
	for chunk, base := 0, 0; base < len(s.data) && !s.exhausted; chunk, base = chunk+1, base+kern.ChunkSize {
		if chunk%ctxChunks == 0 {
			if err := s.ctx.Err(); err != nil {
				return err
			}
		}
		s.chunk(base)
		if err := s.layer.Chunk(base, &s.Chunk); err != nil {
			return err
		}
	}
	if s.open >= 0 {
		s.runEnds(s.open, len(s.data), len(s.data)&^(kern.ChunkSize-1))
	}
	for _, m := range s.wholes {
		s.wholly(m)
	}
	if !s.exhausted {
		return nil
	}
	if err := s.ctx.Err(); err != nil {
		return err
	}
	return &Unscannable{Why: "confirming what may be secrets takes more than its share of time"}
}

// chunk finds literals, then runs, in the kern.ChunkSize bytes from base on.
func (s *search) chunk(base int) {
	kern.Read(s.data, base, s.sc.finder.prints, s.layer.Signs(), &s.Chunk)
	s.literals(base)
	hot := s.Runs.TokHot
	if s.open >= 0 {
		hot |= 1
	}
	for ; hot != 0; hot &= hot - 1 {
		k := bits.TrailingZeros64(hot)
		s.block(base, k)
		if s.open >= 0 && k+1 < s.Blocks {
			hot |= 2 << k
		}
	}
	if s.sc.wide != nil {
		s.wideRuns(base)
	}
}
