package e2e

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// declined is GitHub's status of every ref of a blocked push.
const declined = "push declined due to repository rule violations"

// gitAddress is where git finds a repository, the token in it.
func (s *server) gitAddress(repo, token string) string {
	return strings.Replace(s.URL, "://", "://x-access-token:"+token+"@", 1) + "/" + repo + ".git"
}

// tree is a work tree on disk, with the repository as its origin.
type tree struct {
	t    testing.TB
	s    *server
	repo string
	dir  string
	home string
}

// newTree clones repo.
func newTree(t testing.TB, s *server, repo string) *tree {
	t.Helper()
	w := &tree{t: t, s: s, repo: repo, dir: filepath.Join(t.TempDir(), "work"), home: t.TempDir()}
	w.in(".", "clone", "-q", s.gitAddress(repo, s.Token), w.dir)
	return w
}

// run runs git in the work tree and gives all it printed.
func (w *tree) run(args ...string) (string, error) { return w.feed("", args...) }

func (w *tree) feed(input string, args ...string) (string, error) {
	cmd := exec.Command("git", append([]string{"-C", w.dir}, args...)...)
	cmd.Env = w.env()
	cmd.Stdin = strings.NewReader(input)
	out, err := cmd.CombinedOutput()
	return string(out), err
}

// env is that of a user with a home of its own, whom nobody asks anything.
func (w *tree) env() []string {
	return []string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + w.home, "GIT_CONFIG_NOSYSTEM=1", "GIT_TERMINAL_PROMPT=0", "LC_ALL=C.UTF-8",
		"GIT_AUTHOR_NAME=Ann", "GIT_AUTHOR_EMAIL=ann@example.com", "GIT_COMMITTER_NAME=Ann", "GIT_COMMITTER_EMAIL=ann@example.com",
	}
}

// must is run where failure ends the test.
func (w *tree) must(args ...string) string {
	w.t.Helper()
	out, err := w.run(args...)
	if err != nil {
		w.t.Fatalf("git %s: %v\n%s", args[0], err, out)
	}
	return strings.TrimSpace(out)
}

// in is must in another folder.
func (w *tree) in(dir string, args ...string) string {
	w.t.Helper()
	cmd := exec.Command("git", args...)
	cmd.Env, cmd.Dir = w.env(), dir
	out, err := cmd.CombinedOutput()
	if err != nil {
		w.t.Fatalf("git %s: %v\n%s", args[0], err, out)
	}
	return strings.TrimSpace(string(out))
}

// object writes an object as it is, without a look at it, and gives its id.
func (w *tree) object(kind, content string) string {
	w.t.Helper()
	out, err := w.feed(content, "hash-object", "-t", kind, "-w", "--stdin", "--literally")
	if err != nil {
		w.t.Fatalf("git hash-object: %v\n%s", err, out)
	}
	return strings.TrimSpace(out)
}

// file writes a file into the work tree.
func (w *tree) file(path, content string) {
	w.t.Helper()
	full := filepath.Join(w.dir, path)
	err := os.MkdirAll(filepath.Dir(full), 0o700)
	if err == nil {
		err = os.WriteFile(full, []byte(content), 0o600)
	}
	if err != nil {
		w.t.Fatal(err)
	}
}

// commit writes a file, commits everything, and gives the commit's id.
func (w *tree) commit(path, content string) string {
	w.t.Helper()
	w.file(path, content)
	w.must("add", "-A")
	w.must("commit", "-q", "--allow-empty", "-m", "write a file")
	return w.must("rev-parse", "HEAD")
}

// push pushes and gives what git printed.
func (w *tree) push(args ...string) (string, error) {
	return w.run(append([]string{"push"}, args...)...)
}

// mustBlock pushes, which must be blocked for every ref that was asked for.
func (w *tree) mustBlock(args ...string) (printed string) {
	w.t.Helper()
	out, err := w.push(args...)
	if err == nil {
		w.t.Fatalf("a secret passed by git push %v", args)
	}
	rejected, ofGate := strings.Count(out, "! [remote rejected]"), strings.Count(out, "("+declined+")")
	if ofGate == 0 || rejected != ofGate || strings.Contains(out, "[new ") || !strings.Contains(out, "remote: error: GH013: Repository rule violations found for ") {
		w.t.Errorf("a block of git push %v prints\n%s", args, out)
	}
	return out
}

// placeholders are the ids of the unblock URLs that git printed.
func placeholders(printed string) []string {
	var ids []string
	for rest := printed; ; {
		_, after, ok := strings.Cut(rest, "/unblock-secret/")
		if !ok || len(after) < 27 {
			return ids
		}
		ids = append(ids, after[:27])
		rest = after[27:]
	}
}

func TestPushByGit(t *testing.T) {
	onEachDatabase(t, func(t *testing.T, flags ...string) {
		s := startServer(t, flags...)
		for _, version := range []string{"0", "1", "2"} {
			t.Run("v"+version, func(t *testing.T) {
				c := newRepo(t, newREST(t, s, s.Token, ""), owner)
				w := newTree(t, s, c.repo)
				w.must("config", "protocol.version", version)
				pushSixSteps(t, s, c, w)
			})
		}
	})
}

