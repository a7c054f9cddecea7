package e2e

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// The server is killed with kill -9 at random moments while eight writers
// write. After every kill it must be ready at once, and in the end every write
// it ever acknowledged must be there.
func TestKill(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes minutes")
	}
	t.Run("sqlite", func(t *testing.T) { killOften(t, 200) })
	t.Run("postgres", func(t *testing.T) { killOften(t, 40, "--database", newPostgres(t)) })
}

func killOften(t *testing.T, kills int, flags ...string) {
	s := startServer(t, flags...)
	c := newREST(t, s, s.Token, "")
	shared, separate := newRepo(t, c, owner), newRepo(t, c, owner)
	writers := []*writer{
		{repo: shared.repo, branch: "main", id: 0}, {repo: shared.repo, branch: "main", id: 1},
		{repo: shared.repo, branch: "main", id: 2}, {repo: shared.repo, branch: "main", id: 3},
		{repo: separate.repo, branch: "main", id: 4}, {repo: separate.repo, branch: "b5", id: 5},
		{repo: separate.repo, branch: "b6", id: 6}, {repo: shared.repo, branch: "main", id: 7, blobs: true},
	}
	head, _ := separate.head(t, "main")
	for _, branch := range []string{"b5", "b6"} {
		separate.write(t, "POST", "/git/refs", map[string]any{"ref": "refs/heads/" + branch, "sha": head})
	}
	var ready []time.Duration
	for n := range kills {
		ctx, stop := context.WithCancel(context.Background())
		var all sync.WaitGroup
		for _, w := range writers {
			all.Go(func() { w.run(t, ctx, s) })
		}
		time.Sleep(time.Duration(rand.Int64N(int64(250 * time.Millisecond))))
		s.kill()
		stop()
		all.Wait()
		ready = append(ready, s.start(t))
		for _, w := range writers {
			// A lock left behind by the kill would refuse this.
			w.mustWrite(t, s, fmt.Sprintf("after kill %d", n+1))
		}
		if t.Failed() {
			return
		}
	}
	report(t, s, writers, kills, ready)
}

// report checks what was promised and prints the count.
func report(t *testing.T, s *server, writers []*writer, kills int, ready []time.Duration) {
	t.Helper()
	acked, lost, secrets := 0, 0, []string{}
	statuses := map[int]int{}
	for _, w := range writers {
		n, gone := w.verify(t, s)
		acked, lost = acked+n, lost+gone
		secrets = append(secrets, w.secrets...)
		for status, n := range w.statuses {
			statuses[status] += n
		}
	}
	for _, repo := range s.repositories(t) {
		fsck := exec.Command("git", "-C", repo, "fsck", "--strict", "--full", "--no-dangling")
		if out, err := fsck.CombinedOutput(); err != nil {
			t.Errorf("git fsck --strict %s: %v\n%s", repo, err, out)
		}
	}
	s.wantNoTrace(t, secrets...)
	slices.Sort(ready)
	t.Logf("%d kills, %d acknowledged writes, %d lost, %d blocked secrets, answers by status %v; ready after %v (median), %v (worst)",
		kills, acked, lost, len(secrets), statuses, ready[len(ready)/2].Round(time.Millisecond), ready[len(ready)-1].Round(time.Millisecond))
	for status, n := range statuses {
		if status == 403 || status >= 500 {
			t.Errorf("%d requests were answered %d", n, status)
		}
	}
}

// A writer writes new files below a folder of its own, deletes some, and now
// and then sends a secret. It remembers what was acknowledged.
type writer struct {
	repo, branch string
	id           int
	blobs        bool // POST blobs instead of contents

	next     int
	files    map[string]file // by path; of blobs: by id
	secrets  []string
	statuses map[int]int
}

// file is what is known of one path. An unsure one was being changed when the
// server was killed: either state is right.
type file struct {
	content []byte
	commit  string // that brought or removed it
	deleted bool
	unsure  bool
}

func (w *writer) run(t testing.TB, ctx context.Context, s *server) {
	for ctx.Err() == nil {
		switch n := rand.IntN(12); {
		case w.blobs:
			w.postBlob(ctx, s)
		case n == 0:
			w.sendSecret(t, ctx, s)
		case n < 3:
			w.deleteOne(ctx, s)
		default:
			w.putFile(ctx, s, "")
		}
	}
}

// send gives status 0 when no answer came.
func (w *writer) send(ctx context.Context, s *server, method, path string, body map[string]any) (int, []byte) {
	text, err := json.Marshal(body)
	if err != nil {
		return 0, nil
	}
	status, _, answer, err := s.request(ctx, method, "/api/v3/repos/"+w.repo+path, text)
	if err != nil {
		return 0, nil
	}
	if w.statuses == nil {
		w.statuses = map[int]int{}
	}
	w.statuses[status]++
	return status, answer
}

func (w *writer) putFile(ctx context.Context, s *server, note string) int {
	w.next++
	path := fmt.Sprintf("w%d/%03d/%d.txt", w.id, w.next/50, w.next)
	content := []byte(strings.Repeat(fmt.Sprintf("line of writer %d, file %d %s\n", w.id, w.next, note), 1+rand.IntN(20)))
	status, answer := w.send(ctx, s, "PUT", "/contents/"+path, map[string]any{
		"message": "write " + path, "branch": w.branch, "content": base64.StdEncoding.EncodeToString(content)})
	if w.files == nil {
		w.files = map[string]file{}
	}
	switch status {
	case 201:
		w.files[path] = file{content: content, commit: commitOf(answer)}
	case 0:
		w.files[path] = file{content: content, unsure: true}
	}
	return status
}

