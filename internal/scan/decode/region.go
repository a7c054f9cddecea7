package decode

import (
	"slices"
	"strings"
)

// skimmed tells of each byte which places of three rows it may stand at; 0 ends a
// region. Of four characters of base64 that make three bytes which print, the
// first is a head by its upper six bits, the second a neck by its upper four, the
// third a waist by its upper two; four times four are a row. Of two digits that
// make a byte which prints, or a zero between such, the first is an upper one;
// minToken pairs are a row. Where zeros stand between the bytes of text, two of
// four characters tell: the zero byte is in the middle, or one is at either end.
var skimmed = func() (t [256]uint64) {
	for c, v := range sextet {
		if v >= padding {
			continue
		}
		text := [4]bool{3: true}
		for low := range 64 {
			text[0] = text[0] || low < 4 && classes[v<<2|byte(low)]&isPrint != 0
			text[1] = text[1] || low < 16 && classes[v<<4|byte(low)]&isPrint != 0
			text[2] = text[2] || classes[v<<6|byte(low)]&isPrint != 0
		}
		for k := range textRow {
			if text[k%4] {
				t[c] |= 1 << k
			}
		}
		d := hexDigit[v]
		for k := range minHex {
			if d != foreign && (k%2 == 1 || d == 0 || 2 <= d && d < 8) {
				t[c] |= 1 << (textRow + k)
			}
		}
		for k := range wideRow {
			if k%4 == 0 || k%4 == 3 || k%4 == 1 && (v < 16 || v%16 == 0) || k%4 == 2 && (v%4 == 0 || v < 4) {
				t[c] |= 1 << (textRow + minHex + k)
			}
		}
	}
	return t
}()

const (
	textRow  = 4*4 - 1 // what the last character is does not matter
	wideRow  = 4*4 - 1
	firsts   = 1 | 1<<textRow | 1<<(textRow+minHex)
	textLast = 1 << (textRow - 1)
	hexLast  = 1 << (textRow + minHex - 1)
	wideLast = 1 << (textRow + minHex + wideRow - 1)
	anyDigit = 1 << (textRow + 1)
)

// promise is what a region may hold.
type promise struct {
	text, wide bool // base64 of what prints, and of what alternates with zeros
	document   bool // in base64, of which rows may not show all
	hex        bool
}

// skim passes over a region as gather does and says what it may hold, short of
// what the signs of containers tell. Nearly all are names, and then checksums,
// for which this is cheap. Digits alone are no document in base64: its header, or
// whatever else no row shows, is written with other characters, too.
func skim(data []byte, start int) (end int, p promise) {
	var lines lines
	row, rows, all := uint64(0), uint64(0), ^uint64(0)
	for end = start; ; {
		from := end
		for _, c := range data[from:] {
			v := skimmed[c]
			if v == 0 {
				break
			}
			row = (row<<1 | firsts) & v
			rows |= row
			all &= v
			end++
		}
		lines.add(end - from)
		next := lineBreak(data, end)
		if next == end || next == len(data) || sextet[data[next]] >= padding {
			break
		}
		p.hex = p.hex || brokenSign(data, end, next)
		end = next
	}
	if lines.sum < minWide {
		return end, promise{}
	}
	p.hex = p.hex || rows&hexLast != 0
	p.text = rows&textLast != 0
	p.wide = rows&wideLast != 0
	p.document = lines.evenlyLong() && all&anyDigit == 0
	return end, p
}

// lines are the lengths of a region's lines.
type lines struct {
	n, sum       int
	second, last int
	uneven       bool
}

func (l *lines) add(length int) {
	switch {
	case l.n == 1:
		l.second = length
	case l.n > 2 && l.last != l.second:
		l.uneven = true
	}
	l.n++
	l.sum += length
	l.last = length
}

// evenlyLong says whether the region looks like a document: long, and in lines
// of the same length but for the first and the last: it may be a tar of
// compressed files.
func (l *lines) evenlyLong() bool { return l.sum >= long && !l.uneven }

// brokenSign says whether the sign of a container in hexadecimal may be broken
// by the end of the line at i, so that it is not noticed as others are.
func brokenSign(data []byte, i, next int) bool {
	for _, s := range [...]string{"1f8b", "504b", "28b5", "fd37", "425a"} {
		for k := 1; k < len(s) && k <= i; k++ {
			if data[next]|0x20 == s[k]|0x20 && strings.EqualFold(string(data[i-k:i]), s[:k]) {
				return true
			}
		}
	}
	return false
}

// gather collects in l.six and l.segs the characters from start on, to the
// first that ends them. A line break and what indents the next line do not.
func (l *level) gather(start int) {
	l.six, l.segs = l.six[:0], l.segs[:0]
	for i := start; ; {
		n, end := len(l.six), i
		for end < len(l.data) && sextet[l.data[end]] < padding {
			end++
		}
		l.segs = append(l.segs, piece{n, i, 1})
		l.six = slices.Grow(l.six, end-i)[:n+end-i]
		line := l.six[n:]
		for k, c := range l.data[i:end] {
			line[k] = sextet[c]
		}
		next := lineBreak(l.data, end)
		if next == end || next == len(l.data) || sextet[l.data[next]] >= padding {
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
