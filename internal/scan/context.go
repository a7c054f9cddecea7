package scan

import (
	"encoding/binary"
	"math/bits"

	"pushward/internal/pattern"
)

const (
	minWide   = 32 // wide bytes (token, + / =) that make a wide run
	maxGroups = 64 // one bit each
	keyLg     = 15
)

// group is the shape of patterns of class Context: what every run must be that
// begins with one of their secrets. It is looked at before any keyword is.
type group struct {
	m     *matcher
	wide  bool
	start bytesSet // what the first byte may be
	has   bytesSet // what the first minRun (or minWide) bytes may be
	least int      // bytes of the kind, at least
	fixed int      // the length of every secret, or 0
	delimiters
}

// newGroup is for patterns whose secrets all begin with a run.
func newGroup(m *matcher, wide bool) *group {
	kind, need := isTok, minRun
	if wide {
		kind, need = isWide, minWide
	}
	if !m.strict() {
		return nil
	}
	g := &group{m: m, wide: wide, delimiters: m.delimiters}
	for i, q := range m.sequences {
		n := q.lead(kind)
		if n < need {
			return nil
		}
		if i == 0 {
			g.least, g.fixed = n, q.fixed()
		}
		g.least = min(g.least, n)
		if q.fixed() != g.fixed {
			g.fixed = 0
		}
		for _, c := range q.certain(0, 1)[0].choices {
			g.start[c] = true
		}
		left := need
		for k := 0; left > 0; k++ {
			s := &q[k]
			if s.set == nil {
				for _, c := range []byte(s.literal) {
					g.has[c] = true
				}
				left -= len(s.literal)
				continue
			}
			for _, c := range s.set.members() {
				g.has[c] = true
			}
			left -= s.min
		}
	}
	return g
}

// fixed gives the length of the sequence, or 0 if it has no only one.
func (q sequence) fixed() int {
	n := 0
	for i := range q {
		least, most := q[i].bytes()
		if least != most {
			return 0
		}
		n += least
	}
	return n
}

// grouper sorts runs by shape and keywords by place. Groups beyond maxGroups
// share the last, which then knows less.
type grouper struct {
	need   int
	shapes []group     // without matcher
	start  [256]uint64 // by the first byte
	first  [256]uint64 // by any of the first bytes
	before [256]uint64 // by what may stand before it
	length [256]uint64 // by bytes of the run, capped
	fixed  uint64      // those whose end is to be looked at
	any    uint64      // those for which every byte of a run will do
	few    int         // the shortest run of any group

	bits     [1 << (keyLg - 6)]uint64
	heads    [1 << keyLg >> 3]uint16
	list     []keyword // buckets by the first three bytes, each ended by an empty one
	keywords int
}

// keyword leads to the matchers that name it.
type keyword struct {
	text     []byte // lower case
	id       int
	matchers []grouped
}

type grouped struct {
	m   *matcher
	bit uint64
}

func newGrouper(groups []*group, kind func(byte) bool, need int) *grouper {
	if len(groups) == 0 {
		return nil
	}
	g := &grouper{need: need, list: make([]keyword, 1), few: 1 << 30}
	words := map[string][]grouped{}
	for _, gr := range groups {
		bit := g.shape(*gr)
		g.few = min(g.few, gr.least)
		for _, k := range gr.m.near {
			words[string(k)] = append(words[string(k)], grouped{gr.m, 1 << bit})
		}
	}
	for i, s := range g.shapes {
		if s.fixed > 0 && s.after != nil {
			g.fixed |= 1 << i
		}
		if s.takes(kind) {
			g.any |= 1 << i
		}
		for c := range s.has {
			if s.has[c] {
				g.first[c] |= 1 << i
			}
			if s.start[c] {
				g.start[c] |= 1 << i
			}
		}
		for n := range g.length {
			if n >= min(s.least, 255) && !(s.fixed > 0 && n > s.fixed && s.ends(kind)) {
				g.length[n] |= 1 << i
			}
		}
		for c := range g.before {
			if !s.before[c] {
				g.before[c] |= 1 << i
			}
		}
	}
	buckets := map[uint32][]keyword{}
	for text, ms := range words {
		h := keyHash(uint32(text[0]) | uint32(text[1])<<8 | uint32(text[2])<<16)
		g.bits[h>>6] |= 1 << (h & 63)
		buckets[h>>3] = append(buckets[h>>3], keyword{[]byte(text), g.keywords, ms})
		g.keywords++
	}
	for h, b := range buckets {
		g.heads[h] = uint16(len(g.list))
		g.list = append(append(g.list, b...), keyword{})
	}
	return g
}

// ends says whether a secret of the shape ends only where its run does.
func (s *group) ends(kind func(byte) bool) bool {
	if s.after == nil {
		return false
	}
	for c := range s.after {
		if kind(byte(c)) && !s.after[c] {
			return false
		}
	}
	return true
}

// takes says whether any byte of the kind may be one of the first.
func (s *group) takes(kind func(byte) bool) bool {
	for c := range s.has {
		if kind(byte(c)) && !s.has[c] {
			return false
		}
	}
	return true
}