// pushSixSteps is what sixSteps is, by pushes: the REST client looks at what
// came of them and makes the bypass.
func pushSixSteps(t *testing.T, s *server, c *restClient, w *tree) {
	first, second := newSecret(t), newSecret(t)
	w.commit("docs/clean.txt", "nothing to see\n")
	w.must("push", "-q", "origin", "main")
	if got, found := c.read(t, "docs/clean.txt", "main"); !found || string(got) != "nothing to see\n" {
		t.Fatalf("clean content reads %q (found: %v)", got, found)
	}
	head, _ := c.head(t, "main")

	w.commit("config/app.env", string(withSecret(first)))
	printed := w.mustBlock("origin", "main")
	wantNothingOf(t, c, withSecret(first), "config/app.env", head)
	s.wantNoTrace(t, first)
	if strings.Contains(printed, first) {
		t.Error("git prints the secret")
	}
	ids := placeholders(printed)
	if len(ids) == 0 {
		t.Fatalf("no unblock URL is printed:\n%s", printed)
	}
	if again := placeholders(w.mustBlock("origin", "main")); len(again) == 0 || again[0] != ids[0] {
		t.Errorf("the same push gives placeholders %v, then %v", ids, again)
	}
	s.wantNoTrace(t, first)

	wantBypass(t, c.bypass(t, ids[0], "used_in_tests"), placeholder{ID: ids[0], TokenType: "GITHUB_PERSONAL_ACCESS_TOKEN"}, "used_in_tests")
	w.must("push", "-q", "origin", "main")
	if got, found := c.read(t, "config/app.env", "main"); !found || !bytes.Equal(got, withSecret(first)) {
		t.Errorf("the bypassed content is not read back as it was pushed (found: %v)", found)
	}
	wantAlert(t, c, first, "used_in_tests", blobID(withSecret(first)))
	s.wantNoTraceOutsideObjects(t, first)

	head, _ = c.head(t, "main")
	w.commit("config/other.env", string(withSecret(second)))
	if other := placeholders(w.mustBlock("origin", "main")); len(other) == 0 || other[0] == ids[0] {
		t.Errorf("another secret has placeholder %v, the first had %v", other, ids)
	}
	wantNothingOf(t, c, withSecret(second), "config/other.env", head)
	s.wantNoTrace(t, second)
}

// What a user does in a day, with nothing to hide.
func TestPushInAllItsForms(t *testing.T) {
	s := startServer(t)
	c := newRepo(t, newREST(t, s, s.Token, ""), owner)
	w := newTree(t, s, c.repo)
	other := newTree(t, s, c.repo)

	base := w.must("rev-parse", "HEAD")
	w.commit("a.txt", "a\n")
	w.must("tag", "-a", "-m", "first", "v1")
	w.must("push", "-q", "--atomic", "-o", "anything", "origin", "main", "v1", "HEAD:refs/heads/feature/x")
	other.commit("b.txt", "b\n")
	if out, err := other.push("origin", "main"); err == nil || !strings.Contains(out, "fetch first") {
		t.Errorf("a push that would lose commits: %v\n%s", err, out)
	}
	other.must("pull", "-q", "--rebase")
	other.must("-c", "http.postBuffer=1", "push", "-q", "origin", "main")
	if out, err := w.push("--force-with-lease=main:"+base, "origin", base+":main"); err == nil || !strings.Contains(out, "stale info") {
		t.Errorf("a lost lease: %v\n%s", err, out)
	}
	w.must("fetch", "-q")
	w.must("push", "-q", "--force-with-lease", "origin", base+":main")
	w.must("push", "-q", "origin", ":v1", ":feature/x")
	if out, err := w.push("origin", ":main"); err == nil || !strings.Contains(out, "refusing to delete the current branch") {
		t.Errorf("deleting the default branch: %v\n%s", err, out)
	}
	if got := w.must("ls-remote", "origin"); got != base+"\tHEAD\n"+base+"\trefs/heads/main" {
		t.Errorf("in the end there are\n%s", got)
	}
	mirror := newRepo(t, newREST(t, s, s.Token, ""), owner)
	w.must("reset", "-q", "--hard", base)
	w.must("push", "-q", "--force", s.gitAddress(mirror.repo, s.Token), "refs/heads/*:refs/heads/*", "refs/remotes/*:refs/remotes/*")
	for _, dir := range s.repositories(t) {
		w.in(dir, "fsck", "--full", "--strict")
	}
}

// Shallow and partial clones, and what git fetches later for them.
func TestCloneInAllItsForms(t *testing.T) {
	s := startServer(t)
	c := newRepo(t, newREST(t, s, s.Token, ""), owner)
	w := newTree(t, s, c.repo)
	for i := range 5 {
		w.commit("file.txt", fmt.Sprintln("version", i))
	}
	w.must("push", "-q", "origin", "main")
	for _, args := range [][]string{
		{"--depth=2"}, {"--filter=blob:none"}, {"--filter=tree:0"}, {"--filter=blob:limit=1"}, {"--bare"}, {"--mirror"}, {"--single-branch"},
	} {
		for _, version := range []string{"0", "1", "2"} {
			to := filepath.Join(t.TempDir(), "to")
			w.in(".", append(append([]string{"-c", "protocol.version=" + version, "clone", "-q"}, args...), s.gitAddress(c.repo, s.Token), to)...)
			if got := w.in(to, "show", "HEAD:file.txt"); got != "version 4" {
				t.Errorf("v%s %v: the file is %q", version, args, got)
			}
		}
	}
	status, _, _, err := s.request(context.Background(), "GET", "/"+c.repo+".git/HEAD", nil)
	if err != nil || status != 403 {
		t.Errorf("dumb HTTP is answered %d (%v)", status, err)
	}
}
