package scan

import (
	"fmt"
	"regexp/syntax"

	"pushward/internal/scan/kern"
)

const (
	minLiteral  = 3  // bytes; a shorter literal tells nothing
	maxLiterals = 64 // alternatives of one pattern
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
	if begin, _ := m.loose.LiteralPrefix(); len(begin) >= minLiteral && isASCII(begin) {
		m.inOrder = true
		return plan{places: []place{placeOf(m, begin)}}, nil
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
