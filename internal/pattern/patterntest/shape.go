package patterntest

import (
	"regexp/syntax"
	"slices"
)

// Literals gives strings of at least three bytes of which one stands in every
// text that expr matches, or nothing if its syntax tree holds none.
func Literals(expr string) []string {
	tree, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return nil
	}
	return literals(tree)
}

func literals(re *syntax.Regexp) []string {
	switch re.Op {
	case syntax.OpLiteral:
		if len(re.Rune) >= 3 && re.Flags&syntax.FoldCase == 0 {
			return []string{string(re.Rune)}
		}
	case syntax.OpCapture, syntax.OpPlus:
		return literals(re.Sub[0])
	case syntax.OpRepeat:
		if re.Min > 0 {
			return literals(re.Sub[0])
		}
	case syntax.OpConcat:
		var best []string
		for _, sub := range re.Sub {
			if got := literals(sub); shortest(got) > shortest(best) {
				best = got
			}
		}
		return best
	case syntax.OpAlternate:
		var every []string
		for _, sub := range re.Sub {
			got := literals(sub)
			if got == nil {
				return nil
			}
			every = append(every, got...)
		}
		return every
	}
	return nil
}

func shortest(set []string) int {
	least := 0
	for _, s := range set {
		if least == 0 || len(s) < least {
			least = len(s)
		}
	}
	return least
}

// Open says whether expr can match without end: it holds a *, a + or a {n,}.
func Open(expr string) bool {
	return holds(expr, func(re *syntax.Regexp) bool {
		return re.Op == syntax.OpStar || re.Op == syntax.OpPlus || re.Op == syntax.OpRepeat && re.Max < 0
	})
}

// Asserting says whether expr holds an assertion of its own (^, $, \b): what
// stands next to a secret is for Start and End to say.
func Asserting(expr string) bool {
	return holds(expr, func(re *syntax.Regexp) bool {
		switch re.Op {
		case syntax.OpBeginLine, syntax.OpEndLine, syntax.OpBeginText, syntax.OpEndText,
			syntax.OpWordBoundary, syntax.OpNoWordBoundary:
			return true
		}
		return false
	})
}

// holds says whether a node of expr's syntax tree answers to is.
func holds(expr string, is func(*syntax.Regexp) bool) bool {
	tree, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return false
	}
	var walk func(*syntax.Regexp) bool
	walk = func(re *syntax.Regexp) bool { return is(re) || slices.ContainsFunc(re.Sub, walk) }
	return walk(tree)
}
