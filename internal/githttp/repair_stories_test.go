package githttp

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// local is somebody's clone, in which a story makes a history.
type local struct {
	t       *testing.T
	dir     string
	secrets []string // deterministic example tokens
}

func (l *local) git(args ...string) string { return mustGit(l.t, l.dir, args...) }

// write puts a file into the work tree.
func (l *local) write(path, content string) {
	l.t.Helper()
	full := filepath.Join(l.dir, path)
	err := os.MkdirAll(filepath.Dir(full), 0o700)
	if err == nil {
		err = os.WriteFile(full, []byte(content), 0o600)
	}
	if err != nil {
		l.t.Fatal(err)
	}
}

// commit writes one file and commits everything.
func (l *local) commit(path, content string) {
	l.t.Helper()
	commit(l.t, l.dir, path, content)
}

// say commits a harmless change under a message.
func (l *local) say(path, message string) {
	l.t.Helper()
	l.write(path, path+"\n")
	l.git("add", "-A")
	l.git("commit", "-q", "-m", message)
}

// env is a settings file of six lines with a secret on the second.
func env(secret string) string {
	return "# settings\nkey = " + secret + "\n\n\nmode = slow\nend = 1\n"
}

// story is a history with secrets, and how it is pushed before and after its
// repair.
type story struct {
	name  string
	fresh bool // nothing was pushed before
	make  func(l *local)
	push  []string
	after []string // refspecs after the repair; nil: the same
	keeps bool     // as many commits and merges after the repair as before
}

// conflict makes two branches that a merge cannot join by itself, and joins them
// by hand, with something that stood on neither side.
func conflict(l *local, resolved string) {
	l.git("checkout", "-q", "-b", "side", "HEAD~1")
	l.commit("shared.txt", "side\n")
	l.git("checkout", "-q", "main")
	l.commit("shared.txt", "main\n")
	_, err := runGit(l.t, l.dir, "merge", "-q", "side")
	if err == nil {
		l.t.Fatal("the merge has no conflict")
	}
	l.commit("shared.txt", resolved)
}

