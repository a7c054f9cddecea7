package scan

import (
	"math/bits"
	"slices"

	"pushward/internal/pattern"
	"pushward/internal/scan/decode"
	"pushward/internal/scan/kern"
)

// placeLg is the size of the table that leads from a fingerprint to literals.
const placeLg = 12

// finder finds literals wherever they stand: one pass of kern for all of them.
type finder struct {
	prints *kern.Fingerprints
	heads  [1 << placeLg]uint16 // by three bytes in lower case
	list   []*place             // buckets, each ended by nil
}

func newFinder(places []place) *finder {
	f := &finder{list: make([]*place, 1)}
	buckets := map[uint32][]*place{}
	var prints []kern.Fingerprint
	for i := range places {
		p := &places[i]
		p.begins = p.fixed() && p.m.start == nil
		if slices.ContainsFunc(places[:i], p.sameAs) {
			continue // another spelling of the same pattern
		}
		prints = append(prints, p.print)
		h := placeHash(p.print[0][0], p.print[1][0], p.print[2][0])
		buckets[h] = append(buckets[h], p)
	}
	for h, b := range buckets {
		f.heads[h] = uint16(len(f.list))
		f.list = append(append(f.list, together(b)...), nil)
	}
	f.prints = kern.NewFingerprints(prints, &frequency).Beside(decode.Signs())
	return f
}

// together puts those side by side that stand where others do, and tells the
// first of them how many follow: many patterns begin with eyJ, and all ask for
// the same before it.
func together(bucket []*place) (sorted []*place) {
	for len(bucket) > 0 {
		first := bucket[0]
		var others []*place
		n := len(sorted)
		for _, p := range bucket {
			if first.standsAs(p) {
				sorted = append(sorted, p)
			} else {
				others = append(others, p)
			}
		}
		first.alike = len(sorted) - n - 1
		bucket = others
	}
	return sorted
}

// standsAs says whether p stands wherever the other does.
func (p *place) standsAs(other *place) bool {
	return p.one == other.one && p.two == other.two && p.window == other.window && p.least == other.least &&
		p.begins == other.begins && p.m.before == other.m.before && p.m.escapes == other.m.escapes
}

// sameAs says whether the other place leads to the same secrets.
func (p *place) sameAs(other place) bool {
	return p.m == other.m && p.fixed() && other.fixed() && p.least == other.least && p.one == other.one && p.two == other.two
}

func placeHash(a, b, c byte) uint32 {
	return (uint32(a)<<16 | uint32(b)<<8 | uint32(c) | 0x202020) * 0x9E3779B1 >> (32 - placeLg)
}

// literals goes through the places of a chunk where a literal's fingerprint may
// stand. Most have nothing in the table, and are sorted out without a branch.
func (s *search) literals(base int) {
	data, f, n := s.data, s.sc.finder, 0
	for hot := s.First.Hot; hot != 0; hot &= hot - 1 {
		k := bits.TrailingZeros64(hot)
		for w := s.First.At[k]; w != 0; w &= w - 1 {
			off := k*64 + bits.TrailingZeros64(w)
			i := base + off
			if i+minLiteral > len(data) {
				break
			}
			s.begins[n&(kern.ChunkSize-1)] = uint16(off)
			n += int((uint32(f.heads[placeHash(data[i], data[i+1], data[i+2])]) + 0xffff) >> 16)
		}
	}
	for _, off := range s.begins[:n] {
		s.literal(base + int(off))
	}
}

// literal confirms what a literal whose fingerprint stands at i belongs to.
func (s *search) literal(i int) {
	data, f := s.data, s.sc.finder
	for k := int(f.heads[placeHash(data[i], data[i+1], data[i+2])]); f.list[k] != nil; k++ {
		p := f.list[k]
		at := i - p.window
		if at < p.least || p.begins && !p.m.startsAt(data, at-p.least) || !p.stands(data, at) {
			k += p.alike
			continue
		}
		for _, p := range f.list[k : k+1+p.alike] {
			s.placed(p, at)
		}
		k += p.alike
	}
}

// stands says whether the literal is at this place.
func (p *place) stands(data []byte, at int) bool {
	if len(data)-at < len(p.one) {
		return false
	}
	for i := range len(p.one) {
		if c := data[at+i]; c != p.one[i] && c != p.two[i] {
			return false
		}
	}
	return true
}

// placed confirms the secrets that a literal may be part of.
func (s *search) placed(p *place, at int) {
	switch {
	case p.whole:
		s.touch(p.m)
	case p.context:
		s.behind(p.m, at, at+len(p.one))
	case p.least == p.most:
		s.confirm(p.m, at-p.least)
	default:
		if _, v := s.match(p.tail, at, p.m.after); v == no {
			return
		}
		for start := max(0, at-p.most); start <= at-p.least; start++ {
			if p.first == nil || p.first.has[s.data[start]] {
				s.confirm(p.m, start)
			}
		}
	}
}

// behind tries every place that a keyword speaks for, each once.
func (s *search) behind(m *matcher, at, end int) {
	last := min(len(s.data), at+pattern.NearBytes)
	seen := stretchMemo{s.tried[m.index].start - s.base, s.tried[m.index].end - s.base}
	if end > seen.end {
		seen = stretchMemo{end, end}
	}
	for start := end; start < seen.start; start++ {
		s.confirm(m, start)
	}
	for start := seen.end; start <= last; start++ {
		s.confirm(m, start)
	}
	s.tried[m.index] = stretchMemo{s.base + min(seen.start, end), s.base + max(seen.end, last+1)}
}

// touch notes that the regexp must read everything.
func (s *search) touch(m *matcher) {
	if s.touched[m.index] != s.base {
		s.touched[m.index] = s.base
		s.wholes = append(s.wholes, m)
	}
}

// wholly reads everything with the regexp, as the definition has it, for a
// pattern that cannot be taken apart.
func (s *search) wholly(m *matcher) {
	for from := 0; from <= len(s.data) && !s.exhausted; {
		loc := s.read(m.loose, from)
		if loc == nil {
			return
		}
		start, end := from+loc[2], from+loc[3]
		from = start + 1
		if end > start && m.startsAt(s.data, start) && s.spend(judgeCost+end-start) && s.accepts(m, start, end) {
			s.found = append(s.found, candidate{m.index, start, end})
			from = end
		}
	}
}
