package scan

import (
	"fmt"
	"math"
	"regexp/syntax"

	"pushward/internal/scan/kern"
)

const (
	minLiteral  = 3   // bytes; a shorter literal tells nothing
	maxLiterals = 64  // alternatives of one pattern
	maxBefore   = 128 // bytes before a literal in which a secret's beginning is looked for
)

// plan says how the beginnings of one pattern's secrets are found. Every secret
// is found by at least one entry; what the entries find is confirmed.
//
// Strict delimiters are what makes runs complete: a secret beginning with minRun
// token bytes lies in a run of them, and begins where the run does, behind a
// separator within it, or behind an escape that reaches into it.
type plan struct {
	probes []probe // by the first bytes, where a run of token bytes lets one begin
	places []place // by a literal, wherever it stands
	group  *group  // by what stands before a run: class Context
}

// newPlan decides. It errs only towards "maybe", or refuses the pattern.
func newPlan(m *matcher, shared literalCount) (plan, error) {
	var pl plan
	for _, q := range m.sequences {
		if p, ok := newProbe(m, q); ok {
			pl.probes = append(pl.probes, p)
		} else if p, ok := newPlace(m, q, shared); ok {
			pl.places = append(pl.places, p)
		} else {
			return planWithout(m)
		}
	}
	if m.sequences == nil {
		return planWithout(m)
	}
	m.inOrder = len(pl.places) == 0 || len(pl.places) == 1 && len(pl.probes) == 0 && pl.places[0].fixed()
	return pl, nil
}

// planWithout is for patterns that have no literal of use in each spelling.
func planWithout(m *matcher) (plan, error) {
	if m.near != nil && m.sequences != nil {
		for _, wide := range []bool{false, true} {
			if g := newGroup(m, wide); g != nil {
				m.inOrder = true
				return plan{group: g}, nil
			}
		}
		return plan{places: folded(m, m.near, place{context: true})}, nil
	}
	if some := literals(m.tree); some != nil {
		return plan{places: folded(m, some, place{whole: true})}, nil
	}
	if m.near != nil {
		return plan{places: folded(m, m.near, place{whole: true})}, nil
	}
	return plan{}, fmt.Errorf("pattern %q: its regexp has no literal of at least %d bytes that every secret contains, and it names no keyword (near)", m.pat.Type, minLiteral)
}

// lead counts the bytes of the given kind with which every spelling of the
// sequence begins.
func (q sequence) lead(kind func(byte) bool) int {
	n := 0
	for _, g := range q {
		if g.set != nil {
			if !g.set.within(kind) {
				return n
			}
			n += g.min
			continue
		}
		for i := range len(g.literal) {
			if !kind(g.literal[i]) {
				return n
			}
			n++
		}
	}
	return n
}

// classes is kern.Class as a table.
var classes = func() (t [256]byte) {
	for c := range t {
		t[c] = kern.Class(byte(c))
	}
	return t
}()

func isTok(c byte) bool  { return classes[c]&kern.Tok != 0 }
func isWide(c byte) bool { return classes[c]&kern.Wide != 0 }

// spelling is what one byte of a sequence may be, and whose it is.
type spelling struct {
	choices []byte
	segment int
	inside  int // bytes of the segment before it
}

// certain lists the bytes of the sequence from segment k on whose distance to
// it is fixed, at most n.
func (q sequence) certain(k, n int) []spelling {
	var out []spelling
	for ; k < len(q) && len(out) < n; k++ {
		g := &q[k]
		if g.set == nil {
			for i := 0; i < len(g.literal) && len(out) < n; i++ {
				out = append(out, spelling{[]byte{g.literal[i]}, k, i})
			}
			continue
		}
		if g.set.beyond != none {
			return out
		}
		for i := 0; i < g.min && len(out) < n; i++ {
			out = append(out, spelling{g.set.members(), k, i})
		}
		if g.max != g.min {
			return out
		}
	}
	return out
}

func (s *set) members() []byte {
	var out []byte
	for c := range s.has {
		if s.has[c] {
			out = append(out, byte(c))
		}
	}
	return out
}

// single says whether the byte is one letter or the same in both cases.
func (s spelling) single() bool {
	return len(s.choices) == 1 || len(s.choices) == 2 && lower(s.choices[0]) == lower(s.choices[1])
}

// place finds a sequence by a literal within it.
type place struct {
	m        *matcher
	one, two string           // the literal, and in the other case where case does not matter
	window   int              // where in the literal the fingerprint stands
	print    kern.Fingerprint // of at most kern.Width bytes
	least    int              // bytes of the secret before the literal,
	most     int              // at most
	first    *set             // what the secret may begin with; nil anything
	tail     sequence         // from the literal's segment on; nil if least is most
	inside   int              // bytes of that segment before the literal
	context  bool             // the literal is a keyword, the secret follows it
	whole    bool             // the literal only tells that the regexp must read everything
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

// literals gives strings, lower case, of which one stands in every match of
// the tree in whatever case; nil if there are none of at least minLiteral bytes.
func literals(re *syntax.Regexp) [][]byte {
	switch re.Op {
	case syntax.OpLiteral:
		return longestASCII(re)
	case syntax.OpCapture, syntax.OpPlus:
		return literals(re.Sub[0])
	case syntax.OpRepeat:
		if re.Min > 0 {
			return literals(re.Sub[0])
		}
	case syntax.OpConcat:
		var best [][]byte
		for _, sub := range re.Sub {
			if got := literals(sub); shortest(got) > shortest(best) {
				best = got
			}
		}
		return best
	case syntax.OpAlternate:
		var every [][]byte
		for _, sub := range re.Sub {
			got := literals(sub)
			if got == nil || len(every)+len(got) > maxLiterals {
				return nil
			}
			every = append(every, got...)
		}
		return every
	}
	return nil
}

func shortest(set [][]byte) int {
	if len(set) == 0 {
		return 0
	}
	n := len(set[0])
	for _, l := range set {
		n = min(n, len(l))
	}
	return n
}

// longestASCII cuts a literal where a character has forms outside ASCII, as k
// and s have under case folding.
func longestASCII(re *syntax.Regexp) [][]byte {
	var best, cur []byte
	for _, r := range re.Rune {
		fold := re.Flags&syntax.FoldCase != 0
		if r >= 0x80 || fold && (r|0x20 == 'k' || r|0x20 == 's') {
			cur = nil
			continue
		}
		cur = append(cur, lower(byte(r)))
		if len(cur) > len(best) {
			best = append([]byte(nil), cur...)
		}
	}
	if len(best) < minLiteral {
		return nil
	}
	return [][]byte{best}
}
