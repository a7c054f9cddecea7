package protect

import (
	"strings"
	"unicode/utf8"
)

// glob is one pattern of paths, in the words of GitHub Actions: it is held
// against the whole path, from the root on.
//
//   - any characters but /
//     **     any characters
//     ?      the character before it, or none of it
//   - the character before it, once or more
//     [a-z]  one character of those
//     !      at the beginning: what matches is taken out again
//     \      the character behind it as it is
//
// https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet
type glob struct {
	not   bool
	parts []part
}

// part matches one character, or any number of them.
type part struct {
	kind  byte
	set   []span // of partOne
	least int    // of partOne: 0 with ?, else 1
	more  bool   // of partOne: as often as one likes
}

// The kinds of parts.
const (
	partOne     = iota
	partStar    // *
	partStars   // **
	partFolders // **/ at the beginning of a folder: whole folders, or nothing
)

// span is the characters from lo to hi.
type span struct{ lo, hi rune }

// parseGlob reads a pattern; ok is false when it has an open or empty bracket,
// a ? or + behind nothing, or no end to its \.
func parseGlob(text string) (g glob, ok bool) {
	text, g.not = strings.CutPrefix(text, "!")
	for text != "" {
		r, size := utf8.DecodeRuneInString(text)
		rest := text[size:]
		last := len(g.parts) - 1
		switch {
		case strings.HasPrefix(text, "**"):
			rest = strings.TrimLeft(text, "*")
			g.parts = append(g.parts, part{kind: partStars})
			if (last < 0 || isSlash(g.parts[last])) && strings.HasPrefix(rest, "/") {
				rest = rest[1:]
				g.parts[last+1] = part{kind: partFolders}
			}
		case r == '*':
			g.parts = append(g.parts, part{kind: partStar})
		case r == '?' || r == '+':
			if last < 0 || g.parts[last].kind != partOne {
				return g, false
			}
			if r == '?' {
				g.parts[last].least = 0
			} else {
				g.parts[last].more = true
			}
		case r == '[':
			var set []span
			set, rest, ok = parseSet(rest)
			if !ok {
				return g, false
			}
			g.parts = append(g.parts, part{kind: partOne, set: set, least: 1})
		case r == '\\':
			if rest == "" {
				return g, false
			}
			r, size = utf8.DecodeRuneInString(rest)
			rest = rest[size:]
			fallthrough
		default:
			g.parts = append(g.parts, part{kind: partOne, set: []span{{r, r}}, least: 1})
		}
		text = rest
	}
	return g, len(g.parts) > 0
}

func isSlash(p part) bool {
	return p.kind == partOne && len(p.set) == 1 && p.set[0] == span{'/', '/'}
}

// parseSet reads what stands in a bracket.
func parseSet(text string) (set []span, rest string, ok bool) {
	inside, rest, found := strings.Cut(text, "]")
	runes := []rune(inside)
	for i := 0; i < len(runes); i++ {
		s := span{runes[i], runes[i]}
		if i+2 < len(runes) && runes[i+1] == '-' {
			s.hi = runes[i+2]
			i += 2
		}
		set = append(set, s)
	}
	return set, rest, found && len(set) > 0
}

// matches says whether the whole of path fits. It takes time in the length of
// the pattern times that of the path, whatever they are.
func (g glob) matches(path string) bool {
	// at[i]: the parts before i can take all of path so far.
	at, next := make([]bool, len(g.parts)+1), make([]bool, len(g.parts)+1)
	at[0] = true
	g.pass(at, true)
	for _, r := range path {
		clear(next)
		for i, p := range g.parts {
			if at[i] {
				p.take(r, next[i:])
			}
		}
		g.pass(next, r == '/')
		at, next = next, at
	}
	return at[len(g.parts)]
}

// take says in after whether the part may go on after r, and whether the part
// behind it may begin.
func (p part) take(r rune, after []bool) {
	switch p.kind {
	case partStars, partFolders:
		after[0] = true
	case partStar:
		after[0] = after[0] || r != '/'
	case partOne:
		for _, s := range p.set {
			if s.lo <= r && r <= s.hi {
				after[0], after[1] = after[0] || p.more, true
			}
		}
	}
}

// pass goes over the parts that need nothing more; between says that the path
// so far is made of whole folders.
func (g glob) pass(at []bool, between bool) {
	for i, p := range g.parts {
		if at[i] && (p.kind == partFolders && between || p.kind == partStar || p.kind == partStars || p.kind == partOne && p.least == 0) {
			at[i+1] = true
		}
	}
}
