package e2e

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A push is blocked, the commands that the message prints are carried out with
// an editor that takes the secret out, and the push passes. Histories of every
// kind stand in the tests of internal/githttp; here are those of a usual week,
// against the real program.
func TestRepairAsPrinted(t *testing.T) {
	s := startServer(t)
	c := newREST(t, s, s.Token, "")
	for name, make := range map[string]func(w *tree, secret string){
		"last commit": func(w *tree, secret string) {
			w.commit("config/app.env", string(withSecret(secret)))
		},
		"earlier commit": func(w *tree, secret string) {
			w.commit("config/app.env", string(withSecret(secret)))
			w.commit("docs/a.txt", "a\n")
		},
		"several commits": func(w *tree, secret string) {
			w.commit("config/app.env", string(withSecret(secret)))
			w.commit("docs/a.txt", "a\n")
			w.commit("config/b.env", string(withSecret(secret)))
		},
		"removed on top": func(w *tree, secret string) {
			w.commit("config/app.env", string(withSecret(secret)))
			w.commit("config/app.env", string(withSecret("$KEY")))
		},
		"below a merge": func(w *tree, secret string) {
			w.commit("config/app.env", string(withSecret(secret)))
			w.must("checkout", "-q", "-b", "side", "HEAD~1")
			w.commit("docs/a.txt", "a\n")
			w.must("checkout", "-q", "main")
			w.must("merge", "-q", "--no-ff", "-m", "join", "side")
		},
		"message of a commit": func(w *tree, secret string) {
			w.must("commit", "-q", "--allow-empty", "-m", "Log in with "+secret)
		},
		"tag": func(w *tree, secret string) {
			w.must("tag", "-a", "-m", "Deployed with "+secret, "v1.0")
		},
	} {
		t.Run(name, func(t *testing.T) {
			secret := newSecret(t)
			w := newTree(t, s, newRepo(t, c, owner).repo)
			make(w, secret)
			printed := w.mustBlock("--follow-tags", "origin", "main")
			w.follow(printed)
			if out, err := w.push("--follow-tags", "origin", "main"); err != nil {
				t.Errorf("after the repair the push is refused:\n%s\nThe repair was\n%s", out, printed)
			}
			s.wantNoTrace(t, secret)
		})
	}
}

// follow carries out the commands of a message. Nothing but commands, and what
// they go on with, begins eight columns behind "remote: ".
func (w *tree) follow(printed string) {
	w.t.Helper()
	const prompt = "remote:         "
	var script strings.Builder
	goesOn := false
	for line := range strings.Lines(printed) {
		command, ok := strings.CutPrefix(strings.TrimRight(line, " \n"), prompt)
		if ok && (goesOn || !strings.HasPrefix(command, " ")) {
			script.WriteString(command + "\n")
			goesOn = strings.HasSuffix(command, `\`) || strings.HasSuffix(command, "|")
		}
	}
	editor := filepath.Join(w.t.TempDir(), "editor")
	err := os.WriteFile(editor, []byte("#!/bin/sh\nsed -i 's/ghp_[0-9A-Za-z]\\{36\\}/REMOVED/g' -- \"$@\"\n"), 0o700)
	if err != nil {
		w.t.Fatal(err)
	}
	cmd := exec.Command("sh", "-e", "-c", script.String())
	cmd.Dir, cmd.Env = w.dir, append(w.env(), "EDITOR="+editor)
	out, err := cmd.CombinedOutput()
	if err != nil {
		w.t.Fatalf("%v\n%s\nof\n%s", err, out, script.String())
	}
}
