package githttp

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"pushward"
	"pushward/internal/access"
	"pushward/internal/api"
	"pushward/internal/git"
	"pushward/internal/pattern"
	"pushward/internal/protect"
	"pushward/internal/scan"
	"pushward/internal/store"
)

// world is a whole server on a new folder: real database, real repositories,
// real scanner, and the REST face beside ours. Only its clock is ours.
type world struct {
	t     testing.TB
	dir   string // of the repositories
	db    *store.DB
	repos *git.Store
	face  *Face
	url   string
	log   *lockedBuffer
	clock *clock
	sick  bool // the test makes it fail: errors in the log are to be

	watch func(ctx context.Context) error // called before the gate looks; its error is the gate's
}

// watchedGate is the real gate, with a test looking in.
type watchedGate struct {
	git.Gate
	w *world
}

func (g watchedGate) Inspect(ctx context.Context, write *git.Write) (git.Verdict, error) {
	if g.w.watch != nil {
		if err := g.w.watch(ctx); err != nil {
			return nil, err
		}
	}
	return g.Gate.Inspect(ctx, write)
}

// Small limits, so that a story about too much is a short one.
const (
	testMaxRefs   = 40
	testMaxObject = 1 << 20
	testMaxPack   = 2 << 20
)

func newWorld(t testing.TB, options ...func(*Options)) *world {
	t.Helper()
	w := &world{t: t, log: &lockedBuffer{}, clock: &clock{at: time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC)}}
	logger := slog.New(slog.NewTextHandler(w.log, &slog.HandlerOptions{Level: slog.LevelDebug}))
	dir := t.TempDir()
	w.dir = filepath.Join(dir, "repositories")
	var err error
	w.db, err = store.Open(context.Background(), "sqlite:"+filepath.Join(dir, "pushward.db"))
	if err == nil {
		err = w.db.ChainAudit(context.Background(), bytes.Repeat([]byte{9}, 32))
	}
	if err != nil {
		t.Fatal(err)
	}
	keys, err := protect.NewKeys(bytes.Repeat([]byte{7}, 32))
	if err != nil {
		t.Fatal(err)
	}
	gate, err := protect.New(w.db, scanner(t), keys, protect.Options{Now: w.clock.now, Log: logger})
	if err != nil {
		t.Fatal(err)
	}
	w.repos, err = git.Open(w.dir, watchedGate{gate, w}, git.Options{Durability: git.None, MaxObject: testMaxObject, MaxPack: testMaxPack})
	if err != nil {
		t.Fatal(err)
	}
	o := Options{MaxRefs: testMaxRefs, MaxPack: testMaxPack, Now: w.clock.now, Log: logger}
	for _, set := range options {
		set(&o)
	}
	who := access.New(w.db, w.clock.now)
	w.face = New(who, w.repos, o)
	rest := http.StripPrefix(api.Prefix, api.New(who, w.db, w.repos, gate, api.Options{Now: w.clock.now, Log: logger}))
	server := httptest.NewServer(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, api.Prefix+"/") {
			rest.ServeHTTP(rw, r)
		} else if !w.face.Serve(rw, r) {
			http.Error(rw, "no face wants this", http.StatusTeapot)
		}
	}))
	w.url = server.URL
	t.Cleanup(func() {
		server.Close()
		if err := errors.Join(w.repos.Close(), w.db.Close()); err != nil {
			t.Errorf("close: %v", err)
		}
		w.checkLog()
	})
	w.populate()
	return w
}

// checkLog fails on errors of our own, and on a secret: whatever happens, none
// may stand in the log.
func (w *world) checkLog() {
	w.t.Helper()
	for _, line := range strings.Split(w.log.String(), "\n") {
		if strings.Contains(line, "ghp_") || strings.Contains(line, "token-") {
			w.t.Error("a secret stands in the log")
		}
		if strings.Contains(line, "level=ERROR") && !w.sick {
			w.t.Errorf("the server logged %s", line)
		}
	}
}

// scanner is made once: compiling the whole catalog takes longer than a story.
var theScanner = sync.OnceValues(func() (*scan.Scanner, error) {
	var on []*pattern.Pattern
	for _, p := range pattern.All() {
		if !p.Off {
			on = append(on, p)
		}
	}
	return scan.New(on)
})

