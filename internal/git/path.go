package git

import (
	"strings"
	"unicode/utf8"

	"pushward"
)

// Bounds on a path that a client names.
const (
	maxPath     = 4096
	maxSegments = 1000
)

// CheckPath says why path cannot be a path in a tree: empty segments, "." and
// "..", ".git" in every disguise (case, HFS+ ignorables, NTFS short names and
// streams), NUL, control characters, backslash, over 4,096 bytes, over 1,000
// segments, a leading or trailing slash. nil when it can; else
// pushward.Unprocessable.
func CheckPath(path string) error {
	if len(path) > maxPath {
		return pushward.Unprocessablef("path is longer than %d bytes", maxPath)
	}
	if strings.Count(path, "/") >= maxSegments {
		return pushward.Unprocessablef("path has more than %d segments", maxSegments)
	}
	for i := range len(path) {
		if c := path[i]; c < ' ' || c == 0x7f {
			return badPath(path, "contains a control character")
		}
		if path[i] == '\\' {
			return badPath(path, "contains a backslash")
		}
	}
	for segment := range strings.SplitSeq(path, "/") {
		switch {
		case segment == "":
			return badPath(path, "is malformed: a segment is empty")
		case segment == "." || segment == "..":
			return badPath(path, "contains . or ..")
		case disguisesDotGit(segment):
			return badPath(path, "contains .git")
		}
	}
	return nil
}

func badPath(path, why string) error {
	return pushward.Unprocessablef("path %q %s", path, why)
}

// disguisesDotGit goes beyond what git refuses: every short name, and letters
// that some filesystems fold to i.
func disguisesDotGit(name string) bool {
	name = strings.NewReplacer("ı", "i", "İ", "i").Replace(stripIgnorable(name))
	if isDotGit(name) {
		return true
	}
	rest, ok := cutFold(name, "git~")
	if !ok {
		return false
	}
	digits := strings.TrimLeft(rest, "0123456789")
	return digits != rest && ntfsEnds(digits)
}

// isDotGit says whether some filesystem would open the folder ".git" by name.
func isDotGit(name string) bool {
	if strings.EqualFold(stripIgnorable(name), ".git") {
		return true
	}
	for _, n := range []string{".git", "git~1"} {
		if rest, ok := cutFold(name, n); ok && ntfsEnds(rest) {
			return true
		}
	}
	return false
}

// isDotGitFile says the same of a file like ".gitmodules", whose NTFS name of
// last resort starts with short.
func isDotGitFile(name, file, short string) bool {
	if strings.EqualFold(stripIgnorable(name), "."+file) {
		return true
	}
	if rest, ok := cutFold(name, "."+file); ok && ntfsEnds(rest) {
		return true
	}
	if rest, ok := cutFold(name, file[:6]+"~"); ok && rest != "" && rest[0] >= '1' && rest[0] <= '4' && ntfsEnds(rest[1:]) {
		return true
	}
	return isLastResort(name, short)
}

// isLastResort matches the eight characters that NTFS makes of a name when
// "~1" to "~4" are taken: some of short, a tilde, and a number without leading zero.
func isLastResort(name, short string) bool {
	if len(name) < 8 {
		return false
	}
	stem, number, ok := strings.Cut(name[:8], "~")
	if !ok || number == "" || number[0] == '0' || strings.Trim(number, "0123456789") != "" {
		return false
	}
	return len(stem) <= len(short) && strings.EqualFold(stem, short[:len(stem)]) && ntfsEnds(name[8:])
}

// ntfsEnds says whether NTFS stops reading a name where rest begins: it drops
// dots and spaces at the end, and takes what follows a colon for a stream.
func ntfsEnds(rest string) bool {
	rest = strings.TrimLeft(rest, " .")
	return rest == "" || rest[0] == ':' || rest[0] == '\\' || rest[0] == '/'
}

// stripIgnorable drops the code points that HFS+ does not look at. Like git it
// stops where the name is no UTF-8: who knows what a filesystem makes of that.
func stripIgnorable(name string) string {
	var b strings.Builder
	for i, r := range name {
		switch {
		case r >= 0x200c && r <= 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x206a && r <= 0x206f, r == 0xfeff:
			continue
		case r == utf8.RuneError && !strings.HasPrefix(name[i:], "\ufffd"), r == 0xfffe, r == 0xffff:
			return b.String()
		}
		b.WriteRune(r)
	}
	return b.String()
}

// cutFold is strings.CutPrefix without regard to case.
func cutFold(s, prefix string) (rest string, found bool) {
	if len(s) < len(prefix) || !strings.EqualFold(s[:len(prefix)], prefix) {
		return s, false
	}
	return s[len(prefix):], true
}
