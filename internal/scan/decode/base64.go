package decode

import (
	"slices"

	"pushward/internal/scan/kern"
)

const (
	minWide = kern.WideRun // characters: they hold 18 bytes
	nearby  = 256          // bytes of context decoded around what is plausible
	long    = 684          // characters: as much as holds the header of a tar
)

// The values of sextet beyond the 64 of the alphabets.
const (
	padding = 64
	foreign = 0xff
)

// sextet knows both alphabets at once: a region that mixes them holds, for
// each of the two, all that it would hold alone.
var sextet = func() (t [256]byte) {
	for c := range t {
		t[c] = foreign
	}
	for v := range 26 {
		t['A'+v], t['a'+v] = byte(v), byte(26+v)
	}
	for v := range 10 {
		t['0'+v] = byte(52 + v)
	}
	t['+'], t['-'], t['/'], t['_'] = 62, 62, 63, 63
	t['='] = padding
	return t
}()

// wideRun looks at the run of base64 characters that begins at start, and at
// the lines that go on with it.
func (w *walker) wideRun(l *level, start int) error {
	for sextet[l.data[start]] == padding {
		if start++; start == len(l.data) || sextet[l.data[start]] == foreign {
			l.wideTo = start
			return nil
		}
	}
	var p promise
	if l.wideTo, p = skim(l.data, start); p == (promise{}) {
		return nil
	}
	l.gather(start)
	if !l.fresh(l.wideTo) {
		return nil
	}
	if p.hex {
		if err := w.hexIn(l); err != nil {
			return err
		}
	}
	return w.base64In(l, p)
}

// span is the first and the last plausible character of a phase.
type span struct{ first, last int }

func (s *span) widen(first, last int) {
	if s.last == 0 {
		s.first = first
	}
	s.first, s.last = min(s.first, first), max(s.last, last)
}

// base64In decodes the gathered region at each phase where it makes sense; a
// document, unless one that bears a sign was decoded already, wholly.
func (w *walker) base64In(l *level, p promise) error {
	spans := l.plausible(p)
	if p.document && (l.packed.to <= l.segs[0].src || l.packed.from >= l.wideTo) {
		spans[0] = span{0, len(l.six)}
	}
	for phase, s := range spans {
		if s.last == 0 {
			continue
		}
		lo := max(phase, s.first-nearby&^3)
		hi := min(len(l.six), s.last+nearby)
		if err := w.base64At(l, lo, hi); err != nil {
			return err
		}
	}
	return nil
}

// plausible looks at the three bytes that each four characters make, and tells
// by phase where at least minToken of them in a row print or alternate with NUL.
func (l *level) plausible(p promise) (spans [4]span) {
	if p.text {
		l.printing(&spans)
	}
	if p.wide {
		l.alternating(&spans)
	}
	return spans
}

func (l *level) printing(spans *[4]span) {
	var m, groups uint32
	for i, v := range l.six {
		m = (m<<6 | uint32(v)) & 0xffffff
		groups <<= 1
		if classes[m>>16]&classes[m>>8&0xff]&classes[m&0xff]&isPrint != 0 && i >= 3 {
			groups |= 1
			if groups&(groups>>4)&(groups>>8)&(groups>>12)&1 != 0 {
				spans[(i-15)&3].widen(i-15, i+1)
			}
		}
	}
}

func (l *level) alternating(spans *[4]span) {
	var m uint32
	var wide [4]span // by phase: since when, until when groups alternate with NUL
	for i, v := range l.six {
		m = (m<<6 | uint32(v)) & 0xffffff
		if m == 0 || m&0xff00ff != 0 && m&0xff00 != 0 || !alternates(m) || i < 3 {
			continue
		}
		s := &wide[i&3]
		if s.last != i-4 || s.last == 0 {
			s.first = i - 3
		}
		if s.last = i; i-s.first >= 39 {
			spans[s.first&3].widen(s.first, i+1)
		}
	}
}

func alternates(m uint32) bool {
	a, b, c := byte(m>>16), byte(m>>8), byte(m)
	return a == 0 && c == 0 && classes[b]&isText != 0 || b == 0 && classes[a]&classes[c]&isText != 0
}

// base64Container decodes from i on, where the first bytes of a container are
// written in base64.
func (w *walker) base64Container(l *level, i int) error {
	if l.packed.again(l.data, i, 4) {
		return nil
	}
	l.gather(i)
	if len(l.six) < minWide {
		return nil
	}
	if l.packed.to = l.gatheredTo(len(l.six)); !l.fresh(l.packed.to) {
		return nil
	}
	return w.base64At(l, 0, len(l.six))
}

// packed is where containers written in digits were found last: each phase of a
// region is decoded once.
type packed struct {
	from, to int // the region
	at       int // the last place
	index    int // its distance from the first, in digits
	phases   [4]bool
}

// again says whether what is at i was decoded with what is before it.
func (p *packed) again(data []byte, i, phases int) bool {
	if i >= p.to {
		*p = packed{from: i, to: i + 1, at: i}
	}
	for p.at < i {
		if next := lineBreak(data, p.at); next > p.at {
			p.at = next
			continue
		}
		p.at++
		p.index++
	}
	phase := &p.phases[p.index%phases]
	seen := *phase
	*phase = true
	return seen
}

// base64At decodes characters [lo, hi).
func (w *walker) base64At(l *level, lo, hi int) error {
	c := w.child(l)
	six := l.six[lo:hi]
	n := len(six) * 3 / 4
	if err := w.charge(l, n); err != nil {
		return err
	}
	c.buf = slices.Grow(c.buf, n)[:n]
	out := c.buf
	for ; len(six) >= 4 && len(out) >= 3; six, out = six[4:], out[3:] {
		m := uint32(six[0])<<18 | uint32(six[1])<<12 | uint32(six[2])<<6 | uint32(six[3])
		out[0], out[1], out[2] = byte(m>>16), byte(m>>8), byte(m)
	}
	if len(six) >= 2 {
		out[0] = six[0]<<2 | six[1]>>4
	}
	if len(six) == 3 {
		out[1] = six[1]<<4 | six[2]>>2
	}
	c.traceChars(l, lo, hi, sextets)
	return w.layer(c, Base64)
}