func scanner(t testing.TB) *scan.Scanner {
	t.Helper()
	s, err := theScanner()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// populate makes everybody the stories speak of. A token's text is its name
// with "token-" before it. Ann owns the repositories "open", public, and "dark";
// bob may write to both, eve to none.
func (w *world) populate() {
	ann := w.user("ann")
	bob := w.user("bob")
	w.user("eve")
	w.token("ann-noscope", ann, nil, time.Time{})
	w.token("ann-public", ann, []string{"public_repo"}, time.Time{})
	w.token("ann-alerts", ann, []string{"security_events"}, time.Time{})
	w.token("ann-expired", ann, access.AllScopes(), w.clock.now().Add(-time.Second))
	for _, name := range []string{"open", "dark"} {
		w.create(name, `{"name":"`+name+`","private":`+map[bool]string{true: "true", false: "false"}[name == "dark"]+`}`)
		r := w.row(name)
		w.tx(func(ctx context.Context, tx *store.Tx) error { return tx.SetPermission(ctx, r.ID, bob.ID, "write") })
	}
}

func (w *world) user(login string) pushward.User {
	w.t.Helper()
	u := pushward.User{Login: login, Type: pushward.TypeUser, CreatedAt: w.clock.now(), UpdatedAt: w.clock.now()}
	w.tx(func(ctx context.Context, tx *store.Tx) error { return tx.CreateUser(ctx, &u) })
	w.token(login, u, access.AllScopes(), time.Time{})
	return u
}

func (w *world) token(name string, u pushward.User, scopes []string, expires time.Time) {
	w.t.Helper()
	tok := store.Token{UserID: u.ID, Name: name, Scopes: scopes, Class: pushward.Person, CreatedAt: w.clock.now(), ExpiresAt: expires}
	w.tx(func(ctx context.Context, tx *store.Tx) error {
		return tx.CreateToken(ctx, &tok, access.HashToken("token-"+name))
	})
}

func (w *world) tx(f func(context.Context, *store.Tx) error) {
	w.t.Helper()
	ctx := context.Background()
	if err := w.db.Tx(ctx, func(tx *store.Tx) error { return f(ctx, tx) }); err != nil {
		w.t.Fatal(err)
	}
}

// create makes a repository of ann's over REST.
func (w *world) create(name, body string) {
	w.t.Helper()
	if status, answer := w.rest("POST", "/user/repos", "ann", body); status != http.StatusCreated {
		w.t.Fatalf("create %s: %d %s", name, status, answer)
	}
}

func (w *world) row(name string) pushward.Repo {
	w.t.Helper()
	r, _, err := w.db.RepoByName(context.Background(), "ann", name)
	if err != nil {
		w.t.Fatal(err)
	}
	return r
}

// rest sends JSON to the REST face as somebody.
func (w *world) rest(method, path, as, body string) (status int, answer []byte) {
	w.t.Helper()
	r := w.request(method, api.Prefix+path, body)
	r.Header.Set("Authorization", "token token-"+as)
	status, _, answer = w.do(r)
	return status, answer
}

// request is one to be changed before it is sent.
func (w *world) request(method, path, body string) *http.Request {
	w.t.Helper()
	r, err := http.NewRequest(method, w.url+path, strings.NewReader(body))
	if err != nil {
		w.t.Fatal(err)
	}
	r.Header.Set("User-Agent", "test")
	return r
}

// do sends a request as it is and reads the answer.
func (w *world) do(r *http.Request) (int, http.Header, []byte) {
	w.t.Helper()
	resp, err := (&http.Client{Transport: &http.Transport{DisableCompression: true, DisableKeepAlives: true}}).Do(r)
	if err != nil {
		w.t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		w.t.Fatal(err)
	}
	return resp.StatusCode, resp.Header, body
}

// post sends a Git request as somebody, whom "" leaves out.
func (w *world) post(repo string, s service, as string, body []byte) (int, http.Header, []byte) {
	w.t.Helper()
	r := w.request("POST", "/ann/"+repo+".git/"+string(s), string(body))
	r.Header.Set("Content-Type", "application/x-"+string(s)+"-request")
	if as != "" {
		r.SetBasicAuth("anyone", "token-"+as)
	}
	return w.do(r)
}

// address is what git is given: user and token in it, whom "" leaves out.
func (w *world) address(repo, as string) string {
	at := w.url + "/ann/" + repo + ".git"
	if as == "" {
		return at
	}
	return strings.Replace(at, "://", "://anyone:token-"+as+"@", 1)
}

// disk is where a repository of ann's lies.
func (w *world) disk(repo string) string {
	w.t.Helper()
	found, err := filepath.Glob(filepath.Join(w.dir, "*", "*.git"))
	if err != nil {
		w.t.Fatal(err)
	}
	want := w.row(repo).ID
	for _, d := range found {
		if strings.TrimSuffix(filepath.Base(d), ".git") == strconv.FormatInt(want, 10) {
			return d
		}
	}
	w.t.Fatalf("%s is not on disk", repo)
	return ""
}

// objects counts what a repository holds on disk.
func (w *world) objects(repo string) int {
	w.t.Helper()
	out := mustGit(w.t, w.disk(repo), "cat-file", "--batch-all-objects", "--batch-check=%(objectname)", "--unordered")
	return len(strings.Fields(out))
}

// gitEnv is that of a user with a home of its own, who is never asked anything.
func gitEnv(t testing.TB) []string {
	return []string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + t.TempDir(), "GIT_CONFIG_NOSYSTEM=1", "GIT_TERMINAL_PROMPT=0", "LC_ALL=C",
		"GIT_AUTHOR_NAME=Ann", "GIT_AUTHOR_EMAIL=ann@example.com", "GIT_COMMITTER_NAME=Ann", "GIT_COMMITTER_EMAIL=ann@example.com",
		"GIT_AUTHOR_DATE=1700000000 +0000", "GIT_COMMITTER_DATE=1700000000 +0000",
	}
}