func (w *writer) deleteOne(ctx context.Context, s *server) {
	for path, f := range w.files {
		if f.deleted || f.unsure {
			continue
		}
		status, answer := w.send(ctx, s, "DELETE", "/contents/"+path, map[string]any{
			"message": "delete " + path, "branch": w.branch, "sha": blobID(f.content)})
		switch status {
		case 200:
			w.files[path] = file{content: f.content, commit: commitOf(answer), deleted: true}
		case 0:
			w.files[path] = file{content: f.content, unsure: true}
		}
		return
	}
}

func (w *writer) postBlob(ctx context.Context, s *server) {
	w.next++
	content := []byte(fmt.Sprintf("blob %d of writer %d\n", w.next, w.id))
	status, _ := w.send(ctx, s, "POST", "/git/blobs", map[string]any{"content": string(content)})
	if w.files == nil {
		w.files = map[string]file{}
	}
	if status == 201 {
		w.files[blobID(content)] = file{content: content}
	}
}

func (w *writer) sendSecret(t testing.TB, ctx context.Context, s *server) {
	secret := newSecret(t)
	w.secrets = append(w.secrets, secret)
	status, _ := w.send(ctx, s, "PUT", fmt.Sprintf("/contents/w%d/secret%d", w.id, len(w.secrets)), map[string]any{
		"message": "settings", "branch": w.branch, "content": base64.StdEncoding.EncodeToString(withSecret(secret))})
	if status != 0 && status != 409 {
		t.Errorf("a secret was answered %d", status)
	}
}

// mustWrite fails the test unless a write to the writer's branch goes through.
func (w *writer) mustWrite(t testing.TB, s *server, note string) {
	t.Helper()
	ctx, stop := context.WithTimeout(context.Background(), 10*time.Second)
	defer stop()
	if status := w.putFile(ctx, s, note); status != 201 {
		t.Errorf("%s: a write to %s of %s was answered %d", note, w.branch, w.repo, status)
	}
}

// verify counts the acknowledged writes and those of them that are not there.
func (w *writer) verify(t testing.TB, s *server) (acked, lost int) {
	t.Helper()
	tree, commits, objects := w.tree(t, s), w.commits(t, s), map[string]bool{}
	if w.blobs {
		objects = s.objects(t)
	}
	for path, f := range w.files {
		if f.unsure {
			continue
		}
		acked++
		id, there := tree[path]
		ok := there != f.deleted && (f.deleted || id == blobID(f.content)) && commits[f.commit]
		if w.blobs && f.commit == "" {
			ok = objects[path]
		}
		if !ok {
			lost++
			t.Errorf("writer %d: %s is lost (deleted %v, in tree %v as %s, commit %s reachable %v)",
				w.id, path, f.deleted, there, id, f.commit, commits[f.commit])
		}
	}
	return acked, lost
}

// tree gives path to blob id on the writer's branch, over the API.
func (w *writer) tree(t testing.TB, s *server) map[string]string {
	t.Helper()
	_, answer := w.send(context.Background(), s, "GET", "/git/trees/"+w.branch+"?recursive=1", nil)
	var out struct {
		Truncated bool
		Tree      []struct{ Path, Type, SHA string }
	}
	fromJSON(t, answer, &out)
	if out.Truncated {
		t.Fatal("the tree is cut short")
	}
	blobs := map[string]string{}
	for _, e := range out.Tree {
		if e.Type == "blob" {
			blobs[e.Path] = e.SHA
		}
	}
	return blobs
}

// commits gives every commit reachable from a branch of the writer's
// repository, read by git itself from the folder on disk.
func (w *writer) commits(t testing.TB, s *server) map[string]bool {
	t.Helper()
	_, answer := w.send(context.Background(), s, "GET", "/git/ref/heads/"+w.branch, nil)
	var ref struct{ Object struct{ SHA string } }
	fromJSON(t, answer, &ref)
	for _, dir := range s.repositories(t) {
		out, err := exec.Command("git", "-C", dir, "rev-list", ref.Object.SHA).Output()
		if err != nil {
			continue // another repository
		}
		all := map[string]bool{}
		for _, id := range strings.Fields(string(out)) {
			all[id] = true
		}
		return all
	}
	t.Fatalf("no folder on disk holds %s, the head of %s", ref.Object.SHA, w.branch)
	return nil
}

// objects gives the ids of every object in every repository on disk. That git
// fsck is content with them says that their content is right.
func (s *server) objects(t testing.TB) map[string]bool {
	t.Helper()
	all := map[string]bool{}
	for _, dir := range s.repositories(t) {
		out, err := exec.Command("git", "-C", dir, "cat-file", "--batch-check=%(objectname)", "--batch-all-objects", "--unordered").Output()
		if err != nil {
			t.Fatalf("list the objects of %s: %v", dir, err)
		}
		for _, id := range strings.Fields(string(out)) {
			all[id] = true
		}
	}
	return all
}

func commitOf(answer []byte) string {
	var out struct{ Commit struct{ SHA string } }
	if json.Unmarshal(answer, &out) != nil {
		return ""
	}
	return out.Commit.SHA
}

// A restart must not depend on how the last run ended.
func TestRestartAfterKillKeepsTheToken(t *testing.T) {
	s := startServer(t)
	s.kill()
	s.start(t)
	token, err := os.ReadFile(s.Dir + "/admin.token")
	if err != nil || strings.TrimSpace(string(token)) != s.Token {
		t.Errorf("admin.token changed with the restart (%v)", err)
	}
	if status, _, _, err := s.request(context.Background(), "GET", "/api/v3/user", nil); status != 200 || err != nil {
		t.Errorf("the token is answered %d after the restart (%v)", status, err)
	}
}
