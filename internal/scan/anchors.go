package scan

import "regexp/syntax"

const (
	minLiteral  = 3  // bytes; a shorter literal tells nothing
	maxLiterals = 64 // alternatives of one pattern
)

// literals gives strings, lower case, of which one stands in every match of
// the tree whatever its case; nil if there are none of at least minLiteral
// bytes. It errs only towards "maybe".
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
			if got := literals(sub); better(got, best) {
				best = got
			}
		}
		return best
	case syntax.OpAlternate:
		var all [][]byte
		for _, sub := range re.Sub {
			got := literals(sub)
			if got == nil || len(all)+len(got) > maxLiterals {
				return nil
			}
			all = append(all, got...)
		}
		return all
	}
	return nil
}

// better prefers the set whose shortest literal is longer.
func better(a, b [][]byte) bool { return shortest(a) > shortest(b) }

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

// longestASCII cuts a literal where a rune has forms outside ASCII, as k and s
// have under case folding.
func longestASCII(re *syntax.Regexp) [][]byte {
	var best, cur []byte
	for _, r := range re.Rune {
		fold := re.Flags&syntax.FoldCase != 0
		if r >= 0x80 || fold && (r|0x20 == 'k' || r|0x20 == 's') {
			cur = nil
			continue
		}
		c := byte(r)
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		cur = append(cur, c)
		if len(cur) > len(best) {
			best = append([]byte(nil), cur...)
		}
	}
	if len(best) < minLiteral {
		return nil
	}
	return [][]byte{best}
}
