package scan

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"slices"

	"pushward"
	"pushward/internal/scan/decode"
)

// layered is one scan under way, of data and of what is encoded in it. It is
// pooled with its visit function, so that clean input allocates nothing.
type layered struct {
	engine *engine
	budget *decode.Budget
	visit  func(decode.Layer) error

	ctx   context.Context
	found []Match
	from  int // of found: where this scan's matches begin
	plain int // and where those of layers begin
}

func newLayered(e *engine) *layered {
	l := &layered{engine: e, budget: decode.NewBudget(decode.DefaultLimits)}
	l.visit = l.look
	return l
}

// scan looks at data as it stands, then at every layer decoded from it.
func (l *layered) scan(ctx context.Context, dst []Match, data []byte) ([]Match, error) {
	found, err := l.engine.scan(ctx, dst, data)
	if err != nil {
		return dst, err
	}
	plain := len(found)
	l.ctx, l.found, l.from, l.plain = ctx, found, len(dst), plain
	l.budget.Reset()
	err = decode.Walk(ctx, l.budget, data, l.visit)
	found = l.found
	l.ctx, l.found = nil, nil
	if err != nil {
		return dst, unscannable(err)
	}
	if len(found) > plain {
		slices.SortStableFunc(found[len(dst):], func(a, b Match) int { return cmp.Compare(a.Start, b.Start) })
	}
	return found, nil
}

// look scans one layer and files its matches where they came from.
func (l *layered) look(y decode.Layer) error {
	before := len(l.found)
	all, err := l.engine.scan(l.ctx, l.found, y.Data)
	if err != nil {
		return err
	}
	l.found = all[:before]
	for _, m := range all[before:] {
		m.Start, m.End = y.Origin(m.Start, m.End)
		if l.has(m, y) {
			continue
		}
		// The layer's bytes are used again for the next one.
		m.Secret = pushward.NewSecret(bytes.Clone(m.Secret.Reveal()))
		l.found = append(l.found, m)
	}
	return nil
}

// has says whether m was found before. What stands in clear beside an escape is
// in the decoded layer too, and there its edges may lie elsewhere.
func (l *layered) has(m Match, y decode.Layer) bool {
	escapes := y.Depth == 1 && (y.Kind == decode.Percent || y.Kind == decode.Backslash || y.Kind == decode.Entities)
	for i, k := range l.found[l.from:] {
		if k.Pattern != m.Pattern || k.Start >= m.End || m.Start >= k.End {
			continue
		}
		if escapes && l.from+i < l.plain || bytes.Equal(k.Secret.Reveal(), m.Secret.Reveal()) {
			return true
		}
	}
	return false
}

// unscannable puts a budget's end into the words of this package.
func unscannable(err error) error {
	var over *decode.Exceeded
	if errors.As(err, &over) {
		return &Unscannable{over.Why}
	}
	return err
}
