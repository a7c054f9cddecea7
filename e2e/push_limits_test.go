package e2e

import (
	"crypto/rand"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Every limit is refused with a sentence that says what to do, and nothing of
// the push stays; one step below it passes.
func TestLimitsOfAPush(t *testing.T) {
	s := startServer(t, "--max-object", "100000", "--max-pack", "300000", "--max-inflated", "900000",
		"--max-pack-objects", "200", "--max-delta-depth", "20", "--max-refs", "10")
	rest := newREST(t, s, s.Token, "")
	big := func(n int) string {
		b := make([]byte, n)
		_, _ = rand.Read(b)
		return string(b)
	}
	for name, c := range map[string]struct {
		over, under func(w *tree) []string
		say         string
	}{
		"object": {
			func(w *tree) []string { w.commit("big", big(100_001)); return toMain() },
			func(w *tree) []string { w.commit("big", big(100_000)); return toMain() },
			"an object of more than 100000 bytes",
		},
		"pack": {
			func(w *tree) []string {
				for i := range 4 {
					w.file(fmt.Sprint("big", i), big(90_000))
				}
				w.commit("x", "x\n")
				return toMain()
			},
			func(w *tree) []string {
				for i := range 3 {
					w.file(fmt.Sprint("big", i), big(90_000))
				}
				w.commit("x", "x\n")
				return toMain()
			},
			"300000",
		},
		"inflated": {
			func(w *tree) []string {
				for i := range 12 {
					w.file(fmt.Sprint("big", i), strings.Repeat(fmt.Sprintln("line", i), 80_000/7))
				}
				w.commit("x", "x\n")
				return toMain()
			},
			func(w *tree) []string {
				for i := range 8 {
					w.file(fmt.Sprint("big", i), strings.Repeat(fmt.Sprintln("line", i), 80_000/7))
				}
				w.commit("x", "x\n")
				return toMain()
			},
			"900000",
		},
		"objects": {
			func(w *tree) []string {
				for i := range 199 {
					w.file(fmt.Sprint("f", i), fmt.Sprintln(i))
				}
				w.commit("x", "x\n")
				return toMain()
			},
			func(w *tree) []string {
				for i := range 190 {
					w.file(fmt.Sprint("f", i), fmt.Sprintln(i))
				}
				w.commit("x", "x\n")
				return toMain()
			},
			"the limit is 200",
		},
		"refs": {
			func(w *tree) []string { return w.branches(11) },
			func(w *tree) []string { return w.branches(10) },
			"the limit is 10",
		},
	} {
		t.Run(name, func(t *testing.T) {
			over := newTree(t, s, newRepo(t, rest, owner).repo)
			before := over.must("ls-remote", "origin")
			count := len(s.objects(t))
			out, err := over.push(c.over(over)...)
			if err == nil || !strings.Contains(strings.Join(strings.Fields(strings.ReplaceAll(out, "remote:", "")), " "), c.say) || !strings.Contains(out, "remote: error: ") {
				t.Errorf("over the limit it prints (%v)\n%s", err, out)
			}
			if after := over.must("ls-remote", "origin"); after != before || len(s.objects(t)) != count {
				t.Errorf("something stayed: %s", after)
			}
			under := newTree(t, s, newRepo(t, rest, owner).repo)
			if out, err := under.push(c.under(under)...); err != nil {
				t.Errorf("at the limit: %v\n%s", err, out)
			}
		})
	}
	if left, _ := filepath.Glob(filepath.Join(s.Dir, "repositories", "tmp", "push-*")); len(left) > 0 {
		t.Errorf("there is left %v", left)
	}
}

// branches makes n of them and says how to push them.
func (w *tree) branches(n int) []string {
	args := []string{"origin"}
	for i := range n {
		args = append(args, fmt.Sprintf("HEAD:refs/heads/b%d", i))
	}
	return args
}

// A push that cannot be looked at in time is refused, never let in.
func TestScanTimeOfAPush(t *testing.T) {
	s := startServer(t, "--scan-time", "1ms")
	status, answer := newREST(t, s, s.Token, "").call(t, "POST", "/user/repos", map[string]any{"name": "slow", "private": true})
	if status != 201 {
		t.Fatalf("%d %s", status, answer)
	}
	w := newTree(t, s, "admin/slow")
	secret := newSecret(t)
	w.must("checkout", "-q", "-b", "main")
	for i := range 20 {
		w.file(fmt.Sprint("f", i), strings.Repeat(fmt.Sprintln("some text to look at", i), 50_000))
	}
	w.commit("secret", secret)
	out, err := w.push("origin", "main")
	if err == nil || !strings.Contains(out, "remote: error: Push protection ran out of time") || !strings.Contains(out, "[remote rejected]") {
		t.Errorf("it prints (%v)\n%s", err, out)
	}
	s.wantNoTrace(t, secret)
}

// A push of 100 MB takes little memory.
func TestMemoryOfALargePush(t *testing.T) {
	s := startServer(t)
	c := newRepo(t, newREST(t, s, s.Token, ""), owner)
	w := newTree(t, s, c.repo)
	for i := range 50 {
		b := make([]byte, 2<<20)
		_, _ = rand.Read(b)
		w.file(fmt.Sprint("big", i), string(b))
	}
	id := w.commit("x", "x\n")
	w.must("push", "-q", "origin", "main")
	if head, _ := c.head(t, "main"); head != id {
		t.Errorf("main is at %s", head)
	}
	peak := s.peakMemory(t)
	t.Logf("100 MB pushed within %d MiB", peak>>20)
	if peak > 300<<20 && os.Getenv("PUSHWARD_TEST_RACE") == "" {
		t.Errorf("the server took %d MiB, more than 300", peak>>20)
	}
	w.in(s.folderOf(t, c), "fsck", "--full", "--strict")
}
