package e2e

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Git keeps the objects of a push that it refuses late (update hook, no
// fast-forward, --atomic, a locked ref). Ours are judged and dropped together.
func TestHolesOfLateRefusal(t *testing.T) {
	h := openHoles(t)
	for name, refuse := range map[string]func(t *testing.T, c *restClient, tip string) []string{
		"stale": func(t *testing.T, _ *restClient, tip string) []string {
			return []string{strings.Repeat("1", 40) + " " + tip + " refs/heads/main"}
		},
		"taken": func(t *testing.T, _ *restClient, tip string) []string {
			return []string{noID + " " + tip + " refs/heads/main"}
		},
		"twin": func(t *testing.T, _ *restClient, tip string) []string {
			return []string{noID + " " + tip + " refs/heads/MAIN"}
		},
		"below": func(t *testing.T, _ *restClient, tip string) []string {
			return []string{noID + " " + tip + " refs/heads/main/x"}
		},
		"locked": func(t *testing.T, c *restClient, tip string) []string {
			lock := filepath.Join(h.folderOf(t, c), "refs", "heads", "x.lock")
			// The first write sweeps what is older than the server: this is younger.
			if err := os.WriteFile(lock, nil, 0o600); err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = os.Remove(lock) })
			return []string{noID + " " + tip + " refs/heads/x"}
		},
		"archived": func(t *testing.T, c *restClient, tip string) []string {
			if status, answer := c.call(t, "PATCH", "/repos/"+c.repo, object{"archived": true}); status != 200 {
				t.Fatalf("%d %s", status, answer)
			}
			return []string{noID + " " + tip + " refs/heads/x"}
		},
	} {
		for _, content := range []string{"clean\n", "with a secret"} {
			if name == "locked" && content == "clean\n" {
				continue // it waits for the lock, as the other one does
			}
			t.Run("hole-"+name+"-"+strings.Fields(content)[0], func(t *testing.T) {
				c, text := newRepo(t, h.rest, owner), content
				if content == "with a secret" {
					text = h.plant(t)
				}
				e, old := history(text), h.objects(t)
				commands := refuse(t, c, e[2].object())
				if a := h.rawPush(t, c.repo, pack(e...), commands...); !a.allRefused() {
					t.Errorf("it is answered %v", a)
				}
				if n := len(h.objects(t)); n != len(old) {
					t.Errorf("there are %d objects, before %d", n, len(old))
				}
				h.wantUnread(t, c, e[0].object(), e[1].object(), e[2].object())
			})
		}
	}
}

// Git's own housekeeping, ours or an operator's, runs while pushes come: it must
// neither see what waits nor lose what was let in.
func TestHolesBesideGC(t *testing.T) {
	h := openHoles(t, "--maintain-every", "50ms")
	c := newRepo(t, h.rest, owner)
	dir := h.folderOf(t, c)
	done, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		for i := 0; ; i++ {
			select {
			case <-done:
				return
			default:
			}
			args := [][]string{{"repack", "-adq"}, {"gc", "-q"}, {"prune-packed", "-q"}, {"pack-refs", "--all"}, {"repack", "-dq"}}[i%5]
			// Two at once refuse each other: that is no matter here.
			_ = exec.Command("git", append([]string{"-C", dir}, args...)...).Run()
		}
	}()
	noise := filler(t, 36, 256<<10)
	tips := map[string]string{}
	for i := range 40 {
		e := history(fmt.Sprintln("version", i))
		if i%2 == 1 {
			e = history(h.plant(t))
		}
		if i%10 > 7 {
			e = append(e, noise...)
		}
		name := fmt.Sprint("refs/heads/x", i)
		a := h.rawPush(t, c.repo, pack(e...), noID+" "+e[2].object()+" "+name)
		if i%2 == 1 && !a.blocked() || i%2 == 0 && !a.allOK() {
			t.Errorf("push %d is answered %v", i, a)
		}
		if i%2 == 1 {
			h.wantUnread(t, c, e[0].object(), e[2].object())
		} else {
			tips[name] = e[2].object()
		}
	}
	close(done)
	<-stopped
	for name, tip := range tips {
		out, err := exec.Command("git", "-C", dir, "rev-parse", name).Output()
		if err != nil || strings.TrimSpace(string(out)) != tip {
			t.Errorf("%s is at %q, want %s (%v)", name, out, tip, err)
		}
	}
	if out, err := exec.Command("git", "-C", dir, "fsck", "--full", "--strict").CombinedOutput(); err != nil {
		t.Errorf("git fsck: %v\n%s", err, out)
	}
}