var stories = []story{
	{name: "tip", keeps: true, push: []string{"main"}, make: func(l *local) {
		l.commit("docs/a.txt", "a\n")
		l.commit("config/app.env", env(l.secrets[0]))
	}},
	{name: "tip-of-a-first-push", fresh: true, keeps: true, push: []string{"main"}, make: func(l *local) {
		l.commit("app.env", env(l.secrets[0]))
	}},
	{name: "tip-file-and-message", keeps: true, push: []string{"main"}, make: func(l *local) {
		l.write("app.env", env(l.secrets[0]))
		l.say("b.env", "Use "+l.secrets[1]+"\n\nfor now\n")
	}},
	{name: "earlier", keeps: true, push: []string{"main"}, make: func(l *local) {
		l.commit("config/app.env", env(l.secrets[0]))
		l.commit("docs/a.txt", "a\n")
		l.commit("docs/a.txt", "a\nb\n")
	}},
	{name: "earlier-root", fresh: true, keeps: true, push: []string{"main"}, make: func(l *local) {
		l.commit("app.env", env(l.secrets[0]))
		l.commit("a.txt", "a\n")
	}},
	{name: "several", keeps: true, push: []string{"main"}, make: func(l *local) {
		l.commit("a.env", env(l.secrets[0]))
		l.commit("docs/a.txt", "a\n")
		l.commit("b.env", env(l.secrets[0]))
		l.commit("a.env", strings.Replace(env(l.secrets[0]), "\n\n\n", "\nbeside = 1\n\n", 1))
		l.commit("docs/a.txt", "a\nb\n")
	}},
	{name: "many", keeps: true, push: []string{"main"}, make: func(l *local) {
		for i := range 5 {
			l.commit("a.env", strings.Replace(env(l.secrets[0]), "slow", strings.Repeat("slow ", i), 1))
		}
	}},
	{name: "removed-later", keeps: true, push: []string{"main"}, make: func(l *local) {
		l.commit("config/app.env", env(l.secrets[0]))
		l.commit("config/app.env", env("$KEY"))
	}},
	{name: "removed-later-in-a-large-pack", keeps: true, push: []string{"main"}, make: func(l *local) {
		for i := range 250 {
			l.write(fmt.Sprintf("many/%d.txt", i), fmt.Sprintln(i))
		}
		l.commit("config/app.env", env(l.secrets[0]))
		l.commit("config/app.env", env("$KEY"))
	}},
	{name: "deleted-later", keeps: true, push: []string{"main"}, make: func(l *local) {
		l.commit("app.env", env(l.secrets[0]))
		l.git("rm", "-q", "app.env")
		l.commit("docs/a.txt", "a\n")
	}},
	{name: "file-renamed-later", keeps: true, push: []string{"main"}, make: func(l *local) {
		l.commit("app.env", env(l.secrets[0]))
		l.git("mv", "app.env", "prod.env")
		l.git("commit", "-q", "-m", "rename")
	}},
	{name: "below-a-merge", keeps: true, push: []string{"main"}, make: func(l *local) {
		l.commit("config/app.env", env(l.secrets[0]))
		conflict(l, "both, and more\n")
		l.commit("docs/a.txt", "a\n")
	}},
	{name: "merge-at-the-tip", keeps: true, push: []string{"main"}, make: func(l *local) {
		l.commit("docs/a.txt", "a\n")
		conflict(l, env(l.secrets[0]))
	}},
	{name: "merge-earlier", keeps: true, push: []string{"main"}, make: func(l *local) {
		l.commit("docs/a.txt", "a\n")
		conflict(l, env(l.secrets[0]))
		l.commit("docs/a.txt", "a\nb\n")
	}},
	{name: "both-sides-of-a-merge", keeps: true, push: []string{"main"}, make: func(l *local) {
		l.commit("docs/a.txt", "a\n")
		l.git("checkout", "-q", "-b", "side")
		l.commit("side.env", env(l.secrets[0]))
		l.git("checkout", "-q", "main")
		l.commit("main.env", env(l.secrets[0]))
		l.git("merge", "-q", "-m", "join", "side")
	}},
	{name: "two-branches", keeps: true, push: []string{"main", "dev", "docs"}, make: func(l *local) {
		l.git("branch", "docs")
		l.commit("app.env", env(l.secrets[0]))
		l.git("checkout", "-q", "-b", "dev")
		l.commit("dev.txt", "dev\n")
		l.git("checkout", "-q", "main")
		l.commit("main.txt", "main\n")
		l.git("checkout", "-q", "docs")
		l.commit("docs.txt", "docs\n")
	}},
	{name: "two-branches-two-versions", push: []string{"main", "dev"}, make: func(l *local) {
		l.commit("app.env", env(l.secrets[0]))
		l.git("checkout", "-q", "-b", "dev")
		l.commit("app.env", env(l.secrets[0])+"dev = 1\n")
		l.git("checkout", "-q", "main")
		l.commit("main.txt", "main\n")
	}},
	{name: "branch-and-tags", keeps: true, push: []string{"main", "v1.0", "light"}, make: func(l *local) {
		l.commit("app.env", env(l.secrets[0]))
		l.git("tag", "-a", "-m", "First release", "v1.0")
		l.git("tag", "light")
	}},
	{name: "tag-alone", push: []string{"v1.0"}, make: func(l *local) {
		l.commit("app.env", env(l.secrets[0]))
		l.git("tag", "-a", "-m", "First release", "v1.0")
	}},
	{name: "tag-message", keeps: true, push: []string{"main", "v1.0"}, make: func(l *local) {
		l.commit("docs/a.txt", "a\n")
		l.git("tag", "-a", "-m", "First release\n\nDeployed with "+l.secrets[0], "v1.0")
	}},
	{name: "tag-name", push: []string{"main", "--tags"}, after: []string{"main", "v-renamed", "w-renamed-2"}, make: func(l *local) {
		l.git("tag", "-a", "-m", "First release", "v-"+l.secrets[0])
		l.git("tag", "w-"+l.secrets[1])
	}},
	{name: "tagged-blob", push: []string{"--tags"}, make: func(l *local) {
		l.write("note", env(l.secrets[0]))
		blob := l.git("hash-object", "-w", "note")
		l.git("tag", "note", blob)
		l.git("tag", "-a", "-m", "A note", "signed-note", blob)
	}},
	{name: "commit-message", keeps: true, push: []string{"main"}, make: func(l *local) {
		l.say("a.txt", "Log in\n\nwith "+l.secrets[0])
	}},
	{name: "commit-message-earlier", keeps: true, push: []string{"main"}, make: func(l *local) {
		l.say("a.txt", "Log in\n\nwith "+l.secrets[0])
		l.commit("docs/a.txt", "a\n")
	}},
	{name: "commit-message-below-a-merge", keeps: true, push: []string{"main", "dev"}, make: func(l *local) {
		l.say("a.txt", "Log in\n\nwith "+l.secrets[0])
		l.git("branch", "dev")
		conflict(l, "both, and more\n")
		l.say("b.txt", "Log in again, with "+l.secrets[1])
		l.commit("app.env", env(l.secrets[0]))
		l.commit("docs/a.txt", "a\n")
	}},
	{name: "author", keeps: true, push: []string{"main"}, make: func(l *local) {
		l.git("-c", "user.name=x", "commit", "-q", "--allow-empty", "-m", "mine", "--author", l.secrets[0]+" <a@example.com>")
		l.commit("docs/a.txt", "a\n")
	}},
	{name: "file-name", keeps: true, push: []string{"main"}, make: func(l *local) {
		l.write("keys/"+l.secrets[0]+".txt", "a\n")
		l.say("a.txt", "Add a key")
	}},
	{name: "file-name-earlier", keeps: true, push: []string{"main"}, make: func(l *local) {
		l.write("keys/"+l.secrets[0]+".txt", env(l.secrets[0]))
		l.say("a.txt", "Add a key")
		l.commit("docs/a.txt", "a\n")
		l.commit("keys/b.txt", "b\n")
	}},
	{name: "folder-name", keeps: true, push: []string{"main"}, make: func(l *local) {
		l.write("keys/"+l.secrets[0]+"/a b.txt", env(l.secrets[0]))
		l.say("a.txt", "Add a key")
		l.commit("docs/a.txt", "a\n")
	}},
	{name: "file-name-below-a-merge", keeps: true, push: []string{"main"}, make: func(l *local) {
		l.write("keys/"+l.secrets[0]+".txt", env(l.secrets[0]))
		l.say("a.txt", "Add a key")
		conflict(l, "both, and more\n")
	}},
	{name: "branch-name", push: []string{"main", "HEAD"}, after: []string{"main", "fix/login-renamed"}, make: func(l *local) {
		l.git("checkout", "-q", "-b", "fix/login-"+l.secrets[0])
		l.commit("docs/a.txt", "a\n")
	}},
	{name: "branch-name-and-file", push: []string{"HEAD"}, after: []string{"fix/login-renamed"}, make: func(l *local) {
		l.git("checkout", "-q", "-b", "fix/login-"+l.secrets[0])
		l.commit("app.env", env(l.secrets[1]))
		l.commit("docs/a.txt", "a\n")
	}},
	{name: "notes", push: []string{"refs/notes/commits"}, make: func(l *local) {
		l.git("notes", "add", "-m", "Deployed with "+l.secrets[0])
	}},
	{name: "notes-earlier", push: []string{"refs/notes/commits"}, make: func(l *local) {
		l.git("notes", "add", "-m", "Deployed with "+l.secrets[0])
		l.say("a.txt", "a")
		l.git("notes", "add", "-m", "Deployed with care")
	}},
	{name: "other-ref", push: []string{"HEAD:refs/for/main"}, after: []string{"repaired-TIP:refs/for/main"}, make: func(l *local) {
		l.commit("app.env", env(l.secrets[0]))
	}},
	{name: "odd-paths", keeps: true, push: []string{"main"}, make: func(l *local) {
		for _, path := range []string{"it's here.env", "-n.env", "a[1]*.env", ":x.env", "$(touch oops).env", "esc\x1b[31m.env", "bidi\u202e.env", "ünï cödé.env", "nl\nx.env"} {
			l.write(path, env(l.secrets[0]))
		}
		l.commit("docs/a.txt", "a\n")
		l.commit("docs/b.txt", "b\n")
	}},
	{name: "odd-paths-rewritten", keeps: true, push: []string{"main", "light"}, make: func(l *local) {
		for _, path := range []string{"it's here.env", "-n.env", "a[1]*.env", ":x.env", "$(touch oops).env", "esc\x1b[31m.env", "nl\nx.env"} {
			l.write(path, env(l.secrets[0]))
		}
		l.commit("docs/a.txt", "a\n")
		l.git("tag", "light")
	}},
	{name: "odd-branch", keeps: true, push: []string{"it's;$(touch${IFS}oops)&"}, make: func(l *local) {
		l.git("checkout", "-q", "-b", "it's;$(touch${IFS}oops)&")
		l.commit("app.env", env(l.secrets[0]))
		l.commit("docs/a.txt", "a\n")
	}},
}
