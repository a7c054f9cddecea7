package githttp

import (
	"bytes"
	"crypto/sha256"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pushward/internal/pattern"
)

// example gives the n-th example token, the same in every run: ids in the
// golden files depend on it.
func example(t *testing.T, n byte) string {
	t.Helper()
	var stream []byte
	for i := range byte(20) {
		sum := sha256.Sum256([]byte{n, i})
		stream = append(stream, sum[:]...)
	}
	token, err := pattern.NewGitHubExample(bytes.NewReader(stream))
	if err != nil {
		t.Fatal(err)
	}
	return token
}

// exampleToken finds what example made.
var exampleToken = regexp.MustCompile(`ghp_[0-9A-Za-z]{36}`)

func newLocal(t *testing.T, w *world, fresh bool) *local {
	t.Helper()
	l := &local{t: t, secrets: []string{example(t, 1), example(t, 2)}}
	if !fresh {
		l.dir = w.work("dark")
		return l
	}
	l.dir = filepath.Join(t.TempDir(), "work")
	mustGit(t, ".", "init", "-q", "-b", "main", l.dir)
	l.git("remote", "add", "origin", w.address("dark", "ann"))
	return l
}

// TestRepair pushes every history, does what the message says, and pushes again.
func TestRepair(t *testing.T) {
	for _, s := range stories {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			l := newLocal(t, w, s.fresh)
			s.make(l)
			was := l.shape(s.push)
			said := l.blocked(w, s.push)
			golden(t, "push-"+s.name+".txt", strings.ReplaceAll(said, w.url, "https://git.example.com"))

			after := slices.Clone(s.after)
			if after == nil {
				after = s.push
			}
			for i := range after {
				after[i] = strings.Replace(after[i], "TIP", l.git("rev-parse", "--short=10", "HEAD"), 1)
			}
			at := l.git("rev-parse", "--abbrev-ref", "HEAD")
			l.follow(commandsIn(said))
			if now := l.git("rev-parse", "--abbrev-ref", "HEAD"); now == "HEAD" {
				t.Errorf("the repair began on %s and leaves no branch checked out", at)
			}
			now := l.shape(after)
			out, err := runGit(t, l.dir, append([]string{"push", "origin"}, after...)...)
			if err != nil {
				t.Fatalf("after the repair the push is refused:\n%s", out)
			}
			w.fsck("dark")
			if exampleToken.MatchString(mustGit(t, w.disk("dark"), "cat-file", "--batch", "--batch-all-objects")) {
				t.Error("a secret is in an object that was let in")
			}
			if s.keeps && now != was {
				t.Errorf("the repair changed more than secrets:\n%s\nbefore, now\n%s", was, now)
			}
			if _, err := os.Stat(filepath.Join(l.dir, "oops")); err == nil {
				t.Error("a name was executed")
			}
		})
	}
}

// blocked pushes and gives what the server said.
func (l *local) blocked(w *world, refs []string) string {
	l.t.Helper()
	out, err := runGit(l.t, l.dir, append([]string{"push", "origin"}, refs...)...)
	if err == nil || !strings.Contains(out, "("+declined+")") {
		l.t.Fatalf("the push was not blocked:\n%s", out)
	}
	if exampleToken.MatchString(remoteLines(out)) {
		l.t.Error("the message shows a secret")
	}
	return remoteLines(out)
}

// remoteLines gives what stands behind "remote: ", without the blanks git adds.
func remoteLines(out string) string {
	var lines []string
	for line := range strings.Lines(out) {
		if said, ok := strings.CutPrefix(strings.TrimRight(line, "\n"), "remote: "); ok {
			lines = append(lines, strings.TrimRight(said, " "))
		} else if strings.TrimSpace(line) == "remote:" {
			lines = append(lines, "")
		}
	}
	return strings.Join(lines, "\n") + "\n"
}

// commandsIn cuts the commands out of a message: what stands eight columns in,
// and what such a line goes on with.
func commandsIn(said string) []string {
	var commands []string
	goesOn := false
	for line := range strings.Lines(said) {
		c := strings.TrimRight(strings.TrimPrefix(line, strings.Repeat(" ", commandIndent)), "\n")
		if strings.HasPrefix(line, strings.Repeat(" ", commandIndent)) && (goesOn || !strings.HasPrefix(c, " ")) {
			commands = append(commands, c)
			goesOn = strings.HasSuffix(c, "\\") || strings.HasSuffix(c, "|")
		}
	}
	return commands
}

// follow runs commands as somebody would who takes the secret out of whatever
// the editor shows. Every command must succeed.
func (l *local) follow(commands []string) {
	l.t.Helper()
	if len(commands) == 0 {
		l.t.Fatal("the message has no commands")
	}
	editor := filepath.Join(l.t.TempDir(), "editor")
	err := os.WriteFile(editor, []byte("#!/bin/sh\nfor f; do sed -i 's/ghp_[0-9A-Za-z]\\{36\\}/REMOVED/g' -- \"$f\" || exit 1; done\n"), 0o700)
	if err != nil {
		l.t.Fatal(err)
	}
	cmd := exec.Command("sh", "-e", "-x", "-c", strings.Join(commands, "\n"))
	cmd.Dir = l.dir
	cmd.Env = append(gitEnv(l.t), "EDITOR="+editor)
	out, err := cmd.CombinedOutput()
	if err != nil {
		l.t.Fatalf("%v\n%s", err, out)
	}
}

// shape is what a repair must leave as it was: how many commits and merges are
// to be pushed, their messages and authors, and every file of every tip, but for
// the secret.
func (l *local) shape(refs []string) string {
	l.t.Helper()
	var all strings.Builder
	for _, ref := range refs {
		if strings.HasPrefix(ref, "-") {
			continue
		}
		ref, _, _ = strings.Cut(ref, ":")
		all.WriteString(ref + "\n")
		all.WriteString(l.git("log", "--topo-order", "--format=%ad %p-"+"%n%B", ref, "--not", "--remotes"))
		for path := range strings.SplitSeq(l.git("ls-tree", "-r", "-z", "--name-only", "--full-tree", ref), "\x00") {
			if path == "" {
				continue
			}
			content := l.git("cat-file", "blob", ref+":"+path)
			all.WriteString("\n" + path + ": " + content)
		}
		all.WriteString("\n")
	}
	text := exampleToken.ReplaceAllString(all.String(), "REMOVED")
	// Parents count, their ids do not.
	text = regexp.MustCompile(`(?m)\b[0-9a-f]{7,}\b`).ReplaceAllString(text, "parent")
	return strings.ReplaceAll(text, "keys/REMOVED", "keys/renamed")
}

// golden compares got with a file of testdata; UPDATE_GOLDEN=1 writes it.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if os.Getenv("UPDATE_GOLDEN") != "" {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s: the message is now\n%s", name, got)
	}
}
