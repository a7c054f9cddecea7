package e2e

import (
	"strings"
	"testing"
)

// hiding is one place for a secret: hide puts it there and says what to push.
type hiding struct {
	name string
	hide func(w *tree, secret string) (push []string)
}

// These are the holes of other people's gates: places that a scanner of diffs,
// of tips, of text or of files does not look at. Each push must be blocked and
// leave nothing.
var hidings = []hiding{
	{"removed-again", func(w *tree, secret string) []string {
		w.commit("a.env", secret)
		w.commit("a.env", "clean\n")
		return toMain()
	}},
	{"second-parent", func(w *tree, secret string) []string {
		w.must("checkout", "-q", "-b", "side")
		w.commit("side.env", secret)
		w.must("rm", "-q", "side.env")
		w.must("commit", "-q", "-m", "remove")
		w.must("checkout", "-q", "main")
		w.commit("main.txt", "x\n")
		w.must("merge", "-q", "--no-ff", "-m", "merge", "side")
		return toMain()
	}},
	{"evil-merge", func(w *tree, secret string) []string {
		w.must("checkout", "-q", "-b", "side")
		w.commit("side.txt", "x\n")
		w.must("checkout", "-q", "main")
		w.commit("main.txt", "x\n")
		w.must("merge", "-q", "--no-ff", "--no-commit", "side")
		w.file("evil.env", secret)
		w.must("add", "-A")
		w.must("commit", "-q", "-m", "merge")
		return toMain()
	}},
	{"octopus", func(w *tree, secret string) []string {
		for _, b := range []string{"one", "two", "three"} {
			w.must("checkout", "-q", "-b", b, "main")
			content := "x\n"
			if b == "two" {
				content = secret
			}
			w.commit(b+".txt", content)
		}
		w.must("checkout", "-q", "main")
		w.must("merge", "-q", "-m", "merge", "one", "two", "three")
		return toMain()
	}},
	{"rename", func(w *tree, secret string) []string {
		w.commit("a.txt", strings.Repeat("many lines\n", 50))
		w.must("mv", "a.txt", "b.txt")
		w.commit("b.txt", strings.Repeat("many lines\n", 50)+secret)
		return toMain()
	}},
	{"binary", func(w *tree, secret string) []string {
		w.commit("image.png", "\x89PNG\r\n\x1a\n\x00\x00\x00\x00"+secret+"\x00\x00\xff\xfe")
		return toMain()
	}},
	{"type-change", func(w *tree, secret string) []string {
		w.commit("link", "a file\n")
		id := w.object("blob", secret)
		w.must("update-index", "--cacheinfo", "120000,"+id+",link")
		w.must("commit", "-q", "-m", "now a link")
		return toMain()
	}},
	{"symlink-target", func(w *tree, secret string) []string {
		id := w.object("blob", "/run/"+secret)
		w.must("update-index", "--add", "--cacheinfo", "120000,"+id+",link")
		w.must("commit", "-q", "-m", "a link")
		return toMain()
	}},
	{"submodule-url", func(w *tree, secret string) []string {
		w.commit(".gitmodules", "[submodule \"x\"]\n\tpath = x\n\turl = https://"+secret+"@example.com/x.git\n")
		return toMain()
	}},
	{"file-name", func(w *tree, secret string) []string { w.commit("dir/"+secret+".txt", "x\n"); return toMain() }},
	{"folder-name", func(w *tree, secret string) []string { w.commit(secret+"/x.txt", "x\n"); return toMain() }},
	{"message", func(w *tree, secret string) []string {
		w.must("commit", "-q", "--allow-empty", "-m", "use "+secret)
		return toMain()
	}},
	{"author", func(w *tree, secret string) []string {
		w.must("commit", "-q", "--allow-empty", "-m", "x", "--author", secret+" <a@example.com>")
		return toMain()
	}},
	{"committer", func(w *tree, secret string) []string {
		return w.rewritten(func(text string) string {
			return strings.Replace(text, "committer Ann <ann@", "committer Ann <"+secret+"@", 1)
		})
	}},
	{"extra-header", func(w *tree, secret string) []string {
		return w.rewritten(func(text string) string { return strings.Replace(text, "\n\n", "\nnote "+secret+"\n\n", 1) })
	}},
	{"signature", func(w *tree, secret string) []string {
		return w.rewritten(func(text string) string {
			return strings.Replace(text, "\n\n", "\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n "+secret+"\n -----END PGP SIGNATURE-----\n\n", 1)
		})
	}},
	{"mergetag", func(w *tree, secret string) []string {
		return w.rewritten(func(text string) string {
			id := w.must("rev-parse", "HEAD")
			return strings.Replace(text, "\n\n", "\nmergetag object "+id+"\n type commit\n tag v0\n tagger "+signature+"\n \n "+secret+"\n\n", 1)
		})
	}},
	{"encoding-header", func(w *tree, secret string) []string {
		return w.rewritten(func(text string) string { return strings.Replace(text, "\n\n", "\nencoding "+secret+"\n\n", 1) })
	}},
	{"tag-message", func(w *tree, secret string) []string {
		w.must("tag", "-a", "-m", secret, "v1")
		return []string{"origin", "v1"}
	}},
	{"tag-after-signature", func(w *tree, secret string) []string {
		id := w.must("rev-parse", "HEAD")
		tag := w.object("tag", "object "+id+"\ntype commit\ntag v2\ntagger "+signature+"\n\nx\n-----BEGIN PGP SIGNATURE-----\n\nx\n-----END PGP SIGNATURE-----\n"+secret+"\n")
		return []string{"origin", tag + ":refs/tags/v2"}
	}},
	{"tag-on-blob", func(w *tree, secret string) []string {
		return []string{"origin", w.object("blob", secret) + ":refs/tags/blob"}
	}},
	{"tag-on-tree", func(w *tree, secret string) []string {
		w.file("x.env", secret)
		w.must("add", "-A")
		return []string{"origin", w.must("write-tree") + ":refs/tags/tree"}
	}},
	{"tag-on-tag", func(w *tree, secret string) []string {
		w.must("tag", "-a", "-m", secret, "inner")
		w.must("tag", "-a", "-m", "fine", "outer", "inner")
		return []string{"origin", "outer"}
	}},
	{"notes", func(w *tree, secret string) []string {
		w.must("notes", "add", "-m", secret)
		return []string{"origin", "refs/notes/commits"}
	}},
	{"stash", func(w *tree, secret string) []string {
		w.file("README.md", secret)
		w.must("stash", "-q")
		return []string{"origin", "refs/stash:refs/stashes/mine"}
	}},
	{"any-namespace", func(w *tree, secret string) []string {
		w.commit("a", secret)
		return []string{"origin", "main:refs/renovate/branches/x"}
	}},
	{"ref-name", func(w *tree, secret string) []string { return []string{"origin", "main:refs/heads/use-" + secret} }},
	{"one-ref-of-many", func(w *tree, secret string) []string {
		w.must("branch", "clean")
		w.must("tag", "clean-tag")
		w.commit("a", secret)
		return []string{"origin", "clean", "clean-tag", "main:other"}
	}},
	{"attributes", func(w *tree, secret string) []string {
		w.file(".gitattributes", "* -diff -text binary filter=lfs merge=ours linguist-generated\n")
		w.object("blob", "")
		id := w.object("blob", "key "+secret)
		w.must("add", "-A")
		w.must("update-index", "--add", "--cacheinfo", "100644,"+id+",a.bin")
		w.must("commit", "-q", "-m", "x")
		return toMain()
	}},
	{"allow-comment", func(w *tree, secret string) []string {
		w.commit("a", "key = "+secret+" # gitleaks:allow nosecret pragma: allowlist secret\n")
		return toMain()
	}},
	{"ignore-file", func(w *tree, secret string) []string {
		w.file(".github/secret_scanning.yml", "paths-ignore:\n  - \"**\"\n")
		w.file(".gitleaksignore", "a:1\n")
		w.file(".gitleaks.toml", "[allowlist]\npaths = ['''.*''']\n")
		w.commit("a", secret)
		return toMain()
	}},
	{"skip-marker", func(w *tree, secret string) []string {
		w.commit("a", secret)
		w.must("commit", "-q", "--amend", "-m", "x [skip secret push protection] [skip ci]")
		return append([]string{"-o", "secret_push_protection.skip_all", "-o", "secret_detection.skip_all", "-o", "breakglass", "-o", "ci.skip"}, toMain()...)
	}},
	{"utf-16", func(w *tree, secret string) []string {
		w.commit("a", "\xff\xfe"+strings.Join(strings.Split("key "+secret, ""), "\x00")+"\x00")
		return toMain()
	}},
	{"latin-1-name", func(w *tree, secret string) []string {
		w.commit("caf\xe9/\xff.txt", secret)
		return toMain()
	}},
	{"deep-folder", func(w *tree, secret string) []string {
		w.commit(strings.Repeat("d/", 200)+"a", secret)
		return toMain()
	}},
}

