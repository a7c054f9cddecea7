package scan

import (
	"regexp/syntax"
	"unicode"
	"unicode/utf8"
)

// Limits of what is taken apart; anything larger is left to package regexp.
const (
	maxSequences = 96
	maxSegments  = 40
	maxUnrolled  = 16 // repetitions of a group
)

// unbounded stands for a repetition without an upper limit.
const unbounded = -1

// set is a class of characters. Its bytes are exact; of characters outside
// ASCII it knows only whether it holds none, some or all of them.
type set struct {
	has    [256]bool // bytes of 0x80 and above only if beyond is all
	beyond coverage
	size   int // bytes below 0x80
}

type coverage byte

const (
	none coverage = iota
	some
	all
)

// segment is one step of a sequence: the literal, or else min to max
// characters of the set, as many as there are.
type segment struct {
	literal  string
	set      *set
	min, max int
	lazy     bool // as few as do; only where it is open
	// open: what follows may begin with a character of the set, so that taking
	// fewer could succeed where taking all fails.
	open  bool
	memo  int // slot of the last stretch of the set, for long repetitions; -1 none
	retry int // slot of what an open segment remembers
}

// sequence is one way to spell a secret, from its first to its last byte.
type sequence []segment

// sequences spells out a syntax tree as alternatives in order of preference,
// which is that of a leftmost-first match. It gives nil where the tree holds
// something that is no straight sequence of segments.
func sequences(re *syntax.Regexp, after *bytesSet) []sequence {
	alts, ok := spell(re)
	if !ok {
		return nil
	}
	for i, s := range alts {
		alts[i] = prepare(s, after)
	}
	return alts
}

func spell(re *syntax.Regexp) ([]sequence, bool) {
	switch re.Op {
	case syntax.OpEmptyMatch:
		return []sequence{nil}, true
	case syntax.OpLiteral:
		return []sequence{spellLiteral(re)}, true
	case syntax.OpCharClass:
		return one(classSet(re.Rune)), true
	case syntax.OpAnyChar:
		return one(classSet([]rune{0, unicode.MaxRune})), true
	case syntax.OpAnyCharNotNL:
		return one(classSet([]rune{0, '\n' - 1, '\n' + 1, unicode.MaxRune})), true
	case syntax.OpCapture:
		return spell(re.Sub[0])
	case syntax.OpConcat:
		product := []sequence{nil}
		for _, sub := range re.Sub {
			alts, ok := spell(sub)
			if !ok {
				return nil, false
			}
			if product, ok = cross(product, alts); !ok {
				return nil, false
			}
		}
		return product, true
	case syntax.OpAlternate:
		var sum []sequence
		for _, sub := range re.Sub {
			alts, ok := spell(sub)
			if !ok || len(sum)+len(alts) > maxSequences {
				return nil, false
			}
			sum = append(sum, alts...)
		}
		return sum, true
	case syntax.OpStar:
		return spellRepeat(re, 0, unbounded)
	case syntax.OpPlus:
		return spellRepeat(re, 1, unbounded)
	case syntax.OpQuest:
		return spellRepeat(re, 0, 1)
	case syntax.OpRepeat:
		return spellRepeat(re, re.Min, re.Max)
	}
	return nil, false
}

func one(s *set) []sequence {
	return []sequence{{{set: s, min: 1, max: 1, memo: -1}}}
}

func spellLiteral(re *syntax.Regexp) sequence {
	var s sequence
	var plain []byte
	flush := func() {
		if len(plain) > 0 {
			s = append(s, segment{literal: string(plain), memo: -1})
			plain = nil
		}
	}
	for _, r := range re.Rune {
		if re.Flags&syntax.FoldCase == 0 || unicode.SimpleFold(r) == r {
			plain = utf8.AppendRune(plain, r)
			continue
		}
		flush()
		orbit := []rune{r, r}
		for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
			orbit = append(orbit, f, f)
		}
		s = append(s, one(classSet(orbit))[0]...)
	}
	flush()
	return s
}

