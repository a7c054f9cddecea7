package githttp

import (
	"crypto/rand"
	"encoding/json"
	"fmt"
	"net/http"
	"path/filepath"
	"strings"
	"testing"

	"pushward/internal/pattern"
)

// newSecret gives a GitHub token that nobody has ever held.
func newSecret(t testing.TB) string {
	t.Helper()
	s, err := pattern.NewGitHubExample(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// A block refuses every ref, says so in both bands, and leaves nothing that
// can be read by any means: no ref, no object, not by id in any protocol.
func TestBlockedPush(t *testing.T) {
	for name, args := range map[string][]string{
		"plain": nil, "chunked": {"-c", "http.postBuffer=1"}, "v1": {"-c", "protocol.version=1"},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			dir := w.work("open")
			before, base := w.objects("open"), mustGit(t, dir, "rev-parse", "HEAD")
			secret := newSecret(t)
			leak := commit(t, dir, "app.env", "# settings\nkey = "+secret+"\n")
			clean := commit(t, dir, "app.env", "# settings\n")
			mustGit(t, dir, "branch", "innocent", base)
			out, err := runGit(t, dir, append(args, "push", "origin", "main", "innocent", leak+":refs/tags/t")...)
			if err == nil {
				t.Fatal("a secret passed")
			}
			for _, want := range []string{
				"remote: error: GH013: Repository rule violations found for refs/heads/",
				"! [remote rejected] main -> main (push declined due to repository rule violations)",
				"! [remote rejected] innocent -> innocent (push declined due to repository rule violations)",
				"! [remote rejected] " + leak + " -> t (push declined due to repository rule violations)",
			} {
				if !strings.Contains(out, want) {
					t.Errorf("git does not print %q:\n%s", want, strings.ReplaceAll(out, secret, "SECRET"))
				}
			}
			if strings.Contains(out, secret) {
				t.Error("git prints the secret")
			}
			if w.ref("open", "refs/heads/main") != base || w.ref("open", "refs/heads/innocent") != "" || w.ref("open", "refs/tags/t") != "" {
				t.Error("a ref moved")
			}
			if n := w.objects("open"); n != before {
				t.Errorf("there are %d objects, before %d", n, before)
			}
			for _, id := range []string{leak, clean, mustGit(t, dir, "rev-parse", leak+":app.env"), mustGit(t, dir, "rev-parse", leak+"^{tree}")} {
				for _, version := range []string{"0", "2"} {
					to := filepath.Join(t.TempDir(), "to")
					mustGit(t, ".", "init", "-q", to)
					if out, err := runGit(t, to, "-c", "protocol.version="+version, "fetch", w.address("open", "ann"), id); err == nil {
						t.Errorf("v%s serves %s by its id:\n%s", version, id, out)
					}
				}
				if status, _ := w.rest("GET", "/repos/ann/open/git/blobs/"+id, "ann", ""); status != http.StatusNotFound {
					t.Errorf("REST answers %d for %s", status, id)
				}
			}
			w.fsck("open")
		})
	}
}

// The answer of a block without side band: dulwich and others see only this.
func TestBlockedPushWithoutSideBand(t *testing.T) {
	w := newWorld(t)
	dir := w.work("open")
	id := commit(t, dir, "a", newSecret(t)+"\n")
	status, statuses, _ := w.push("open", "ann", "report-status", w.packOf(dir, id, "^"+id+"~1"),
		zeros+" "+id+" refs/heads/x", zeros+" "+id+" refs/heads/y")
	want := "unpack ok|ng refs/heads/x " + declined + "|ng refs/heads/y " + declined
	if status != http.StatusOK || strings.Join(statuses, "|") != want {
		t.Errorf("answered %d %q", status, statuses)
	}
}

