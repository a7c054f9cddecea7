package decode

// What a character of base64 may be in skim. Of four characters that make three
// bytes which print, the first is a head, the second a neck, the third a waist.
const (
	either = 1 << iota // a character of base64 at all
	head               // the first byte may print, by its upper six bits
	neck               // the second, by its upper four
	waist              // the third, by its upper two
	digit              // a hexadecimal digit
	zero               // six zero bits
)

var skimmed = func() (t [256]uint8) {
	for c, v := range sextet {
		if v >= padding {
			continue
		}
		t[c] = either
		for low := range 4 {
			if classes[v<<2|byte(low)]&isPrint != 0 {
				t[c] |= head
			}
		}
		for low := range 16 {
			if classes[v<<4|byte(low)]&isPrint != 0 {
				t[c] |= neck
			}
		}
		for low := range 64 {
			if classes[v<<6|byte(low)]&isPrint != 0 {
				t[c] |= waist
			}
		}
		if v == 0 {
			t[c] |= zero
		}
		if hexDigit[v] != foreign {
			t[c] |= digit
		}
	}
	return t
}()

// manyZeros is how many characters of zero bits a region has at least that
// holds text with zeros between its bytes.
const manyZeros = 6

// skim passes over a region as gather does and says whether it is worth to be
// gathered. Nearly all are names, for which this is cheap.
func skim(data []byte, start int) (end int, promising bool) {
	var s skimming
	for i := start; ; {
		for ; i < len(data); i++ {
			v := skimmed[data[i]]
			if v == 0 {
				break
			}
			s.add(uint64(v))
			if s.n&31 == 0 {
				promising = promising || s.promises()
			}
		}
		next := lineBreak(data, i)
		if next == i || next == len(data) || sextet[data[next]] >= padding {
			promising = promising || s.promises() || s.n >= long || s.zeros >= manyZeros
			return i, promising && s.n >= minWide
		}
		i = next
	}
}

// skimming knows of the last 64 characters which may be what.
type skimming struct {
	heads, necks, waists, digits uint64
	zeros                        uint64
	n                            int
}

func (s *skimming) add(v uint64) {
	s.heads = s.heads<<1 | v/head&1
	s.necks = s.necks<<1 | v/neck&1
	s.waists = s.waists<<1 | v/waist&1
	s.digits = s.digits<<1 | v/digit&1
	s.zeros += v / zero
	s.n++
}

// promises says whether four times four characters may print, or minHex in a
// row are digits.
func (s *skimming) promises() bool {
	x := s.heads >> 2 & (s.necks >> 1) & s.waists
	x &= x >> 4
	if x&(x>>8) != 0 {
		return true
	}
	x = s.digits
	for n := 1; n < minHex; n *= 2 {
		x &= x >> n
	}
	return x != 0
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

// fresh says whether what was gathered, up to end, was not there to be found in
// the bytes around this layer already.
func (l *level) fresh(end int) bool {
	return !l.copies() || l.trace.changed(l.segs[0].src, end)
}

// copies says whether the layer holds bytes that were copied as they are.
func (l *level) copies() bool {
	return l.kind == Percent || l.kind == Backslash || l.kind == Entities
}