func spellRepeat(re *syntax.Regexp, low, high int) ([]sequence, bool) {
	alts, ok := spell(re.Sub[0])
	if !ok {
		return nil, false
	}
	lazy := re.Flags&syntax.NonGreedy != 0
	if len(alts) == 1 && len(alts[0]) == 1 {
		if g := alts[0][0]; g.set != nil && g.min == 1 && g.max == 1 {
			return []sequence{{{set: g.set, min: low, max: high, lazy: lazy, memo: -1}}}, true
		} else if g.set == nil && len(g.literal) == 1 {
			c := rune(g.literal[0])
			return []sequence{{{set: classSet([]rune{c, c}), min: low, max: high, lazy: lazy, memo: -1}}}, true
		}
	}
	if high == unbounded || high > maxUnrolled || high-low > 2 {
		return nil, false
	}
	times := []sequence{nil}
	var counts [][]sequence // by number of repetitions
	for n := 0; ; n++ {
		if n >= low {
			counts = append(counts, times)
		}
		if n == high {
			break
		}
		if times, ok = cross(times, alts); !ok {
			return nil, false
		}
	}
	// With several spellings the preference between counts is interleaved.
	if len(counts) > 1 && len(alts) > 1 && high > 1 {
		return nil, false
	}
	var out []sequence
	for i := range counts {
		if lazy {
			out = append(out, counts[i]...)
		} else {
			out = append(out, counts[len(counts)-1-i]...)
		}
	}
	return out, len(out) <= maxSequences
}

func cross(a, b []sequence) ([]sequence, bool) {
	if len(a)*len(b) > maxSequences {
		return nil, false
	}
	var out []sequence
	for _, x := range a {
		for _, y := range b {
			s := append(append(sequence(nil), x...), y...)
			if len(s) > maxSegments {
				return nil, false
			}
			out = append(out, s)
		}
	}
	return out, true
}

// classSet takes pairs of runes, each a range.
func classSet(ranges []rune) *set {
	s := &set{}
	covered := rune(0) // of the characters outside ASCII, all below this are in
	if len(ranges) > 0 {
		covered = utf8.RuneSelf
	}
	for i := 0; i < len(ranges); i += 2 {
		lo, hi := ranges[i], ranges[i+1]
		for r := lo; r <= hi && r < utf8.RuneSelf; r++ {
			if !s.has[r] {
				s.has[r] = true
				s.size++
			}
		}
		if hi >= utf8.RuneSelf {
			s.beyond = some
			if lo <= covered {
				covered = max(covered, hi+1)
			}
		}
	}
	if covered > unicode.MaxRune {
		s.beyond = all
		for i := utf8.RuneSelf; i < 256; i++ {
			s.has[i] = true
		}
	}
	return s
}

// prepare joins neighbours and judges which segments are open. A lazy one that
// is not is as good as a greedy one.
func prepare(s sequence, after *bytesSet) sequence {
	var out sequence
	for _, g := range s {
		if g.set != nil && g.set.size == 1 && g.set.beyond == none && g.min == 1 && g.max == 1 {
			for c, ok := range g.set.has {
				if ok {
					g = segment{literal: string([]byte{byte(c)}), memo: -1}
					break
				}
			}
		}
		if last := len(out) - 1; last >= 0 {
			l := &out[last]
			if l.set == nil && g.set == nil {
				l.literal += g.literal
				continue
			}
			if l.set != nil && g.set != nil && *l.set == *g.set && !l.lazy && !g.lazy {
				l.min += g.min
				if l.max == unbounded || g.max == unbounded {
					l.max = unbounded
				} else {
					l.max += g.max
				}
				continue
			}
		}
		out = append(out, g)
	}
	for i := range out {
		g := &out[i]
		if g.set == nil || g.min == g.max {
			g.lazy = false
			continue
		}
		g.open = g.meets(out[i+1:], after)
		g.lazy = g.lazy && g.open
	}
	return out
}

// meets says whether rest, and the end delimiter behind it, may begin with a
// character of the segment's set.
func (g *segment) meets(rest sequence, after *bytesSet) bool {
	for _, f := range rest {
		if f.set == nil {
			c := f.literal[0]
			return g.set.has[c] || c >= utf8.RuneSelf && g.set.beyond != none
		}
		if g.set.beyond != none && f.set.beyond != none {
			return true
		}
		for c := range utf8.RuneSelf {
			if g.set.has[c] && f.set.has[c] {
				return true
			}
		}
		if f.min > 0 {
			return false
		}
	}
	return after == nil || !g.set.within(func(c byte) bool { return after[c] })
}

// within says whether all of the set is ASCII of some kind.
func (s *set) within(kind func(byte) bool) bool {
	for c := range s.has {
		if s.has[c] && !kind(byte(c)) {
			return false
		}
	}
	return s.beyond == none
}

func isAlnum(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z' && c < utf8.RuneSelf
}