// The placeholder of a blocked push makes a bypass over REST; the same push
// passes then, and its alert tells every place.
func TestBypassOfAPush(t *testing.T) {
	w := newWorld(t)
	dir := w.work("open")
	secret, other := newSecret(t), newSecret(t)
	first := commit(t, dir, "config/app.env", "# settings\nkey = "+secret+"\n")
	second := commit(t, dir, "b.txt", "see "+secret)
	id := w.placeholder(dir)
	if again := w.placeholder(dir); again != id {
		t.Errorf("the same push has placeholder %s, then %s", id, again)
	}
	status, answer := w.rest("POST", "/repos/ann/open/secret-scanning/push-protection-bypasses", "ann", `{"reason":"will_fix_later","placeholder_id":"`+id+`"}`)
	if status != http.StatusOK {
		t.Fatalf("bypass: %d %s", status, answer)
	}
	if _, err := runGit(t, dir, "push", w.address("open", "bob"), "main"); err == nil {
		t.Error("ann's bypass lets bob in")
	}
	mustGit(t, dir, "push", "-q", "origin", "main")

	_, answer = w.rest("GET", "/repos/ann/open/secret-scanning/alerts", "ann", "")
	var alerts []struct {
		Number   int
		State    string
		Secret   string
		Bypassed bool `json:"push_protection_bypassed"`
	}
	decode(t, answer, &alerts)
	if len(alerts) != 1 || alerts[0].State != "open" || alerts[0].Secret != secret || !alerts[0].Bypassed {
		t.Fatalf("there are %d alerts, not the one of the push", len(alerts))
	}
	_, answer = w.rest("GET", fmt.Sprintf("/repos/ann/open/secret-scanning/alerts/%d/locations", alerts[0].Number), "ann", "")
	var places []struct {
		Type    string
		Details struct {
			Path        string
			Commit      string `json:"commit_sha"`
			Blob        string `json:"blob_sha"`
			StartLine   int    `json:"start_line"`
			EndLine     int    `json:"end_line"`
			StartColumn int    `json:"start_column"`
			EndColumn   int    `json:"end_column"`
		}
	}
	decode(t, answer, &places)
	var got []string
	for _, p := range places {
		d := p.Details
		got = append(got, fmt.Sprintf("%s %s %d:%d-%d:%d %s %s", p.Type, strings.TrimPrefix(d.Path, "/"), d.StartLine, d.StartColumn, d.EndLine, d.EndColumn, d.Commit, d.Blob))
	}
	want := []string{
		"commit b.txt 1:5-1:44 " + second + " " + mustGit(t, dir, "rev-parse", "HEAD:b.txt"),
		"commit config/app.env 2:7-2:46 " + first + " " + mustGit(t, dir, "rev-parse", "HEAD:config/app.env"),
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("the locations are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	commit(t, dir, "c.txt", other)
	if next := w.placeholder(dir); next == id {
		t.Error("another secret has the same placeholder")
	}
}

// placeholder pushes, must be blocked, and gives the id of the unblock URL.
func (w *world) placeholder(dir string) string {
	w.t.Helper()
	out, err := runGit(w.t, dir, "push", "-o", "pushward.format=json", "origin", "main")
	if err == nil {
		w.t.Fatal("a secret passed")
	}
	const before = "/unblock-secret/"
	_, rest, ok := strings.Cut(out, before)
	if !ok || len(rest) < 27 {
		w.t.Fatalf("no unblock URL is printed:\n%s", out)
	}
	return rest[:27]
}

func decode(t testing.TB, text []byte, out any) {
	t.Helper()
	if err := json.Unmarshal(text, out); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
}

// Whatever holds the secret, in whatever place, a push of it is blocked.
func TestPlacesOfASecretInAPush(t *testing.T) {
	for name, hide := range map[string]func(t *testing.T, dir, secret string) (refspec string){
		"file name": func(t *testing.T, dir, secret string) string {
			commit(t, dir, "dir/"+secret+".txt", "x\n")
			return "main"
		},
		"commit message": func(t *testing.T, dir, secret string) string {
			mustGit(t, dir, "commit", "-q", "--allow-empty", "-m", "use "+secret)
			return "main"
		},
		"author": func(t *testing.T, dir, secret string) string {
			mustGit(t, dir, "commit", "-q", "--allow-empty", "-m", "x", "--author", secret+" <a@b>")
			return "main"
		},
		"tag message": func(t *testing.T, dir, secret string) string {
			mustGit(t, dir, "tag", "-a", "-m", secret, "v1")
			return "v1"
		},
		"tag on a blob": func(t *testing.T, dir, secret string) string {
			id := strings.TrimSpace(inputGit(t, dir, secret, "hash-object", "-w", "--stdin"))
			mustGit(t, dir, "tag", "blob", id)
			return "blob"
		},
		"ref name": func(t *testing.T, dir, secret string) string { return "main:refs/heads/" + secret },
		"note": func(t *testing.T, dir, secret string) string {
			mustGit(t, dir, "notes", "add", "-m", secret)
			return "refs/notes/commits"
		},
		"removed again": func(t *testing.T, dir, secret string) string {
			commit(t, dir, "a", secret)
			commit(t, dir, "a", "clean")
			return "main"
		},
		"any namespace": func(t *testing.T, dir, secret string) string {
			commit(t, dir, "a", secret)
			return "main:refs/weird/x"
		},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			dir := w.work("open")
			before := w.objects("open")
			refspec := hide(t, dir, newSecret(t))
			out, err := runGit(t, dir, "push", "origin", refspec)
			if err == nil || !strings.Contains(out, declined) {
				t.Errorf("it is answered (%v)", err)
			}
			if n := w.objects("open"); n != before {
				t.Errorf("there are %d objects, before %d", n, before)
			}
		})
	}
}
