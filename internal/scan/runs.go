package scan

import (
	"encoding/binary"
	"math/bits"

	"pushward/internal/scan/kern"
)

// block finds the runs of one block. A run that reaches its end stays open.
func (s *search) block(base, k int) {
	off := base + k*64
	tok, runs := s.Tok[k], s.Runs.Tok[k]
	if s.open >= 0 {
		gap := ^tok
		if gap == 0 {
			return
		}
		x := bits.TrailingZeros64(gap)
		s.runEnds(s.open, off+x, base)
		s.open = -1
		runs &= ^uint64(0) << x
	}
	for runs != 0 {
		p := bits.TrailingZeros64(runs)
		start := off + p - (minRun - 1)
		gap := ^tok & (^uint64(0) << p)
		if gap == 0 {
			s.open = start
			return
		}
		x := bits.TrailingZeros64(gap)
		runs &= ^uint64(0) << x
		// Most runs lie within their block and are of no interest.
		if p >= minRun-1 && start > 0 && start+24 <= len(s.data) {
			within := uint(p - (minRun - 1))
			if !s.interesting(start, s.Sep[k]>>within, off+x-start) {
				continue
			}
		}
		s.runEnds(start, off+x, base)
	}
}

// interesting says whether a run of n bytes may begin a secret anywhere,
// without a branch until the end. seps is the bitmap of its separators.
func (s *search) interesting(start int, seps uint64, n int) bool {
	p := s.sc.prober
	before := s.data[start-1]
	seps &= 1<<(uint(n-minRun)&63) - 1
	// The first separator is probed too; without one, some harmless other place.
	q := (bits.TrailingZeros64(seps) + 1) & 63
	may := p.may(binary.LittleEndian.Uint64(s.data[start:])) | p.may(binary.LittleEndian.Uint64(s.data[start+q:]))
	if may&1|seps&(seps-1) != 0 || before == '\\' || before == '%' {
		return true
	}
	if g := s.sc.tok; g != nil && n >= g.few {
		return g.shapesAt(s.data, start, start+n) != 0 || seps != 0 && g.shapesAt(s.data, start+q, start+n) != 0
	}
	return false
}

// runEnds looks at every place of a run where a secret may begin: its start,
// behind an escape that reaches into it, behind its separators.
func (s *search) runEnds(start, end, base int) {
	s.beginning(start, end)
	if start > 0 {
		switch s.data[start-1] {
		case '\\':
			for _, n := range []int{1, 3, 5} { // \n, \x3D, \u003D
				s.beginning(start+n, end)
			}
		case '%':
			s.beginning(start+2, end)
		}
	}
	last := end - minRun // a secret may begin here at most
	if start >= base {
		for o := start - base; o < last-base; o = o&^63 + 64 {
			seps := s.Sep[o>>6&(kern.ChunkBlocks-1)] >> (o & 63)
			if left := last - base - o; left < 64 {
				seps &= 1<<left - 1
			}
			for ; seps != 0; seps &= seps - 1 {
				s.beginning(base+o+bits.TrailingZeros64(seps)+1, end)
			}
		}
		return
	}
	for i := start; i < last && !s.over(i); i++ {
		if c := s.data[i]; c == '_' || c == '-' {
			s.beginning(i+1, end)
		}
	}
}

// beginning looks at one place of a run where a secret may begin.
func (s *search) beginning(at, end int) {
	if end-at < minRun {
		return
	}
	s.probe(at)
	if g := s.sc.tok; g != nil && g.worthALook(s.data, at) {
		s.context(g, &s.tokWords, at, end)
	}
}

// wideRuns does for runs of wide bytes what block and runEnds do for others.
func (s *search) wideRuns(base int) {
	for hot := s.Runs.WideHot; hot != 0; hot &= hot - 1 {
		k := bits.TrailingZeros64(hot)
		before := s.Runs.Before
		if k > 0 {
			before = s.Runs.Wide[k-1]
		}
		const more = minWide - kern.WideRun
		w := s.Runs.Wide[k]
		for w &= w<<more | before>>(64-more); w != 0; w &= w - 1 {
			last := base + k*64 + bits.TrailingZeros64(w)
			if last >= s.wideTo {
				s.wideRun(last-(minWide-1), base)
			}
			if s.wideTo >= base+k*64+64 {
				break
			}
		}
	}
}

// wideRun looks at every place of a run where a secret may begin.
func (s *search) wideRun(start, base int) {
	end := s.wideEnd(start+minWide, base)
	s.wideTo = end + 1
	if end-start < s.sc.wide.few {
		return
	}
	s.wideBeginning(start, end)
	if start > 0 {
		switch s.data[start-1] {
		case '\\':
			for _, n := range []int{1, 3, 5} {
				s.wideBeginning(start+n, end)
			}
		case '%':
			s.wideBeginning(start+2, end)
		}
	}
	last := end - minWide // a secret may begin behind the byte before this at most
	s.wideSeparators(start, min(last, base), end)
	for i := max(start, base); i < min(last, base+kern.ChunkSize); i = i&^63 + 64 {
		k := (i - base) >> 6 & (kern.ChunkBlocks - 1)
		seps := (s.Wide[k]&^s.Tok[k] | s.Sep[k]) >> (i & 63)
		if left := last - i; left < 64 {
			seps &= 1<<left - 1
		}
		for ; seps != 0; seps &= seps - 1 {
			s.wideBeginning(i+bits.TrailingZeros64(seps)+1, end)
		}
	}
	s.wideSeparators(max(start, base+kern.ChunkSize), last, end)
}

// wideEnd tells where the run that reaches i ends: by bitmap within the chunk.
func (s *search) wideEnd(i, base int) int {
	for i < base+s.Blocks*64 {
		if gap := ^s.Wide[(i-base)>>6&(kern.ChunkBlocks-1)] >> (i & 63); gap != 0 {
			return i + bits.TrailingZeros64(gap)
		}
		i = i&^63 + 64
	}
	for i < len(s.data) && isWide(s.data[i]) {
		i++
	}
	return i
}

// wideSeparators looks behind separators byte by byte, where the run does not
// lie in the chunk.
func (s *search) wideSeparators(from, to, end int) {
	for i := from; i < to && !s.over(i); i++ {
		if !isAlnum(s.data[i]) {
			s.wideBeginning(i+1, end)
		}
	}
}

func (s *search) wideBeginning(at, end int) {
	if g := s.sc.wide; end-at >= minWide && g.worthALook(s.data, at) {
		s.context(g, &s.wideWords, at, end)
	}
}
