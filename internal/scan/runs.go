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
// They are rare in text, and walked byte by byte.
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
				s.wideRun(last - (minWide - 1))
			}
			if s.wideTo >= base+k*64+64 {
				break
			}
		}
	}
}

func (s *search) wideRun(start int) {
	end := start + minWide
	for end < len(s.data) && isWide(s.data[end]) {
		end++
	}
	s.wideTo = end + 1
	if end-start < s.sc.wide.few {
		return
	}
	try := func(at int) {
		if g := s.sc.wide; end-at >= minWide && g.worthALook(s.data, at) {
			s.context(g, &s.wideWords, at, end)
		}
	}
	try(start)
	if start > 0 {
		switch s.data[start-1] {
		case '\\':
			for _, n := range []int{1, 3, 5} {
				try(start + n)
			}
		case '%':
			try(start + 2)
		}
	}
	for i := start; i < end-minWide && !s.over(i); i++ {
		if !isAlnum(s.data[i]) {
			try(i + 1)
		}
	}
}
