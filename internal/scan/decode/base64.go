package decode

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
	var promising bool
	if l.wideTo, promising = skim(l.data, start); !promising {
		return nil
	}
	l.gather(start)
	if !l.fresh(l.wideTo) {
		return nil
	}
	if err := w.hexIn(l); err != nil {
		return err
	}
	return w.base64In(l)
}

// What a character of base64 counts for in skim.
const (
	heads    = 1       // may begin three bytes that print
	zeros    = 1 << 8  // six zero bits
	hexes    = 1 << 36 // a hexadecimal digit
	eitherOf = 1 << 1  // a character of base64 at all
	lane     = 1<<28 - 1
)

var skimmed = func() (t [256]uint64) {
	for c, v := range sextet {
		if v >= padding {
			continue
		}
		t[c] = eitherOf
		if classes[v<<2]&isPrint != 0 || classes[v<<2|1]&isPrint != 0 || classes[v<<2|2]&isPrint != 0 {
			t[c] |= heads
		}
		if v == 0 {
			t[c] += zeros
		}
		if hexDigit[v] != foreign {
			t[c] += hexes
		}
	}
	return t
}()

// skim passes over a region as gather does and says whether it is worth to be
// gathered. Nearly all are names, for which this is cheap.
func skim(data []byte, start int) (end int, promising bool) {
	var printing, counts uint64
	n := 0
	for i := start; ; {
		for ; i < len(data); i++ {
			v := skimmed[data[i]]
			if v == 0 {
				break
			}
			printing = printing<<1 | v&heads
			counts += v
			if n++; n&31 == 0 {
				promising = promising || fourths(printing)
			}
		}
		next := lineBreak(data, i)
		if next == i || next == len(data) || sextet[data[next]] >= padding {
			promising = promising || fourths(printing) || n >= long ||
				counts>>8&lane >= 6 || counts>>36 >= minHex
			return i, promising && n >= minWide
		}
		i = next
	}
}

// fourths says whether four bits stand at distances of four.
func fourths(x uint64) bool { return x&(x>>4)&(x>>8)&(x>>12) != 0 }

// gather collects in l.six and l.segs the characters from start on, to the
// first that ends them. A line break and what indents the next line do not.
func (l *level) gather(start int) {
	l.six, l.segs = l.six[:0], l.segs[:0]
	for i := start; ; {
		l.segs = append(l.segs, piece{len(l.six), i, 1})
		for ; i < len(l.data) && sextet[l.data[i]] < padding; i++ {
			l.six = append(l.six, sextet[l.data[i]])
		}
		next := lineBreak(l.data, i)
		if next == i || next == len(l.data) || sextet[l.data[next]] >= padding {
			return
		}
		i = next
	}
}

// gatheredTo tells where the first n gathered characters end.
func (l *level) gatheredTo(n int) int {
	k := len(l.segs) - 1
	for l.segs[k].at >= n {
		k--
	}
	return l.segs[k].src + n - l.segs[k].at
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
		if err := w.base64At(l, lo, hi); err != nil {
			return err
		}
	}
	return nil
}

// plausible looks at the three bytes that each four characters make, and tells
// by phase where at least minToken of them in a row print or alternate with NUL.
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
		printing <<= 1
		if classes[m>>16]&classes[m>>8&0xff]&classes[m&0xff]&isPrint != 0 && i >= 3 {
			printing |= 1
			if printing&(printing>>4)&(printing>>8)&(printing>>12)&1 != 0 {
				note(i-15, i+1)
			}
		}
		if (m&0xff00ff == 0 || m&0xff00 == 0) && alternates(m) && i >= 3 {
			s := &wide[i&3]
			if s.last != i-4 || s.last == 0 {
				s.first = i - 3
			}
			if s.last = i; i-s.first >= 39 {
				note(s.first, i+1)
			}
		}
	}
	if l.evenlyLong() {
		spans[0] = span{0, len(l.six)}
	}
	return spans
}

// evenlyLong says whether the region looks like a document: long, and in lines
// of the same length. It may hold what no phase shows, such as a tar of
// compressed files.
func (l *level) evenlyLong() bool {
	if len(l.six) < long {
		return false
	}
	for k := 2; k < len(l.segs)-1; k++ {
		if l.segs[k+1].at-l.segs[k].at != l.segs[2].at-l.segs[1].at {
			return false
		}
	}
	return l.packed.to <= l.segs[0].src
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

// fresh says whether what was gathered, up to end, was not there to be found in
// the bytes around this layer already.
func (l *level) fresh(end int) bool {
	return !l.copies() || l.trace.changed(l.segs[0].src, end)
}

// copies says whether the layer holds bytes that were copied as they are.
func (l *level) copies() bool {
	return l.kind == Percent || l.kind == Backslash || l.kind == Entities
}
