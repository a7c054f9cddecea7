package scan

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"slices"
	"sort"

	"pushward"
	"pushward/internal/pattern"
	"pushward/internal/scan/decode"
)

// layered is one scan under way, of data and of what is encoded in it. It is
// pooled with its visit function, so that clean input allocates nothing.
type layered struct {
	engine *engine
	budget *decode.Budget
	visit  func(decode.Layer) error

	ctx    context.Context
	plain  []Match // of the data as it stands
	inside []inner // of its layers
	buf    []Match
}

// inner is a match in a layer, brought back to where it came from.
type inner struct {
	Match
	depth   int
	escaped bool // what stands in clear beside an escape is in the layer too
}

func newLayered(e *engine) *layered {
	l := &layered{engine: e, budget: decode.NewBudget(decode.DefaultLimits)}
	l.visit = l.look
	return l
}

// scan looks at data as it stands and at every layer decoded from it.
func (l *layered) scan(ctx context.Context, dst []Match, data []byte) ([]Match, error) {
	before := len(dst)
	l.ctx, l.plain = ctx, dst
	l.budget.Reset()
	err := decode.Walk(ctx, l.budget, data, l.visit)
	found := l.plain
	l.ctx, l.plain = nil, nil
	if err != nil {
		clear(l.inside)
		l.inside = l.inside[:0]
		return dst, unscannable(err)
	}
	if len(l.inside) > 0 {
		found = l.join(found, before)
		slices.SortStableFunc(found[before:], func(a, b Match) int { return cmp.Compare(a.Start, b.Start) })
	}
	return found, nil
}

// look scans one layer and files its matches.
func (l *layered) look(y decode.Layer) (err error) {
	if y.Depth == 0 {
		l.plain, err = l.engine.scan(l.ctx, l.plain, y)
		return err
	}
	// Layers within this one use the buffer, too.
	buf := l.buf
	l.buf = nil
	buf, err = l.engine.scan(l.ctx, buf[:0], y)
	for _, m := range buf {
		// The layer's bytes are used again for the next one.
		m.Secret = pushward.NewSecret(bytes.Clone(m.Secret.Reveal()))
		m.Start, m.End = y.Origin(m.Start, m.End)
		l.inside = append(l.inside, inner{m, y.Depth, y.Depth == 1 && y.Escaped()})
	}
	clear(buf)
	l.buf = buf
	return err
}

// join adds to found what was found in layers and is not there already: the same
// secret at the same place, of which the outermost tells its place best, or what
// stands in clear beside an escape, whose edges may lie elsewhere decoded.
func (l *layered) join(found []Match, before int) []Match {
	slices.SortStableFunc(l.inside, func(a, b inner) int { return cmp.Compare(a.depth, b.depth) })
	plain, same := map[*pattern.Pattern][]Match{}, map[identity][]Match{}
	for _, m := range found[before:] {
		id := identity{m.Pattern, 0, string(m.Secret.Reveal())}
		plain[m.Pattern] = append(plain[m.Pattern], m)
		same[id] = append(same[id], m)
	}
	for _, m := range l.inside {
		known := m.escaped && overlaps(plain[m.Pattern], m.Match)
		id := identity{m.Pattern, 0, string(m.Secret.Reveal())}
		for ; id.depth <= m.depth && !known; id.depth++ {
			known = overlaps(same[id], m.Match)
		}
		if !known {
			id.depth = m.depth
			k := reaching(same[id], m.Start)
			same[id] = slices.Insert(same[id], k, m.Match)
			found = append(found, m.Match)
		}
	}
	clear(l.inside)
	l.inside = l.inside[:0]
	return found
}

// identity is what makes two matches the same secret; by depth, matches of one
// identity come in order and do not overlap.
type identity struct {
	pattern *pattern.Pattern
	depth   int
	secret  string
}

// overlaps says whether m overlaps any of some matches in order.
func overlaps(some []Match, m Match) bool {
	k := reaching(some, m.Start)
	return k < len(some) && some[k].Start < m.End
}

// reaching gives the first of some matches in order that reaches beyond a place.
func reaching(some []Match, place int) int {
	return sort.Search(len(some), func(k int) bool { return some[k].End > place })
}

// unscannable puts a budget's end into the words of this package.
func unscannable(err error) error {
	var over *decode.Exceeded
	if errors.As(err, &over) {
		return &Unscannable{over.Why}
	}
	return err
}
