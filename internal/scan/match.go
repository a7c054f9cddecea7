package scan

import "unicode/utf8"

// verdict on whether a sequence stands at a place.
type verdict byte

const (
	no verdict = iota
	yes
	unsure // only the regexp can tell
)

// match follows a sequence from i as a leftmost-first match would: each segment
// as far as it goes, and less only where that could help. No byte of after may
// follow the last one; nil leaves that open.
//
// Nothing is tried twice: what follows a segment does not depend on where the
// sequence began, so an open one remembers where its rest has failed. That
// keeps the work linear however many anchors a stretch holds.
func (s *search) match(q sequence, i int, after *bytesSet) (int, verdict) {
	data := s.data
	for k := range q {
		g := &q[k]
		if g.set == nil {
			if len(data)-i < len(g.literal) || string(data[i:i+len(g.literal)]) != g.literal {
				return 0, no
			}
			i += len(g.literal)
			continue
		}
		end := s.stretch(g, i)
		if g.set.beyond != none && g.needsRunes(data, i, end) {
			return 0, unsure
		}
		switch {
		case end-i < g.min:
			return 0, no
		case g.open && g.lazy:
			return s.shortest(g, q[k+1:], i+g.min, end, after)
		case g.open:
			return s.longest(g, q[k+1:], i+g.min, end, after)
		}
		i = end
	}
	if after != nil && i < len(data) && after[data[i]] {
		return 0, no
	}
	return i, yes
}

// retryMemo is what an open segment remembers: that its rest fails everywhere
// in [low, high), and where it succeeds just before (or behind, if lazy).
type retryMemo struct {
	low, high int
	success   bool
	end       int // of the sequence, where the rest succeeds
}

// known gives what an open segment remembers, learn sets it.
func (s *search) known(g *segment) retryMemo {
	m := s.retry[g.retry]
	m.low, m.high, m.end = m.low-s.base, m.high-s.base, m.end-s.base
	return m
}

func (s *search) learn(g *segment, m retryMemo) {
	m.low, m.high, m.end = m.low+s.base, m.high+s.base, m.end+s.base
	s.retry[g.retry] = m
}

// longest tries the rest of an open segment from high down to low.
func (s *search) longest(g *segment, rest sequence, low, high int, after *bytesSet) (int, verdict) {
	known := s.known(g)
	for at := high; at >= low; at-- {
		if at >= known.low && at < known.high {
			at = known.low - 1
			if at < low {
				break
			}
			if known.success {
				s.learn(g, retryMemo{known.low, max(known.high, high+1), true, known.end})
				return known.end, yes
			}
		}
		end, v := s.match(rest, at, after)
		if v == unsure {
			return 0, unsure
		}
		if v == yes {
			s.learn(g, retryMemo{at + 1, high + 1, true, end})
			return end, yes
		}
	}
	if known.low <= low && known.high > low {
		s.learn(g, retryMemo{known.low, max(known.high, high+1), known.success, known.end})
	} else {
		s.learn(g, retryMemo{low, high + 1, false, 0})
	}
	return 0, no
}

// shortest tries the rest of an open segment from low up to high.
func (s *search) shortest(g *segment, rest sequence, low, high int, after *bytesSet) (int, verdict) {
	known := s.known(g)
	for at := low; at <= high; at++ {
		if at >= known.low && at < known.high {
			at = known.high
			if at > high {
				break
			}
			if known.success {
				s.learn(g, retryMemo{min(low, known.low), known.high, true, known.end})
				return known.end, yes
			}
		}
		end, v := s.match(rest, at, after)
		if v == unsure {
			return 0, unsure
		}
		if v == yes {
			s.learn(g, retryMemo{low, at, true, end})
			return end, yes
		}
	}
	if known.low < known.high && known.low <= high && known.high > high {
		s.learn(g, retryMemo{min(low, known.low), known.high, known.success, known.end})
	} else {
		s.learn(g, retryMemo{low, high + 1, false, 0})
	}
	return 0, no
}

// longStretch is from where on the end of a stretch is remembered: anchors
// inside one long stretch would otherwise walk it again and again.
const longStretch = 64

// stretch gives the end of the characters of g's set from i on, at most max.
func (s *search) stretch(g *segment, i int) int {
	data, end := s.data, len(s.data)
	if g.max != unbounded {
		end = min(i+g.max, len(data))
	}
	if g.memo < 0 {
		for i < end && g.set.has[data[i]] {
			i++
		}
		return i
	}
	seen := &s.memo[g.memo]
	if at := s.base + i; at < seen.start || at > seen.end {
		j := i
		for j < len(data) && g.set.has[data[j]] {
			j++
		}
		*seen = stretchMemo{s.base + i, s.base + j}
	}
	return min(seen.end-s.base, end)
}

// needsRunes says whether counting bytes of [i, end) is not counting characters.
func (g *segment) needsRunes(data []byte, i, end int) bool {
	if g.set.beyond == some {
		return end < len(data) && data[end] >= utf8.RuneSelf && (g.max == unbounded || end-i < g.max)
	}
	if g.min <= 1 && g.max == unbounded {
		return false
	}
	for _, c := range data[i:end] {
		if c >= utf8.RuneSelf {
			return true
		}
	}
	return false
}