// runGit runs git in a folder and gives all it printed.
func runGit(t testing.TB, dir string, args ...string) (string, error) {
	t.Helper()
	cmd := exec.Command("git", args...)
	cmd.Dir = dir
	cmd.Env = gitEnv(t)
	out, err := cmd.CombinedOutput()
	return string(out), err
}

// inputGit feeds git and gives what it printed.
func inputGit(t testing.TB, dir, input string, args ...string) string {
	t.Helper()
	cmd := exec.Command("git", args...)
	cmd.Dir, cmd.Env, cmd.Stdin = dir, gitEnv(t), strings.NewReader(input)
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("git %s: %v", args[0], err)
	}
	return string(out)
}

// mustGit is runGit where failure ends the test.
func mustGit(t testing.TB, dir string, args ...string) string {
	t.Helper()
	out, err := runGit(t, dir, args...)
	if err != nil {
		t.Fatalf("git %s: %v\n%s", args[0], err, out)
	}
	return strings.TrimSpace(out)
}

// work is a clone with one commit that has been pushed to main.
func (w *world) work(repo string) string {
	w.t.Helper()
	dir := filepath.Join(w.t.TempDir(), "work")
	mustGit(w.t, ".", "init", "-q", "-b", "main", dir)
	mustGit(w.t, dir, "remote", "add", "origin", w.address(repo, "ann"))
	commit(w.t, dir, "README.md", "hello\n")
	mustGit(w.t, dir, "push", "-q", "origin", "main")
	return dir
}

// commit writes a file and commits it, and gives the commit's id.
func commit(t testing.TB, dir, path, content string) string {
	t.Helper()
	full := filepath.Join(dir, path)
	err := os.MkdirAll(filepath.Dir(full), 0o700)
	if err == nil {
		err = os.WriteFile(full, []byte(content), 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	mustGit(t, dir, "add", "-A")
	mustGit(t, dir, "commit", "-q", "--allow-empty", "-m", "write "+path)
	return mustGit(t, dir, "rev-parse", "HEAD")
}

// ref gives what a ref of the repository on disk points at, "" for nothing.
func (w *world) ref(repo, name string) string {
	w.t.Helper()
	out, _ := runGit(w.t, w.disk(repo), "rev-parse", "--verify", "-q", name)
	return strings.TrimSpace(out)
}

// fsck fails on a repository that is not whole.
func (w *world) fsck(repo string) {
	w.t.Helper()
	mustGit(w.t, w.disk(repo), "fsck", "--full", "--strict")
}

// clock stands still unless it is moved.
type clock struct {
	mu sync.Mutex
	at time.Time
}

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.at
}

// lockedBuffer takes the log of a server that answers in many goroutines.
type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (b *lockedBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Write(p)
}

func (b *lockedBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.String()
}
