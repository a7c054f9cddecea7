package gitleaks

import (
	"regexp/syntax"
)

const unbounded = 1 << 20

// concat writes elements as one expression, without groups to capture.
func concat(list []*syntax.Regexp) string {
	switch len(list) {
	case 0:
		return ""
	case 1:
		return plain(list[0]).String()
	}
	all := &syntax.Regexp{Op: syntax.OpConcat}
	for _, re := range list {
		all.Sub = append(all.Sub, plain(re))
	}
	return all.String()
}

// plain takes the groups out of a tree, and what matches without case apart.
func plain(re *syntax.Regexp) *syntax.Regexp {
	if re.Op == syntax.OpCapture {
		return plain(re.Sub[0])
	}
	out := *inASCII(re)
	if len(re.Sub) == 0 {
		return &out
	}
	out.Sub = nil
	for _, sub := range re.Sub {
		out.Sub = append(out.Sub, plain(sub))
	}
	return &out
}

// edge tells what asks for something and takes no byte.
func edge(re *syntax.Regexp) bool {
	switch re.Op {
	case syntax.OpWordBoundary, syntax.OpNoWordBoundary, syntax.OpBeginLine, syntax.OpEndLine, syntax.OpBeginText, syntax.OpEndText:
		return true
	}
	return false
}

func begins(re *syntax.Regexp) bool {
	return re.Op == syntax.OpBeginLine || re.Op == syntax.OpBeginText
}

// canBeEmpty says whether an element asks for nothing.
func canBeEmpty(re *syntax.Regexp) bool {
	switch re.Op {
	case syntax.OpStar, syntax.OpQuest, syntax.OpEmptyMatch:
		return true
	case syntax.OpRepeat:
		return re.Min == 0 || canBeEmpty(re.Sub[0])
	case syntax.OpPlus, syntax.OpCapture:
		return canBeEmpty(re.Sub[0])
	case syntax.OpConcat:
		for _, sub := range re.Sub {
			if !canBeEmpty(sub) {
				return false
			}
		}
		return true
	case syntax.OpAlternate:
		for _, sub := range re.Sub {
			if canBeEmpty(sub) {
				return true
			}
		}
	}
	return false
}

// beginsWithWord says whether the first byte is always a letter, digit or underscore.
func beginsWithWord(list []*syntax.Regexp) bool {
	for _, re := range list {
		if edge(re) || re.Op == syntax.OpEmptyMatch {
			continue
		}
		return !canBeEmpty(re) && wordFirst(re)
	}
	return false
}

func wordFirst(re *syntax.Regexp) bool {
	switch re.Op {
	case syntax.OpLiteral:
		return isWord(re.Rune[0])
	case syntax.OpCharClass:
		for i := 0; i+1 < len(re.Rune); i += 2 {
			if re.Rune[i+1]-re.Rune[i] > 127 {
				return false
			}
			for c := re.Rune[i]; c <= re.Rune[i+1]; c++ {
				if !isWord(c) && c != 'ſ' && c != '\u212A' { // case folds of s and k
					return false
				}
			}
		}
		return len(re.Rune) > 0
	case syntax.OpCapture, syntax.OpPlus, syntax.OpRepeat:
		return wordFirst(re.Sub[0])
	case syntax.OpConcat:
		return beginsWithWord(re.Sub)
	case syntax.OpAlternate:
		for _, sub := range re.Sub {
			if !beginsWithWord([]*syntax.Regexp{sub}) {
				return false
			}
		}
		return true
	}
	return false
}

func isWord(c rune) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

// lengths gives the least and the most characters of elements in a row.
func lengths(list []*syntax.Regexp) (least, most int) {
	for _, re := range list {
		a, b := length(re)
		least, most = least+a, min(most+b, unbounded)
	}
	return least, most
}

