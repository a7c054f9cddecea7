package githttp

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// shown makes an outside string safe to print on a terminal: what is not
// printable, control characters and marks of direction among it, becomes an
// escape such as \x1b or \u202e.
func shown(s string) string {
	const hex = "0123456789abcdef"
	var out strings.Builder
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && n == 1, r < utf8.RuneSelf && !unicode.IsPrint(r):
			out.WriteString(`\x`)
			out.WriteByte(hex[s[i]>>4])
			out.WriteByte(hex[s[i]&15])
		case !unicode.IsPrint(r):
			out.WriteString(unicodeEscape(r))
		default:
			out.WriteRune(r)
		}
		i += n
	}
	return out.String()
}

// unicodeEscape writes r as \uXXXX; above U+FFFF as the pair of surrogates that
// JSON wants.
func unicodeEscape(r rune) string {
	const hex = "0123456789abcdef"
	one := func(u uint16) string {
		return string([]byte{'\\', 'u', hex[u>>12], hex[u>>8&15], hex[u>>4&15], hex[u&15]})
	}
	if r <= 0xffff {
		return one(uint16(r))
	}
	r -= 0x10000
	return one(uint16(0xd800+r>>10)) + one(uint16(0xdc00+r&0x3ff))
}

// printable says whether s can be printed as it is.
func printable(s string) bool { return shown(s) == s }

// quote makes one word of s for any POSIX shell.
func quote(s string) string {
	if plainWord(s) {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}

// quoteAny is quote where nothing stays nothing.
func quoteAny(s string) string {
	if s == "" {
		return ""
	}
	return quote(s)
}

// quoteCommand is quote in the marks that leave a command easiest to read.
func quoteCommand(s string) string {
	if strings.Contains(s, "'") && !strings.ContainsAny(s, "$`\\\"!") {
		return `"` + s + `"`
	}
	return quote(s)
}

// plainWord says whether every shell takes s as it is. "=" and "~" are not
// plain: some expand them at the start of a word.
func plainWord(s string) bool {
	for _, c := range []byte(s) {
		if !(c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || strings.IndexByte("_./@%+,-", c) >= 0) {
			return false
		}
	}
	return s != ""
}

// pathWord makes one word of a path, relative to the top folder. What cannot be
// printed becomes a "*", for the shell or git to fill in; so does the middle of
// mask, which stands for a secret in the name.
func pathWord(path, mask string) string {
	if strings.HasPrefix(path, "-") || strings.HasPrefix(path, ":") {
		path = "./" + path
	}
	var word, plain strings.Builder
	flush := func() {
		if plain.Len() > 0 {
			word.WriteString(quote(plain.String()))
			plain.Reset()
		}
	}
	for path != "" {
		if mask != "" && strings.HasPrefix(path, mask) {
			flush()
			head, tail := maskEnds(mask)
			word.WriteString(quoteAny(head) + "*" + quoteAny(tail))
			path = path[len(mask):]
			continue
		}
		r, n := utf8.DecodeRuneInString(path)
		if r == utf8.RuneError && n == 1 || !unicode.IsPrint(r) {
			flush()
			word.WriteString("*")
		} else {
			plain.WriteString(path[:n])
		}
		path = path[n:]
	}
	flush()
	return word.String()
}

// pathspec is pathWord for git to match instead of the shell: one plain string,
// in which only the "*" of a mask or of what cannot be printed is special.
func pathspec(path, mask string) string {
	if strings.HasPrefix(path, "-") || strings.HasPrefix(path, ":") {
		path = "./" + path
	}
	var spec strings.Builder
	for path != "" {
		if mask != "" && strings.HasPrefix(path, mask) {
			head, tail := maskEnds(mask)
			spec.WriteString(head + "*" + tail)
			path = path[len(mask):]
			continue
		}
		r, n := utf8.DecodeRuneInString(path)
		switch {
		case r == utf8.RuneError && n == 1 || !unicode.IsPrint(r):
			spec.WriteByte('*')
		case strings.ContainsRune(`*?[\`, r):
			spec.WriteByte('\\')
			fallthrough
		default:
			spec.WriteString(path[:n])
		}
		path = path[n:]
	}
	return quote(spec.String())
}

// maskEnds gives what a mask shows of a secret's ends: "ghp_…Q2" is a secret that
// begins with ghp_ and ends with Q2. Of a short secret nothing is shown.
func maskEnds(mask string) (head, tail string) {
	head, tail, cut := strings.Cut(mask, "…")
	if !cut {
		return "", ""
	}
	return head, tail
}

// maskMatches says whether name is what masked shows of it.
func maskMatches(masked, mask, name string) bool {
	before, after, found := strings.Cut(masked, mask)
	head, tail := maskEnds(mask)
	return found && mask != "" && len(name) >= len(before)+len(head)+len(tail)+len(after) &&
		strings.HasPrefix(name, before+head) && strings.HasSuffix(name, tail+after)
}
