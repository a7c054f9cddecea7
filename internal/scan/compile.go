package scan

import (
	"cmp"
	"fmt"
	"regexp"
	"regexp/syntax"

	"pushward/internal/pattern"
)

// Limits on one pattern. The length is GitHub's for a custom pattern; the size
// bounds what one byte of input can cost.
const (
	maxRegexpLength = 1000
	maxProgramSize  = 20000
)

// matcher is a compiled pattern. Its secret is (Regexp)(?:End), tried where a
// secret may begin; Start is looked for before it, in pattern.NearBytes.
type matcher struct {
	pat   *pattern.Pattern
	index int32
	shape int // the same for patterns of equal Regexp, Start and End
	tree  *syntax.Regexp

	sequences []sequence // nil where the regexp is no alternative of straight segments
	fixed     []int      // by sequence: its length, 0 if it has no only one
	anchored  *regexp.Regexp
	loose     *regexp.Regexp // not anchored; for those without sequences
	longest   int            // bytes of the longest secret and its end delimiter, or unbounded

	delimiters
	must, mustNot []*regexp.Regexp
	near          [][]byte // lower case
	entropy       float64

	// inOrder: candidates come by rising start, so that those inside an
	// accepted secret need no look.
	inOrder bool
}

// compile checks one pattern and compiles it, or says what is wrong with it.
func compile(p *pattern.Pattern, index int) (*matcher, error) {
	m := &matcher{pat: p, index: int32(index), entropy: p.Entropy}
	if m.entropy == 0 && p.Class != pattern.Custom {
		m.entropy = pattern.EntropyFloor
	}
	var err error
	if m.tree, err = parse("regexp", p.Regexp); err != nil {
		return nil, fmt.Errorf("pattern %q: %w", p.Type, err)
	}
	start, end := cmp.Or(p.Start, pattern.DefaultStart), cmp.Or(p.End, pattern.DefaultEnd)
	if _, err := parse("start delimiter", start); err != nil {
		return nil, fmt.Errorf("pattern %q: %w", p.Type, err)
	}
	endTree, err := parse("end delimiter", end)
	if err != nil {
		return nil, fmt.Errorf("pattern %q: %w", p.Type, err)
	}
	m.delimiters = newDelimiters(start, end)
	if m.must, err = compileAll("must match", p.MustMatch); err != nil {
		return nil, fmt.Errorf("pattern %q: %w", p.Type, err)
	}
	if m.mustNot, err = compileAll("must not match", p.MustNotMatch); err != nil {
		return nil, fmt.Errorf("pattern %q: %w", p.Type, err)
	}
	for _, k := range p.Near {
		if len(k) < minLiteral {
			return nil, fmt.Errorf("pattern %q: keyword %q is shorter than %d characters", p.Type, k, minLiteral)
		}
		m.near = append(m.near, lowerASCII([]byte(k)))
	}
	whole := `(` + p.Regexp + `)(?:` + end + `)`
	if m.loose, err = regexp.Compile(whole); err != nil {
		return nil, fmt.Errorf("pattern %q: %w", p.Type, err)
	}
	m.anchored = regexp.MustCompile(`\A(?:` + whole + `)`)
	if !hasEmptyWidth(m.tree) {
		m.sequences = sequences(m.tree, m.after)
		for _, q := range m.sequences {
			m.fixed = append(m.fixed, q.fixed())
		}
	}
	m.longest = unbounded
	if a, b := longest(m.tree), longest(endTree); a != unbounded && b != unbounded {
		m.longest = a + b
	}
	return m, nil
}

func compileAll(what string, exprs []string) ([]*regexp.Regexp, error) {
	var out []*regexp.Regexp
	for _, e := range exprs {
		if _, err := parse(what, e); err != nil {
			return nil, err
		}
		out = append(out, regexp.MustCompile(e))
	}
	return out, nil
}

// parse holds an expression against the limits.
func parse(what, expr string) (*syntax.Regexp, error) {
	if len(expr) > maxRegexpLength {
		return nil, fmt.Errorf("%s is %d characters long, at most %d are allowed", what, len(expr), maxRegexpLength)
	}
	tree, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return nil, fmt.Errorf("%s does not compile: %w", what, err)
	}
	prog, err := syntax.Compile(tree.Simplify())
	if err != nil {
		return nil, fmt.Errorf("%s does not compile: %w", what, err)
	}
	if len(prog.Inst) > maxProgramSize {
		return nil, fmt.Errorf("%s compiles to %d steps, at most %d are allowed", what, len(prog.Inst), maxProgramSize)
	}
	// Simplify may have written into the tree.
	return syntax.Parse(expr, syntax.Perl)
}

// hasEmptyWidth finds ^ $ \b and their like, whose truth depends on what stands
// around the secret.
func hasEmptyWidth(re *syntax.Regexp) bool {
	switch re.Op {
	case syntax.OpBeginLine, syntax.OpEndLine, syntax.OpBeginText, syntax.OpEndText,
		syntax.OpWordBoundary, syntax.OpNoWordBoundary:
		return true
	}
	for _, sub := range re.Sub {
		if hasEmptyWidth(sub) {
			return true
		}
	}
	return false
}

// longest gives the bytes of the longest match, or unbounded.
func longest(re *syntax.Regexp) int {
	const rune4 = 4
	switch re.Op {
	case syntax.OpLiteral:
		n := 0
		for _, r := range re.Rune {
			if r < 0x80 && re.Flags&syntax.FoldCase == 0 {
				n++
			} else {
				n += rune4
			}
		}
		return n
	case syntax.OpCharClass, syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		if n := len(re.Rune); n > 0 && re.Rune[n-1] < 0x80 {
			return 1
		}
		return rune4
	case syntax.OpStar, syntax.OpPlus:
		return unbounded
	case syntax.OpRepeat:
		n := longest(re.Sub[0])
		if n == unbounded || re.Max == unbounded {
			return unbounded
		}
		return n * re.Max
	case syntax.OpAlternate:
		most := 0
		for _, sub := range re.Sub {
			n := longest(sub)
			if n == unbounded {
				return unbounded
			}
			most = max(most, n)
		}
		return most
	}
	sum := 0
	for _, sub := range re.Sub {
		n := longest(sub)
		if n == unbounded {
			return unbounded
		}
		sum += n
	}
	return sum
}

func lowerASCII(b []byte) []byte {
	out := make([]byte, len(b))
	for i, c := range b {
		out[i] = lower(c)
	}
	return out
}

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c |= 0x20
	}
	return c
}
