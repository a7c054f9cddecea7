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

// resolve makes of accepted candidates what is reported, ordered by start.
//
// Of one pattern the earlier stays, as if the search had gone on from its end.
// Of several the more specific class stays, then the earlier start, then the
// greater length, then the pattern that was given first.
func resolve(found []candidate, ms []*matcher) []candidate {
	slices.SortFunc(found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.matcher, b.matcher), cmp.Compare(a.start, b.start))
	})
	one := found[:0]
	for _, c := range found {
		if n := len(one); n > 0 && one[n-1].matcher == c.matcher && one[n-1].end > c.start {
			continue
		}
		one = append(one, c)
	}
	slices.SortStableFunc(one, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(rank(ms[a.matcher].pat.Class), rank(ms[b.matcher].pat.Class)),
			cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end))
	})
	return withoutOverlaps(one, func(c candidate) int { return rank(ms[c.matcher].pat.Class) })
}

// withoutOverlaps takes candidates ordered by preference, which is by start
// within a rank, and merges rank after rank into what is kept so far.
func withoutOverlaps(sorted []candidate, rankOf func(candidate) int) []candidate {
	var kept []candidate
	for len(sorted) > 0 {
		n := 1
		for n < len(sorted) && rankOf(sorted[n]) == rankOf(sorted[0]) {
			n++
		}
		merged := make([]candidate, 0, len(kept)+n)
		i := 0
		for _, c := range sorted[:n] {
			for i < len(kept) && kept[i].end <= c.start {
				merged = append(merged, kept[i])
				i++
			}
			if i < len(kept) && kept[i].start < c.end {
				continue
			}
			if m := len(merged); m > 0 && merged[m-1].end > c.start {
				continue
			}
			merged = append(merged, c)
		}
		kept = append(merged, kept[i:]...)
		sorted = sorted[n:]
	}
	return kept
}
