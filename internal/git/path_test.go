package git

import (
	"strings"
	"testing"

	"pushward"
)

func TestCheckPath(t *testing.T) {
	good := []string{
		"a", "a/b", "README.md", ".github/workflows/ci.yml", ".gitignore", ".gitattributes", ".gitmodules",
		"git", "git/config", "a.git", ".gitt", ".git_", "x.git/y", "..a", "a..", "...", "a...b", "é/ü", "日本語.txt",
		"-rf", "a b", " a", "a ", "a:b", "*.go", "con", "aux.txt", "git~", "git~x", "git~1x", ".git1", "1.git",
		"\u200cx", "🙂", "a/.gitkeep", strings.Repeat("a", 4096), strings.Repeat("a/", 999) + "a",
	}
	for _, p := range good {
		if err := CheckPath(p); err != nil {
			t.Errorf("%q is refused: %v", p, err)
		}
	}
	bad := []string{
		"", "/", "/a", "a/", "a//b", ".", "..", "./a", "a/.", "a/..", "../a", "a/../b", "a/./b",
		".git", ".git/config", "a/.git/hooks/x", ".GIT", ".Git/x", ".gIt",
		".git.", ".git ", ".git...", ".git . .", ".git./x", "a/.git /b", ".GIT. ",
		"git~1", "GIT~1", "Git~1/config", "git~1.", "git~1 ", "git~2", "git~10", "GIT~9/x",
		".git::$INDEX_ALLOCATION", ".git::$INDEX_ALLOCATION/config", ".git:x", "git~1:x", ".GIT::$index_allocation",
		".g\u200cit", ".\u200dgit", "\u200e.git", ".git\u200f", ".g\u202ait", ".gi\u202bt", ".git\u202c", "\u202d.git", ".\u202egit",
		".g\u206ait", ".gi\u206bt", ".git\u206c", ".\u206dgit", ".\u206egit", ".G\u206fIT", ".git\xff", ".git\xef\xbf/a", "\ufeff.git", ".g\ufeffit/config",
		".gıt", ".gİt",
		"a\x00b", "a\nb", "a\rb", "a\tb", "\x1b[31m", "a\x7fb", "\x01",
		"a\\b", "..\\a", ".git\\config", "\\", "a/\\..\\b",
		strings.Repeat("a", 4097), strings.Repeat("a/", 1000) + "a", strings.Repeat("/", 5000),
	}
	for _, p := range bad {
		if err := CheckPath(p); pushward.ClassOf(err) != pushward.Unprocessable {
			t.Errorf("%q is allowed (%v)", p, err)
		}
	}
}
