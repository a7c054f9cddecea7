package scan

import (
	"bytes"
	"fmt"
	"math"
	"regexp"
	"regexp/syntax"

	"pushward"
	"pushward/internal/pattern"
)

// Limits on one pattern. The length is GitHub's for a custom pattern; the size
// bounds what one byte of input can cost.
const (
	maxRegexpLength = 1000
	maxProgramSize  = 20000
)

// Where a pattern leaves Start or End empty: no letter or digit may adjoin.
const (
	defaultStart = `\A|[^0-9A-Za-z]`
	defaultEnd   = `\z|[^0-9A-Za-z]`
)

// nearBytes is how far before a secret a keyword of Pattern.Near may begin.
const nearBytes = 64

// matcher is a compiled pattern.
type matcher struct {
	pat           *pattern.Pattern
	first         *regexp.Regexp // start delimiter, (secret), end delimiter
	resume        *regexp.Regexp // the same with any one character before it
	group         int            // the group of the secret
	must, mustNot []*regexp.Regexp
	near          [][]byte // lower case
	literals      [][]byte // lower case; one of them stands in every match
}

func compile(p *pattern.Pattern) (*matcher, error) {
	fail := func(format string, args ...any) (*matcher, error) {
		return nil, fmt.Errorf("pattern %q: "+format, append([]any{p.Type}, args...)...)
	}
	start, end := p.Start, p.End
	if start == "" {
		start = defaultStart
	}
	if end == "" {
		end = defaultEnd
	}
	type part struct{ name, expr string }
	parts := []part{{"regexp", p.Regexp}, {"start delimiter", start}, {"end delimiter", end}}
	for _, e := range p.MustMatch {
		parts = append(parts, part{"must match", e})
	}
	for _, e := range p.MustNotMatch {
		parts = append(parts, part{"must not match", e})
	}
	for _, c := range parts {
		if len(c.expr) > maxRegexpLength {
			return fail("%s is %d characters long, at most %d are allowed", c.name, len(c.expr), maxRegexpLength)
		}
		tree, err := syntax.Parse(c.expr, syntax.Perl)
		if err != nil {
			return fail("%s does not compile: %w", c.name, err)
		}
		prog, err := syntax.Compile(tree.Simplify())
		if err != nil {
			return fail("%s does not compile: %w", c.name, err)
		}
		if len(prog.Inst) > maxProgramSize {
			return fail("%s compiles to %d steps, at most %d are allowed", c.name, len(prog.Inst), maxProgramSize)
		}
	}
	m := &matcher{pat: p, group: 1 + regexp.MustCompile(start).NumSubexp()}
	whole := "(?:" + start + ")(" + p.Regexp + ")(?:" + end + ")"
	var err error
	if m.first, err = regexp.Compile(whole); err != nil {
		return fail("does not compile: %w", err)
	}
	if m.resume, err = regexp.Compile("(?s:.)" + whole); err != nil {
		return fail("does not compile: %w", err)
	}
	for _, e := range p.MustMatch {
		m.must = append(m.must, regexp.MustCompile(e))
	}
	for _, e := range p.MustNotMatch {
		m.mustNot = append(m.mustNot, regexp.MustCompile(e))
	}
	for _, k := range p.Near {
		if k == "" {
			return fail("has an empty keyword")
		}
		m.near = append(m.near, bytes.ToLower([]byte(k)))
	}
	tree, _ := syntax.Parse(p.Regexp, syntax.Perl)
	m.literals = literals(tree.Simplify())
	if m.literals == nil {
		m.literals = m.near
	}
	if m.literals == nil {
		return fail("needs a literal of at least three bytes in its regexp, or a keyword")
	}
	return m, nil
}

// searchAll appends the pattern's matches in data, which do not overlap. The
// search goes on from the end of a secret, not of its delimiter, and from one
// byte later where a secret was refused.
func (m *matcher) searchAll(dst []Match, data []byte) []Match {
	for from := 0; ; {
		start, end := m.next(data, from)
		if start < 0 {
			return dst
		}
		from = start + 1
		if m.accept(data, start, end) {
			dst = append(dst, Match{Pattern: m.pat, Start: start, End: end, Secret: pushward.NewSecret(data[start:end:end])})
			from = max(end, from)
		}
	}
}

// next finds the first secret that begins at or after from, or -1.
func (m *matcher) next(data []byte, from int) (start, end int) {
	at := max(0, from-maxDelimiter)
	for at <= len(data) {
		re, cut := m.first, 0
		if at > 0 {
			re, cut = m.resume, at-1
		}
		loc := re.FindSubmatchIndex(data[cut:])
		if loc == nil {
			return -1, -1
		}
		if s := cut + loc[2*m.group]; s >= from {
			return s, cut + loc[2*m.group+1]
		}
		at = cut + loc[0] + 1
		if re == m.resume {
			at++
		}
	}
	return -1, -1
}

// maxDelimiter is how far before a secret its start delimiter may begin.
const maxDelimiter = 1

// accept judges a candidate secret by everything that is not its shape.
func (m *matcher) accept(data []byte, start, end int) bool {
	secret := data[start:end]
	for _, re := range m.must {
		if !re.Match(secret) {
			return false
		}
	}
	for _, re := range m.mustNot {
		if re.Match(secret) {
			return false
		}
	}
	if len(secret) == 0 || entropy(secret) < m.pat.Entropy {
		return false
	}
	if m.near != nil && !m.nearby(data[max(0, start-nearBytes):start]) {
		return false
	}
	return m.pat.Check == nil || m.pat.Check(secret) == nil
}

func (m *matcher) nearby(before []byte) bool {
	lower := bytes.ToLower(before)
	for _, k := range m.near {
		if bytes.Contains(lower, k) {
			return true
		}
	}
	return false
}

// entropy is Shannon's, in bits per byte.
func entropy(b []byte) float64 {
	var count [256]int
	for _, c := range b {
		count[c]++
	}
	sum := 0.0
	for _, n := range count {
		if n > 0 {
			sum -= float64(n) * math.Log2(float64(n)/float64(len(b)))
		}
	}
	return sum / float64(len(b))
}
