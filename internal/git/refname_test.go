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
		"refs/replace/0123456789012345678901234567890123456789", "refs/Replace/x", "refs/pull/1/head", "refs/internal/x", "refs/meta/config", "refs/pushward/x", "refs/PushWard/x", "HEAD", "FETCH_HEAD", "ORIG_HEAD", "refs/stash",
		"refs/heads", "heads/main", "a/b", "refsx/heads/a", "REFS/heads/a", "objects/aa/b", "refs/heads/HEAD", "refs/heads/-x", "refs/heads/--upload-pack=x/y",
		"refs/heads/" + strings.Repeat("a", 251), "refs/heads/" + strings.Repeat("a/", 600) + "a",
	} {
		class(t, CheckRefName(n), pushward.Unprocessable)
	}
}

func TestTwinsAreRefused(t *testing.T) {
	r := newRepo(t, gateFunc{})
	one := write(t, r, "main", map[string]string{"a": "1"})
	runGit(t, r, "", "update-ref", "refs/heads/Packed/Name", one.String())
	runGit(t, r, "", "pack-refs", "--all")
	runGit(t, r, "", "update-ref", "refs/heads/Loose", one.String())
	move := func(refs ...pushward.RefUpdate) error {
		q := r.Quarantine(pushward.Actor{})
		defer q.Discard()
		return q.Commit(t.Context(), refs...)
	}
	for _, name := range []string{"refs/heads/packed/name", "refs/heads/loose", "refs/heads/MAIN", "refs/HEADS/main"} {
		err := move(pushward.RefUpdate{Name: name, New: one})
		class(t, err, pushward.Unprocessable)
		if !strings.Contains(err.Error(), "differs only in case") {
			t.Errorf("%s: %v", name, err)
		}
	}
	class(t, move(pushward.RefUpdate{Name: "refs/tags/V1", New: one}, pushward.RefUpdate{Name: "refs/tags/v1", New: one}), pushward.Unprocessable)
	for _, refs := range [][]pushward.RefUpdate{
		{{Name: "refs/heads/loose", New: one}, {Name: "refs/heads/Loose", Old: one}},
		{{Name: "refs/tags/main", New: one}},
		{{Name: "refs/renovate/main", New: one}},
		{{Name: "refs/heads/packed/other", New: one}},
	} {
		if err := move(refs...); err != nil {
			t.Errorf("%s: %v", refs[0].Name, err)
		}
	}
	// Twins that were there before can still be moved and taken away.
	runGit(t, r, "", "update-ref", "refs/heads/LOOSE", one.String())
	two := write(t, r, "other", map[string]string{"a": "2"})
	if err := move(pushward.RefUpdate{Name: "refs/heads/LOOSE", Old: one, New: two}); err != nil {
		t.Error(err)
	}
	if err := move(pushward.RefUpdate{Name: "refs/heads/LOOSE", Old: two}); err != nil {
		t.Error(err)
	}
}
