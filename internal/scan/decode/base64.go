package decode

import "bytes"

const (
	minWide = 24  // characters: they hold 18 bytes
	nearby  = 256 // bytes of context decoded around what is plausible
	long    = 684 // characters: as much as holds the header of a tar
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
	l.gather(start)
	if len(l.six) < minWide {
		return nil
	}
	if err := w.hexIn(l); err != nil {
		return err
	}
	return w.base64In(l)
}

// gather collects in l.six and l.segs the characters from start on, to the
// first that ends them. A line break and what indents the next line do not.
func (l *level) gather(start int) {
	l.six, l.segs = l.six[:0], l.segs[:0]
	for i := start; ; {
		l.segs = append(l.segs, piece{len(l.six), i, 1})
		for ; i < len(l.data) && sextet[l.data[i]] < padding; i++ {
			l.six = append(l.six, sextet[l.data[i]])
		}
		l.wideTo = i
		next := lineBreak(l.data, i)
		if next == i || next == len(l.data) || sextet[l.data[next]] >= padding {
			return
		}
		i = next
	}
}

// maxIndent is how much may stand before a continued line.
const maxIndent = 80

// lineBreak tells where the text of the next line begins if the line ends at
// i, and i if it does not. A break may be written as an escape.
func lineBreak(data []byte, i int) int {
	at := i
	for broken := false; ; {
		rest := data[at:]
		switch {
		case len(rest) > 0 && classes[rest[0]]&isNewline != 0:
			at++
		case len(rest) > 1 && rest[0] == '\\' && (rest[1] == 'n' || rest[1] == 'r'):
			at += 2
		case broken:
			for k := 0; k < maxIndent && at < len(data) && (data[at] == ' ' || data[at] == '\t'); k++ {
				at++
			}
			return at
		default:
			return i
		}
		broken = true
	}
}

// span is the first and the last plausible character of a phase.
type span struct{ first, last int }

// base64In decodes the gathered region at each phase where it makes sense.
func (w *walker) base64In(l *level) error {
	for phase, s := range l.plausible() {
		if s.last == 0 {
			continue
		}
		lo := max(phase, s.first-nearby&^3)
		hi := min(len(l.six), s.last+nearby)
		if !l.fresh() {
			continue
		}
		if err := w.base64At(l, lo, hi); err != nil {
			return err
		}
	}
	return nil
}

// plausible looks at the three bytes that each four characters make, and tells
// by phase where at least minToken of them in a row print, alternate with NUL,
// or begin a container.
func (l *level) plausible() (spans [4]span) {
	note := func(first, last int) {
		s := &spans[first&3]
		if s.last == 0 {
			s.first = first
		}
		s.last = max(s.last, last)
	}
	var m, printing uint32
	var wide [4]span // by phase: since when, until when groups alternate with NUL
	for i, v := range l.six {
		m = (m<<6 | uint32(v)) & 0xffffff
		head := classes[m>>16]
		printing <<= 1
		if head&isPrint != 0 && classes[m>>8&0xff]&classes[m&0xff]&isPrint != 0 {
			printing |= 1
			if printing&(printing>>4)&(printing>>8)&(printing>>12)&1 != 0 && i >= 15 {
				note(i-15, i+1)
			}
		}
		if i < 3 {
			continue
		}
		if head&isMagic != 0 && isMagic3(m) {
			note(i-3, len(l.six))
		}
		if m&0xff00ff == 0 || m&0xff00 == 0 {
			s := &wide[(i-3)&3]
			if s.last != i-4 || s.last == 0 {
				s.first = i - 3
			}
			if s.last = i; i-s.first >= 39 && alternates(m) {
				note(s.first, i+1)
			}
		}
	}
	if n := len(l.six); n >= long {
		spans[0] = span{0, n}
	}
	return spans
}

func isMagic3(m uint32) bool {
	switch m {
	case 0x1f8b08, 0x504b03, 0x28b52f, 0xfd377a, 0x425a68:
		return true
	}
	return false
}

func alternates(m uint32) bool {
	a, b, c := byte(m>>16), byte(m>>8), byte(m)
	return a == 0 && c == 0 && classes[b]&isText != 0 || b == 0 && classes[a]&classes[c]&isText != 0
}

