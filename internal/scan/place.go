package scan

import (
	"math"

	"pushward/internal/scan/kern"
)

// maxBefore is how many bytes before a literal a secret's beginning is looked
// for; one that may lie farther off wants another way.
const maxBefore = 128

// place finds a sequence by a literal within it.
type place struct {
	m        *matcher
	one, two string           // the literal, and in the other case where case does not matter
	window   int              // where in the literal the fingerprint stands
	print    kern.Fingerprint // of at most kern.Width bytes
	least    int              // bytes of the secret before the literal,
	most     int              // at most
	first    *set             // what the secret may begin with; nil anything
	tail     sequence         // from the literal on; nil if least is most
	context  bool             // the literal is a keyword, the secret follows it
	whole    bool             // the literal only tells that the regexp must read everything
	begins   bool             // a secret begins at a fixed distance, behind what a table knows
	alike    int              // places after this in its bucket that stand wherever it does
}

func (p *place) fixed() bool { return p.least == p.most && !p.context && !p.whole }

// literalCount tells how many patterns hold a literal. One that many share
// makes work for all of them wherever it stands.
type literalCount map[string]int

func countLiterals(ms []*matcher) literalCount {
	n := literalCount{}
	for _, m := range ms {
		seen := map[string]bool{}
		for _, q := range m.sequences {
			for k := range q {
				if one, _ := spell2(q.literalAt(k)); !seen[one] {
					seen[one] = true
					n[one]++
				}
			}
		}
	}
	return n
}

// spell2 gives a literal in its two cases.
func spell2(run []spelling) (one, two string) {
	for _, b := range run {
		one += string(b.choices[:1])
		two += string(b.choices[len(b.choices)-1:])
	}
	return one, two
}

// newPlace takes the literal of a sequence that is least to be expected in text
// and in other patterns.
func newPlace(m *matcher, q sequence, shared literalCount) (place, bool) {
	best, score := place{}, math.Inf(-1)
	least, most := 0, 0
	for k := 0; k < len(q); {
		run := q.literalAt(k)
		if len(run) >= minLiteral && most != unbounded && (most == least || most <= maxBefore) {
			p := place{m: m, least: least, most: most}
			p.one, p.two = spell2(run)
			var s float64
			p.window, s = rarest(run)
			s -= 3 * math.Log2(float64(shared[p.one]))
			if most == least {
				s += 6 // a fixed distance saves the search for the beginning
			} else {
				p.tail = q[k:]
				if g := q[0]; g.set != nil && g.min > 0 && g.set.beyond == none {
					p.first = g.set
				}
			}
			if s > score {
				best, score = p, s
			}
		}
		next := k + 1
		if len(run) > 0 {
			next = run[len(run)-1].segment + 1
		}
		for ; k < next; k++ {
			low, high := q[k].bytes()
			least += low
			if most == unbounded || high == unbounded {
				most = unbounded
			} else {
				most += high
			}
		}
	}
	if best.m == nil {
		return place{}, false
	}
	best.print = fingerprint(best.one, best.two, best.window)
	return best, true
}

// literalAt gives the bytes from segment k on that are fixed but for case.
func (q sequence) literalAt(k int) []spelling {
	all := q.certain(k, 256)
	for i, b := range all {
		if !b.single() {
			// a segment counts whole or not at all
			for i > 0 && all[i-1].segment == b.segment {
				i--
			}
			return all[:i]
		}
	}
	return all
}

// bytes gives the least and the most bytes of a segment.
func (g *segment) bytes() (least, most int) {
	if g.set == nil {
		return len(g.literal), len(g.literal)
	}
	least, most = g.min, g.max
	if most != unbounded && g.set.beyond != none {
		most *= 4
	}
	return least, most
}

func fingerprint(one, two string, at int) (f kern.Fingerprint) {
	for i := range kern.Width {
		if j := at + i; j < len(one) {
			f[i] = []byte{one[j]}
			if two[j] != one[j] {
				f[i] = append(f[i], two[j])
			}
		}
	}
	return f
}

// rarest gives the window of a literal that text holds least.
func rarest(run []spelling) (at int, score float64) {
	width := min(kern.Width, len(run))
	for i := 0; i+width <= len(run); i++ {
		s := 0.0
		for k, b := range run[i : i+width] {
			if k > 0 && b.choices[0] == run[i+k-1].choices[0] {
				continue // one byte repeated is zeros in base64, or a line
			}
			f := 0.0
			for _, c := range b.choices {
				f += frequency[c]
			}
			s -= math.Log2(f / 1000)
		}
		if s > score {
			at, score = i, s
		}
	}
	return at, score
}

// frequency is roughly how often a byte stands in a thousand of source text.
var frequency = func() (f [256]float64) {
	for c := range f {
		f[c] = 1
	}
	for c := '0'; c <= '9'; c++ {
		f[c] = 6
	}
	for c := 'A'; c <= 'Z'; c++ {
		f[c] = 3
	}
	for c, n := range map[byte]float64{
		' ': 150, '\t': 60, '\n': 35, 'e': 75, 't': 60, 'a': 45, 'o': 45, 'i': 50, 'n': 50, 'r': 50, 's': 45,
		'l': 32, 'c': 32, 'd': 27, 'u': 24, 'p': 22, 'm': 20, 'f': 20, 'g': 15, 'h': 20, 'b': 13, 'y': 10,
		'w': 8, 'v': 9, 'k': 7, 'x': 5, 'q': 2, 'j': 2, 'z': 2, '0': 15, '1': 10, '_': 10, '-': 12, '.': 15,
		'/': 15, ':': 8, '=': 9, '"': 14, ',': 12, '(': 12, ')': 12, '*': 5,
	} {
		f[c] = n
	}
	return f
}()

// folded gives a place for each of some literals, in lower case, that may
// stand in either case.
func folded(m *matcher, literals [][]byte, kind place) []place {
	var out []place
	for _, k := range literals {
		p := kind
		p.m, p.one, p.two = m, string(k), upperASCII(k)
		var run []spelling
		for i := range k {
			run = append(run, spelling{choices: []byte{p.one[i], p.two[i]}})
		}
		p.window, _ = rarest(run)
		p.print = fingerprint(p.one, p.two, p.window)
		out = append(out, p)
	}
	return out
}

// placeOf is for secrets that all begin with a literal.
func placeOf(m *matcher, literal string) place {
	var run []spelling
	for i := range len(literal) {
		run = append(run, spelling{choices: []byte{literal[i]}})
	}
	p := place{m: m, one: literal, two: literal}
	p.window, _ = rarest(run)
	p.print = fingerprint(p.one, p.two, p.window)
	return p
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

func upperASCII(b []byte) string {
	out := make([]byte, len(b))
	for i, c := range b {
		if 'a' <= c && c <= 'z' {
			c &^= 0x20
		}
		out[i] = c
	}
	return string(out)
}
