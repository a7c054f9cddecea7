package scan

import (
	"encoding/binary"
	"regexp"
	"regexp/syntax"
	"strings"

	"pushward/internal/pattern"
)

// bytesSet tells of each byte whether it is in.
type bytesSet [256]bool

// delimiters are what must stand around a secret. Nearly all are of the same
// make: one character that is not of a class, the edge of the data, or an
// escape. The others are asked of package regexp.
type delimiters struct {
	before  *bytesSet      // what may not stand before a secret, unless it ends an escape; the same for equal expressions
	escapes bool           // an escape may stand before a secret
	start   *regexp.Regexp // what must stand before instead; nil usually
	after   *bytesSet      // what may not stand behind a secret; nil: only the regexp knows
}

// escapes are those that pattern.DefaultStart ends with.
var escapes = strings.TrimPrefix(pattern.DefaultStart, `\A|[^0-9A-Za-z]`)

// newDelimiters takes expressions that have been found to compile.
func newDelimiters(start, end string) delimiters {
	var d delimiters
	plain, escaped := strings.CutSuffix(start, escapes)
	if d.before = allBut(plain, syntax.OpBeginText); d.before != nil {
		d.escapes = escaped
	} else {
		d.start = regexp.MustCompile(`(?:` + start + `)\z`)
	}
	d.after = allBut(end, syntax.OpEndText)
	return d
}

// allBut gives the class C where an expression is [^C] or an edge of the text.
func allBut(expr string, edge syntax.Op) *bytesSet {
	tree, err := syntax.Parse(expr, syntax.Perl)
	if err != nil || tree.Op != syntax.OpAlternate || len(tree.Sub) != 2 {
		return nil
	}
	class, other := tree.Sub[0], tree.Sub[1]
	if class.Op == edge {
		class, other = other, class
	}
	if class.Op != syntax.OpCharClass || other.Op != edge {
		return nil
	}
	in := classSet(class.Rune)
	if in.beyond != all {
		return nil
	}
	out := bytesSet(in.has)
	for c := range out {
		out[c] = !out[c]
	}
	return &out
}

// strict says that letters and digits may not stand before a secret: then it
// can begin only where a run does, behind a separator, or behind an escape.
func (d *delimiters) strict() bool {
	if d.before == nil {
		return false
	}
	for c := range d.before {
		if isAlnum(byte(c)) && !d.before[c] {
			return false
		}
	}
	return true
}

// startsAt says whether a secret may begin here.
func (d *delimiters) startsAt(data []byte, start int) bool {
	if d.start != nil {
		return d.start.Match(data[max(0, start-pattern.NearBytes):start])
	}
	return start == 0 || !d.before[data[start-1]] || d.escapes && afterEscape(data, start)
}

// afterEscape knows the escapes of pattern.DefaultStart: \n, \x3D, \u003D, %3D.
func afterEscape(data []byte, i int) bool {
	if i >= 8 && !introduced(binary.LittleEndian.Uint64(data[i-8:i])) {
		return false // nearly always
	}
	switch {
	case i >= 2 && data[i-2] == '\\':
		switch data[i-1] {
		case 'a', 'b', 'f', 'n', 'r', 't', 'v':
			return true
		}
	case i >= 3 && data[i-3] == '%':
		return isHex(data[i-2]) && isHex(data[i-1])
	case i >= 4 && data[i-4] == '\\' && data[i-3] == 'x':
		return isHex(data[i-2]) && isHex(data[i-1])
	case i >= 6 && data[i-6] == '\\' && data[i-5] == 'u':
		return isHex(data[i-4]) && isHex(data[i-3]) && isHex(data[i-2]) && isHex(data[i-1])
	}
	return false
}

// introduced says whether, of the eight bytes before a place, any that could be
// the first of an escape is: \ six, four or two before it, % three.
func introduced(x uint64) bool {
	const firsts, others, ones = 0x005c255c_005c0000, 0xff000000_ff00ffff, 0x01010101_01010101
	x = x ^ firsts | others
	return (x-ones)&^x&(ones<<7) != 0
}

func isHex(c byte) bool { return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'f' }