func length(re *syntax.Regexp) (least, most int) {
	switch re.Op {
	case syntax.OpLiteral:
		return len(re.Rune), len(re.Rune)
	case syntax.OpCharClass, syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return 1, 1
	case syntax.OpStar:
		return 0, unbounded
	case syntax.OpPlus:
		least, _ = length(re.Sub[0])
		return least, unbounded
	case syntax.OpQuest:
		_, most = length(re.Sub[0])
		return 0, most
	case syntax.OpRepeat:
		a, b := length(re.Sub[0])
		if re.Max < 0 {
			return a * re.Min, unbounded
		}
		return a * re.Min, min(b*re.Max, unbounded)
	case syntax.OpAlternate:
		least = unbounded
		for _, sub := range re.Sub {
			a, b := length(sub)
			least, most = min(least, a), max(most, b)
		}
		return least, most
	}
	return lengths(re.Sub)
}

// variable says whether an element may take more bytes or fewer.
func variable(re *syntax.Regexp) bool {
	least, most := length(re)
	return least != most
}

// mayShare says whether some character may be the last of an element and the
// first of what follows.
func mayShare(re *syntax.Regexp, next []*syntax.Regexp) bool {
	for c := rune(0x20); c < 0x7f; c++ {
		if within(re, c) && first(next, c) {
			return true
		}
	}
	return false
}

// within says whether a character may stand anywhere in an element.
func within(re *syntax.Regexp, c rune) bool {
	switch re.Op {
	case syntax.OpLiteral:
		for _, r := range re.Rune {
			if r == c || re.Flags&syntax.FoldCase != 0 && r|0x20 == c|0x20 {
				return true
			}
		}
		return false
	case syntax.OpCharClass:
		return inClass(re.Rune, c)
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return true
	}
	for _, sub := range re.Sub {
		if within(sub, c) {
			return true
		}
	}
	return false
}

// first says whether a character may begin elements in a row.
func first(list []*syntax.Regexp, c rune) bool {
	for _, re := range list {
		begins := false
		switch re.Op {
		case syntax.OpLiteral:
			begins = re.Rune[0] == c || re.Flags&syntax.FoldCase != 0 && re.Rune[0]|0x20 == c|0x20
		case syntax.OpConcat:
			begins = first(re.Sub, c)
		case syntax.OpAlternate:
			for _, sub := range re.Sub {
				begins = begins || first([]*syntax.Regexp{sub}, c)
			}
		case syntax.OpStar, syntax.OpPlus, syntax.OpQuest, syntax.OpRepeat, syntax.OpCapture:
			begins = first(re.Sub[:1], c)
		default:
			begins = within(re, c)
		}
		if begins {
			return true
		}
		if !canBeEmpty(re) && !edge(re) {
			return false
		}
	}
	return false
}

func inClass(ranges []rune, c rune) bool {
	for i := 0; i+1 < len(ranges); i += 2 {
		if ranges[i] <= c && c <= ranges[i+1] {
			return true
		}
	}
	return false
}

// inASCII writes letters that match without case as classes of both cases. Two
// letters have a third form outside ASCII, which the engine would have to
// reckon with, and no token is written in.
func inASCII(re *syntax.Regexp) *syntax.Regexp {
	switch {
	case re.Op == syntax.OpLiteral && re.Flags&syntax.FoldCase != 0:
		out := &syntax.Regexp{Op: syntax.OpConcat}
		for _, r := range re.Rune {
			one := &syntax.Regexp{Op: syntax.OpLiteral, Rune: []rune{r}}
			if low, up := r|0x20, r&^0x20; 'a' <= low && low <= 'z' {
				one = &syntax.Regexp{Op: syntax.OpCharClass, Rune: []rune{up, up, low, low}}
			}
			out.Sub = append(out.Sub, one)
		}
		return out
	case re.Op == syntax.OpCharClass:
		out := *re
		out.Rune = nil
		for i := 0; i+1 < len(re.Rune); i += 2 {
			if lo, hi := re.Rune[i], re.Rune[i+1]; lo != hi || lo != 'ſ' && lo != '\u212A' {
				out.Rune = append(out.Rune, lo, hi)
			}
		}
		return &out
	}
	return re
}