func toMain() []string { return []string{"origin", "main"} }

// rewritten puts another commit in the place of the tip and says how to push it.
func (w *tree) rewritten(change func(text string) string) []string {
	w.t.Helper()
	w.commit("x.txt", "x\n")
	text := w.must("cat-file", "commit", "HEAD")
	id := w.object("commit", change(text+"\n"))
	return []string{"origin", id + ":main"}
}

func TestPlacesInAPush(t *testing.T) { onEachDatabase(t, placesInAPush) }

func placesInAPush(t *testing.T, flags ...string) {
	s := startServer(t, flags...)
	rest := newREST(t, s, s.Token, "")
	for _, h := range hidings {
		t.Run("hole-"+h.name, func(t *testing.T) {
			c := newRepo(t, rest, owner)
			w := newTree(t, s, c.repo)
			before := w.must("ls-remote", "origin")
			secret := newSecret(t)
			w.mustBlock(h.hide(w, secret)...)
			if after := w.must("ls-remote", "origin"); after != before {
				t.Errorf("the refs were\n%s\nand are\n%s", before, after)
			}
			s.wantNoTrace(t, secret)
		})
	}
	t.Run("hole-first-push", func(t *testing.T) {
		w := newTree(t, s, newRepo(t, rest, owner).repo)
		status, answer := rest.call(t, "POST", "/user/repos", map[string]any{"name": "empty", "private": true})
		if status != 201 {
			t.Fatalf("%d %s", status, answer)
		}
		secret := newSecret(t)
		w.commit("a", secret)
		w.commit("a", "clean\n")
		w.mustBlock(s.gitAddress("admin/empty", s.Token), "main")
		s.wantNoTrace(t, secret)
	})
	// One that is let in by its alert in one repository stays out of another.
	t.Run("hole-other-repository", func(t *testing.T) {
		c, other := newRepo(t, rest, owner), newRepo(t, rest, owner)
		w := newTree(t, s, c.repo)
		w.commit("a", newSecret(t))
		c.bypass(t, placeholders(w.mustBlock("origin", "main"))[0], "used_in_tests")
		w.must("push", "-q", "origin", "main")
		w.mustBlock(s.gitAddress(other.repo, s.Token), "main:x")
	})
}