// base64At decodes characters [lo, hi).
func (w *walker) base64At(l *level, lo, hi int) error {
	c := w.child(l)
	six := l.six[lo:hi]
	if err := w.charge(l, len(six)/4*3+2); err != nil {
		return err
	}
	for ; len(six) >= 4; six = six[4:] {
		m := uint32(six[0])<<18 | uint32(six[1])<<12 | uint32(six[2])<<6 | uint32(six[3])
		c.buf = append(c.buf, byte(m>>16), byte(m>>8), byte(m))
	}
	if len(six) >= 2 {
		c.buf = append(c.buf, six[0]<<2|six[1]>>4)
	}
	if len(six) == 3 {
		c.buf = append(c.buf, six[1]<<4|six[2]>>2)
	}
	c.traceChars(l, lo, hi, sextets)
	return w.layer(c, Base64)
}

// traceChars makes c come from the gathered characters [lo, hi) of l.
func (c *level) traceChars(l *level, lo, hi int, d digits) {
	c.trace.digits = d
	for k, s := range l.segs {
		end := len(l.six)
		if k+1 < len(l.segs) {
			end = l.segs[k+1].at
		}
		if from, to := max(lo, s.at), min(hi, end); from < to {
			c.trace.add(from-lo, s.src+from-s.at, 1)
		}
	}
}

// charge counts n bytes about to be decoded from l. Those decoded from the
// data itself by an encoding that cannot grow are no more than the data.
func (w *walker) charge(l *level, n int) error {
	if l.depth == 0 {
		return w.budget.addWork(n)
	}
	return w.budget.addBytes(n)
}

// fresh says whether the gathered characters were not there to be found in the
// bytes around this layer already.
func (l *level) fresh() bool {
	if !l.copies() {
		return true
	}
	return l.trace.changed(l.segs[0].src, l.wideTo)
}

// copies says whether the layer holds bytes that were copied as they are.
func (l *level) copies() bool {
	return l.kind == Percent || l.kind == Backslash || l.kind == Entities
}

var hexDigit = func() (t [64]byte) {
	for v := range t {
		t[v] = foreign
	}
	for v := range 6 {
		t[v], t[26+v] = byte(10+v), byte(10+v)
	}
	for v := range 10 {
		t[52+v] = byte(v)
	}
	return t
}()

const minHex = 2 * minToken

// hexIn decodes the runs of hexadecimal digits in the gathered region.
func (w *walker) hexIn(l *level) error {
	for i := minToken - 1; i < len(l.six); i += minToken {
		if hexDigit[l.six[i]] == foreign {
			continue
		}
		from, to := i, i+1
		for from > 0 && hexDigit[l.six[from-1]] != foreign {
			from--
		}
		for to < len(l.six) && hexDigit[l.six[to]] != foreign {
			to++
		}
		i = to
		for phase := 0; phase < 2 && to-from-phase >= minHex; phase++ {
			if err := w.hexAt(l, from+phase, to); err != nil {
				return err
			}
		}
	}
	return nil
}

// hexAt decodes digits [lo, hi) if that makes sense.
func (w *walker) hexAt(l *level, lo, hi int) error {
	if !l.fresh() {
		return nil
	}
	c := w.child(l)
	for i := lo; i+1 < hi; i += 2 {
		c.buf = append(c.buf, hexDigit[l.six[i]]<<4|hexDigit[l.six[i+1]])
	}
	if !worthy(c.buf) {
		return nil
	}
	if err := w.charge(l, len(c.buf)); err != nil {
		return err
	}
	c.traceChars(l, lo, hi, hexadecimal)
	return w.layer(c, Hex)
}

// worthy says whether decoded bytes may hold a secret: minToken that print in
// a row or alternate with NUL, or a container at their beginning.
func worthy(p []byte) bool {
	if startsContainer(p) {
		return true
	}
	run, wide := 0, 0
	for i, c := range p {
		if classes[c]&isPrint == 0 {
			run = 0
		} else if run++; run == minToken {
			return true
		}
		if (c == 0) == (i > 0 && p[i-1] == 0) || c != 0 && classes[c]&isText == 0 {
			wide = 0
		} else if wide++; wide == 2*minToken-1 {
			return true
		}
	}
	return false
}

var magics = [][]byte{
	[]byte("\x1f\x8b\x08"), []byte("PK\x03\x04"), []byte("\x28\xb5\x2f\xfd"),
	[]byte("\xfd7zXZ\x00"), []byte("BZh"),
}

func startsContainer(p []byte) bool {
	for _, m := range magics {
		if bytes.HasPrefix(p, m) {
			return true
		}
	}
	return false
}
