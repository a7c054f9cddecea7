package scan

import (
	"io"
	"math"
	"regexp"
	"unicode/utf8"

	"pushward/internal/pattern"
)

// What looks at a candidate is worth as much as reading so many bytes: data made
// of nothing else exhausts the budget before it costs much.
const (
	judgeCost  = 64   // entropy, keywords, placeholders
	checkCost  = 256  // a checksum or a structure
	beforeCost = 3072 // the name that a secret is assigned to
)

// confirm records the secret that begins at start, if one does. It is what the
// definition says: (Regexp)(?:End) at that place, leftmost-first, and accepted
// by everything else.
func (s *search) confirm(m *matcher, start int) {
	// A start that only package regexp knows is dearer than the secret itself,
	// and asked last.
	if m.inOrder && s.base+start < s.from[m.index] || m.start == nil && !m.startsAt(s.data, start) {
		return
	}
	end := s.secretAt(m, start)
	// A long secret refused at every anchor within it would cost without end.
	if end <= start || !s.spend(judgeCost+end-start) || m.start != nil && !m.startsAt(s.data, start) || !s.accepts(m, start, end) {
		return
	}
	s.from[m.index] = s.base + end
	s.found = append(s.found, candidate{m.index, start, end})
}

// secretAt gives the end of the secret that begins at start, or -1. Patterns
// of the same shape, told apart only by what is asked of them later, are
// followed once.
func (s *search) secretAt(m *matcher, start int) int {
	last := &s.last[m.shape]
	if last.start != s.base+start {
		*last = stretchMemo{s.base + start, s.follow(m, start)}
	}
	return last.end
}

func (s *search) follow(m *matcher, start int) int {
	for k, q := range m.sequences {
		// The end delimiter of a fixed length is the cheapest thing to look at.
		if n := m.fixed[k]; n > 0 && (start+n > len(s.data) || m.after != nil && start+n < len(s.data) && m.after[s.data[start+n]]) {
			continue
		}
		end, v := s.match(q, start, m.after)
		switch {
		case v == unsure, v == yes && m.after == nil:
			return s.regexpAt(m, start)
		case v == yes:
			return end
		}
	}
	if m.sequences == nil {
		// Most places fail after a few bytes, which is all that is read and spent.
		return s.readAt(m, start)
	}
	return -1
}

// accepts judges a candidate by everything but its shape and its place. What
// a user's own pattern looks like the user knows: it may be a placeholder.
func (s *search) accepts(m *matcher, start, end int) bool {
	secret := s.data[start:end]
	if !s.enough(start, end, m.entropy) {
		return false
	}
	before := s.data[max(0, start-pattern.NearBytes):start]
	if m.near != nil && !m.nearby(before) {
		return false
	}
	if m.pat.Before != nil && (!s.spend(beforeCost) || !m.pat.Before(before)) {
		return false
	}
	for _, re := range m.must {
		if !re.Match(secret) {
			return false
		}
	}
	for _, re := range m.mustNot {
		if re.Match(secret) {
			return false
		}
	}
	if m.pat.Check != nil && (!s.spend(checkCost) || m.pat.Check(secret) != nil) {
		return false
	}
	return m.pat.Class == pattern.Custom || !s.placeholder(start, end)
}

// placeholder is pattern.Placeholder, asked once for patterns of one shape.
func (s *search) placeholder(start, end int) bool {
	if p := &s.judged; p.start != s.base+start || p.end != s.base+end {
		*p = judged{s.base + start, s.base + end, pattern.Placeholder(s.data[start:end])}
	}
	return s.judged.placeholder
}

// judged is the last candidate that was held against placeholders.
type judged struct {
	start, end  int
	placeholder bool
}

func (m *matcher) nearby(before []byte) bool {
	for _, k := range m.near {
		for i := 0; i+len(k) <= len(before); i++ {
			if lower(before[i]) == k[0] && hasPrefixFold(before[i:], k) {
				return true
			}
		}
	}
	return false
}

// hasPrefixFold takes a prefix in lower case.
func hasPrefixFold(b, prefix []byte) bool {
	if len(b) < len(prefix) {
		return false
	}
	for i, c := range prefix {
		if lower(b[i]) != c {
			return false
		}
	}
	return true
}

// terms holds n log2 n for small n.
var terms = func() (t [512]float64) {
	for n := 2; n < len(t); n++ {
		t[n] = float64(n) * math.Log2(float64(n))
	}
	return t
}()

// measured is the entropy of the last candidate, which patterns of one shape
// ask for one after the other.
type measured struct {
	start, end int // counted on, as all that is remembered
	entropy    float64
}

// enough says whether the entropy of a candidate reaches least. It reckons with
// a table, and asks pattern.Entropy where rounding could decide.
func (s *search) enough(start, end int, least float64) bool {
	b := s.data[start:end]
	n := len(b)
	if n < 2 || n >= len(terms) {
		return pattern.Entropy(b) >= least
	}
	if e := &s.entropy; e.start != s.base+start || e.end != s.base+end {
		*e = measured{s.base + start, s.base + end, entropy(b)}
	}
	if h := s.entropy.entropy; math.Abs(h-least) > 1e-6 {
		return h > least
	}
	return pattern.Entropy(b) >= least
}

// entropy is pattern.Entropy for less than len(terms) bytes, but for rounding.
func entropy(b []byte) float64 {
	var counts [256]uint16
	for _, c := range b {
		counts[c]++
	}
	sum := 0.0
	for _, c := range b {
		sum += terms[counts[c]]
		counts[c] = 0
	}
	return (terms[len(b)] - sum) / float64(len(b))
}

// regexpAt asks the regexp. The window of a bounded pattern is as long as it
// can reach; an unbounded one reads as far as it must. Both draw on the budget.
func (s *search) regexpAt(m *matcher, start int) int {
	if m.longest != unbounded {
		window := s.data[start:min(len(s.data), start+m.longest+1)]
		if !s.spend(len(window)) {
			return -1
		}
		if loc := m.anchored.FindSubmatchIndex(window); loc != nil {
			return start + loc[3]
		}
		return -1
	}
	return s.readAt(m, start)
}

// readAt reads no further than it must.
func (s *search) readAt(m *matcher, start int) int {
	if loc := s.read(m.anchored, start); loc != nil {
		return start + loc[3]
	}
	return -1
}

// read runs an expression of unbounded reach from a place on.
func (s *search) read(re *regexp.Regexp, from int) []int {
	s.reader = reader{s: s, at: from}
	loc := re.FindReaderSubmatchIndex(&s.reader)
	if s.exhausted {
		return nil
	}
	return loc
}

// reader hands out runes until the budget ends.
type reader struct {
	s  *search
	at int
}

func (r *reader) ReadRune() (rune, int, error) {
	if r.at >= len(r.s.data) || !r.s.spend(1) {
		return 0, 0, io.EOF
	}
	c, n := utf8.DecodeRune(r.s.data[r.at:])
	r.at += n
	return c, n, nil
}

// spend draws on the budget. It says no once that has ended, or the context.
func (s *search) spend(n int) bool {
	const often = 18 // every 256 kB
	before := s.budget
	s.budget -= n
	if s.budget < 0 || before>>often != s.budget>>often && s.ctx.Err() != nil {
		s.exhausted = true
	}
	return !s.exhausted
}

// over is for long loops at i: it looks at the context now and then.
func (s *search) over(i int) bool {
	if i&(1<<16-1) == 0 && s.ctx.Err() != nil {
		s.exhausted = true
	}
	return s.exhausted
}