// shape gives the number of an equal shape, or of a new one.
func (g *grouper) shape(s group) int {
	s.m = nil
	for i, have := range g.shapes {
		if have.start == s.start && have.has == s.has && have.least == s.least && have.fixed == s.fixed && *have.before == *s.before &&
			have.escapes == s.escapes && (have.after == s.after || have.after != nil && s.after != nil && *have.after == *s.after) {
			return i
		}
	}
	if len(g.shapes) < maxGroups {
		g.shapes = append(g.shapes, s)
		return len(g.shapes) - 1
	}
	last := &g.shapes[maxGroups-1]
	for c := range s.has {
		last.has[c] = last.has[c] || s.has[c]
		last.start[c] = last.start[c] || s.start[c]
	}
	last.least, last.fixed = min(last.least, s.least), 0
	last.before, last.escapes = &alnums, true
	return maxGroups - 1
}

// keyHash takes three bytes and one that does not matter.
func keyHash(x uint32) uint32 { return (x&0xffffff | 0x202020) * 0x9E3779B1 >> (32 - keyLg) }

// mayBegin is 1 where a keyword may begin with these bytes.
func (g *grouper) mayBegin(x uint32) uint64 {
	h := keyHash(x)
	return g.bits[h>>6] >> (h & 63) & 1
}

// alnums are letters and digits, the least that strict delimiters keep away.
var alnums = func() (b bytesSet) {
	for c := range b {
		b[c] = isAlnum(byte(c))
	}
	return b
}()

// worthALook is the cheapest part of shapesAt.
func (g *grouper) worthALook(data []byte, start int) bool {
	alive := g.start[data[start]]
	return alive != 0 && (start == 0 || alive&g.before[data[start-1]] != 0 || isAlnum(data[start-1]))
}

// shapesAt gives the groups of which a secret may begin at start, in a run that
// ends at end.
func (g *grouper) shapesAt(data []byte, start, end int) uint64 {
	n := end - start
	if n < g.few {
		return 0
	}
	alive := g.length[min(n, 255)] & g.start[data[start]]
	if alive == 0 {
		return 0
	}
	if start > 0 {
		if may := g.before[data[start-1]]; may&alive != alive && !afterEscape(data, start) {
			alive &= may
		}
	}
	w := data[start : start+g.need]
	alive &= g.first[w[1]] & g.first[w[2]] & g.first[w[3]]
	if alive&^g.any != 0 {
		for _, c := range w {
			if alive &= g.first[c]; alive == 0 {
				return 0
			}
		}
	}
	for left := alive & g.fixed; left != 0; left &= left - 1 {
		i := bits.TrailingZeros64(left)
		s := &g.shapes[i]
		if e := start + s.fixed; e > len(data) || e < len(data) && s.after[data[e]] {
			alive &^= 1 << i
		}
	}
	return alive
}

// context confirms secrets that begin at start, by the keywords before it.
func (s *search) context(g *grouper, c *keywordMemo, start, end int) {
	alive := g.shapesAt(s.data, start, end)
	if alive == 0 {
		return
	}
	c.lookBack(g, s.data, start)
	clear(c.seen)
	for i := len(c.hits) - 1; i >= 0 && c.hits[i].at >= start-pattern.NearBytes; i-- {
		h := c.hits[i]
		k := &g.list[h.entry]
		if h.at+len(k.text) > start || c.seen[k.id>>6]>>(k.id&63)&1 != 0 {
			continue
		}
		c.seen[k.id>>6] |= 1 << (k.id & 63)
		for _, of := range k.matchers {
			if of.bit&alive != 0 {
				s.confirm(of.m, start)
			}
		}
	}
}

// keywordMemo remembers where keywords stand, so that no byte is looked at
// twice however many runs follow it.
type keywordMemo struct {
	upTo int // the places before it have been looked at
	hits []keywordHit
	seen []uint64 // keywords met for the run at hand
}

// Hits are trimmed to what can be near: keywords that begin at one place, which
// are prefixes of each other, at each of the places.
const (
	maxSame = 16
	maxHits = 4 * pattern.NearBytes * maxSame
)

type keywordHit struct{ at, entry int }

func (c *keywordMemo) reset(g *grouper) {
	c.upTo, c.hits = 0, c.hits[:0]
	if n := (g.keywords + 63) / 64; len(c.seen) < n {
		c.seen = make([]uint64, n)
	}
}

// lookBack finds the keywords that begin in the pattern.NearBytes before start.
func (c *keywordMemo) lookBack(g *grouper, data []byte, start int) {
	from := max(c.upTo, start-pattern.NearBytes)
	if from > c.upTo {
		c.hits = c.hits[:0] // none of them is near any more
	} else if n := len(c.hits); n > maxHits {
		c.hits = append(c.hits[:0], c.hits[n-pattern.NearBytes*maxSame:]...)
	}
	// The run goes on behind start, so that eight bytes may be read.
	for i := from; i < start; i += 4 {
		x := binary.LittleEndian.Uint64(data[i : i+8])
		if g.mayBegin(uint32(x))|g.mayBegin(uint32(x>>8))|g.mayBegin(uint32(x>>16))|g.mayBegin(uint32(x>>24)) != 0 {
			c.note(g, data, i, min(i+4, start))
		}
	}
	c.upTo = max(c.upTo, start)
}

// note adds the keywords that begin in [from, to).
func (c *keywordMemo) note(g *grouper, data []byte, from, to int) {
	for i := from; i < to; i++ {
		x := binary.LittleEndian.Uint32(data[i:])
		if g.mayBegin(x) == 0 {
			continue
		}
		for k := int(g.heads[keyHash(x)>>3]); len(g.list[k].text) > 0; k++ {
			if hasPrefixFold(data[i:], g.list[k].text) {
				c.hits = append(c.hits, keywordHit{i, k})
			}
		}
	}
}
