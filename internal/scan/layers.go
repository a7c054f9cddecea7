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
	l.ctx, l.found, l.from = ctx, found, len(dst)
	l.budget.Reset()
	plain := len(found)
	err = decode.Walk(ctx, l.budget, data, l.visit)
	found = l.found
	l.ctx, l.found = nil, nil
	var over *decode.Exceeded
	if errors.As(err, &over) {
		return dst, &Unscannable{over.Why}
	}
	if err != nil {
		return dst, err
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
		if l.has(m) {
			continue
		}
		// The layer's bytes are used again for the next one.
		m.Secret = pushward.NewSecret(bytes.Clone(m.Secret.Reveal()))
		l.found = append(l.found, m)
	}
	return nil
}

// has says whether m was found before: what stands in clear beside an escape
// is in the decoded layer too.
func (l *layered) has(m Match) bool {
	return slices.ContainsFunc(l.found[l.from:], func(k Match) bool {
		return k.Pattern == m.Pattern && k.Start < m.End && m.Start < k.End &&
			bytes.Equal(k.Secret.Reveal(), m.Secret.Reveal())
	})
}
