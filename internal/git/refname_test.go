package git

import (
	"os/exec"
	"strings"
	"testing"

	"pushward"
)

func TestCheckRefNameAgainstGit(t *testing.T) {
	names := []string{
		"refs/heads/main", "refs/heads/a/b/c", "refs/tags/v1.0", "refs/notes/commits", "refs/heads/é", "refs/heads/日本",
		"refs/heads/a.b", "refs/heads/a-b", "refs/heads/@", "refs/heads/a@b", "refs/heads/a{b", "refs/heads/a}b", "refs/heads/a@{", "refs/heads/@{u}",
		"refs/heads/.a", "refs/heads/a/.b", "refs/.heads/a", ".refs/heads/a", "refs/heads/a.", "refs/heads/a./b", "refs/heads/a..b", "refs/heads/..", "refs/heads/a/../b",
		"refs/heads/a.lock", "refs/heads/a.lock/b", "refs/heads/a.LOCK", "refs/heads/lock", "refs/heads/.lock", "refs/heads/a.lock.b",
		"refs/heads/", "refs/heads//a", "/refs/heads/a", "refs//heads/a", "refs/heads/a/", "refs/heads/a//",
		"refs/heads/a b", "refs/heads/a\tb", "refs/heads/a\nb", "refs/heads/a\x01b", "refs/heads/a\x7fb", "refs/heads/a\x1fb",
		"refs/heads/a~b", "refs/heads/a^b", "refs/heads/a:b", "refs/heads/a?b", "refs/heads/a*b", "refs/heads/a[b", "refs/heads/a]b", "refs/heads/a\\b",
		"refs/heads/a'b", "refs/heads/a\"b", "refs/heads/$(id)", "refs/heads/`id`", "refs/heads/a;b", "refs/heads/a|b", "refs/heads/a&b", "refs/heads/<a>", "refs/heads/a#b", "refs/heads/a%00b",
		"refs/heads/\xff\xfe", "refs/heads/🙂", "refs/heads/a=b", "refs/heads/a,b", "refs/heads/!a", "refs/heads/+a", "refs/heads/a-", "refs/heads/0000000000000000000000000000000000000000",
		"refs/tags/-x", "refs/tags/HEAD", "refs/x/y", "", "@",
	}
	allowed := 0
	for _, n := range names {
		git := exec.Command("git", "check-ref-format", n).Run() == nil
		err := CheckRefName(n)
		if git != (err == nil) {
			t.Errorf("%q: git allows it: %v, we say %v", n, git, err)
		}
		if err == nil {
			allowed++
		} else {
			class(t, err, pushward.Unprocessable)
		}
	}
	if len(names) < 60 || allowed < 20 {
		t.Errorf("%d names, %d of them allowed", len(names), allowed)
	}
}

// TestCheckRefNameBeyondGit holds what git allows and clients may not write.
func TestCheckRefNameBeyondGit(t *testing.T) {
	for _, n := range []string{
		"refs/replace/0123456789012345678901234567890123456789", "refs/Replace/x", "refs/pull/1/head", "refs/internal/x", "refs/meta/config",
		"refs/heads", "heads/main", "a/b", "refsx/heads/a", "REFS/heads/a", "objects/aa/b", "refs/heads/HEAD", "refs/heads/-x", "refs/heads/--upload-pack=x/y",
		"refs/heads/" + strings.Repeat("a", 251), "refs/heads/" + strings.Repeat("a/", 600) + "a",
	} {
		class(t, CheckRefName(n), pushward.Unprocessable)
	}
}
