package e2e

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// gitClient is a foreign program that speaks Git over HTTP. Its commands are run
// as a user would run them; what it prints is what its user sees.
type gitClient struct {
	name  string
	needs []string // a command that fails where the client is not installed
	clone func(t testing.TB, url, dir string) []string
	push  func(t testing.TB, dir, url, refspec string) []string
	prog  bool // it shows what the server says meanwhile
}

// JGit is not among them: the command of Debian 12 lacks classes that it loads first.
// Its framing (a zipped body) is in package githttp's tests.
const python = "/usr/bin/python3" // Debian's own, which has Debian's packages

func script(args ...string) func(t testing.TB, a, b string) []string {
	return func(_ testing.TB, a, b string) []string { return append(append([]string{}, args...), a, b) }
}

func pushScript(args ...string) func(t testing.TB, dir, url, refspec string) []string {
	return func(_ testing.TB, dir, url, refspec string) []string {
		return append(append([]string{}, args...), dir, url, refspec)
	}
}

var gitClients = []gitClient{
	{
		name: "go-git", prog: true,
		clone: func(t testing.TB, url, dir string) []string { return []string{goGit(t), "clone", url, dir} },
		push: func(t testing.TB, dir, url, refspec string) []string {
			return []string{goGit(t), "push", dir, url, refspec}
		},
	},
	{
		name: "isomorphic-git", prog: true,
		clone: script("node", "clients/isogit.mjs", "clone"),
		push:  pushScript("node", "clients/isogit.mjs", "push"),
	},
	{
		name: "dulwich", prog: true, needs: []string{python, "-c", "import dulwich"},
		clone: script(python, "clients/gitclient.py", "dulwich", "clone"),
		push:  pushScript(python, "clients/gitclient.py", "dulwich", "push"),
	},
	{
		name: "libgit2", prog: true, needs: []string{python, "-c", "import pygit2"},
		clone: script(python, "clients/gitclient.py", "pygit2", "clone"),
		push:  pushScript(python, "clients/gitclient.py", "pygit2", "push"),
	},
}

// goGit builds the program of e2e/gogit, once.
func goGit(t testing.TB) string {
	t.Helper()
	path, err := buildGoGit()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

var buildGoGit = sync.OnceValues(func() (string, error) {
	path := filepath.Join(filepath.Dir(program), "gogit")
	build := exec.Command("go", "build", "-o", path, ".")
	build.Dir = "gogit"
	if out, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("build e2e/gogit: %w\n%s", err, out)
	}
	return path, nil
})

// TestPushByOtherClients: what git can, they can, each in its own framing.
func TestPushByOtherClients(t *testing.T) {
	s := startServer(t)
	for _, g := range gitClients {
		t.Run(g.name, func(t *testing.T) {
			if len(g.needs) > 0 && exec.Command(g.needs[0], g.needs[1:]...).Run() != nil {
				if os.Getenv("PUSHWARD_TEST_SETUP") != "" {
					t.Fatal("it is not installed: run e2e/setup")
				}
				t.Skip("it is not installed: run e2e/setup")
			}
			c := newRepo(t, newREST(t, s, s.Token, ""), owner)
			g.story(t, s, c)
		})
	}
}

func (g gitClient) story(t *testing.T, s *server, c *restClient) {
	w := newTree(t, s, c.repo)
	url := s.gitAddress(c.repo, s.Token)
	push := func(refspec string) (string, error) {
		return g.run(t, w, g.push(t, w.dir, url, refspec))
	}
	must := func(refspec string) {
		t.Helper()
		if out, err := push(refspec); err != nil {
			t.Fatalf("push %s: %v\n%s", refspec, err, out)
		}
	}

	const main = "refs/heads/main:refs/heads/main"
	for i := range 30 { // enough for deltas
		w.file(fmt.Sprintf("docs/%d.txt", i%3), strings.Repeat(fmt.Sprintln("a line of version", i), 100+i))
		w.must("add", "-A")
		w.must("commit", "-q", "-m", fmt.Sprint("version ", i))
	}
	must(main)
	head, _ := c.head(t, "main")
	if want := w.must("rev-parse", "HEAD"); head != want {
		t.Fatalf("main is at %s, want %s", head, want)
	}
	to := filepath.Join(t.TempDir(), "clone")
	if out, err := g.run(t, w, g.clone(t, url, to)); err != nil {
		t.Fatalf("clone: %v\n%s", err, out)
	}
	if got := w.in(to, "rev-parse", "HEAD"); got != head {
		t.Errorf("the clone is at %s, want %s", got, head)
	}

	secret := newSecret(t)
	w.commit("config/app.env", string(withSecret(secret)))
	out, err := push(main)
	if err == nil || !strings.Contains(out, declined) {
		t.Errorf("a blocked push is told as (%v)\n%s", err, out)
	}
	if strings.Contains(out, secret) {
		t.Error("the secret is printed")
	}
	if g.prog && len(placeholders(out)) == 0 {
		t.Errorf("the message is not shown:\n%s", out)
	}
	wantNothingOf(t, c, withSecret(secret), "config/app.env", head)
	s.wantNoTrace(t, secret)

	id := placeholders(w.mustBlock("origin", "main"))[0]
	c.bypass(t, id, "used_in_tests")
	must(main)
	wantAlert(t, c, secret, "used_in_tests", blobID(withSecret(secret)))

	must("refs/heads/main:refs/heads/other")
	must(":refs/heads/other")
	if got := w.must("ls-remote", "origin", "refs/heads/other"); got != "" {
		t.Errorf("a deleted branch is at %s", got)
	}
}

// run runs the client with a home of its own.
func (g gitClient) run(t testing.TB, w *tree, args []string) (string, error) {
	t.Helper()
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Env = w.env()
	out, err := cmd.CombinedOutput()
	return string(out), err
}
