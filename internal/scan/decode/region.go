package decode

// What a character of base64 counts for in skim.
const (
	heads    = 1         // may begin three bytes that print
	zeros    = 1 << 8    // six zero bits
	hexes    = 1 << 36   // a hexadecimal digit
	eitherOf = 1 << 1    // a character of base64 at all
	lane     = 1<<28 - 1 // counts of zeros; those of hexes above them
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
			counts += v >> 8
			if n++; n&31 == 0 {
				promising = promising || fourths(printing)
			}
		}
		next := lineBreak(data, i)
		if next == i || next == len(data) || sextet[data[next]] >= padding {
			promising = promising || fourths(printing) || n >= long ||
				counts&lane >= 6 || counts>>28 >= minHex
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
