package scan

import (
	"cmp"
	"slices"

	"pushward/internal/pattern"
)

// rank orders classes where matches overlap: the lower one stays.
func rank(c pattern.Class) int {
	switch c {
	case pattern.Context:
		return 1
	case pattern.Generic:
		return 2
	}
	return 0
}

// resolve drops matches that overlap a better one, and orders the rest by
// Start. Better is the lower rank, then the earlier start, then the greater
// length, then the pattern that was given first.
func resolve(ms []Match) []Match {
	slices.SortStableFunc(ms, func(a, b Match) int {
		return cmp.Or(cmp.Compare(rank(a.Pattern.Class), rank(b.Pattern.Class)),
			cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	var kept []Match // by Start
	for _, m := range ms {
		i, _ := slices.BinarySearchFunc(kept, m.Start, func(k Match, start int) int { return cmp.Compare(k.Start, start) })
		if i > 0 && kept[i-1].End > m.Start || i < len(kept) && kept[i].Start < m.End {
			continue
		}
		kept = slices.Insert(kept, i, m)
	}
	return kept
}
