package api

import (
	"bytes"
	"context"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"pushward"
	"pushward/internal/access"
	"pushward/internal/git"
	"pushward/internal/pattern"
	"pushward/internal/protect"
	"pushward/internal/scan"
	"pushward/internal/store"
)

// world is a whole server on a new folder: real database, real repositories,
// real scanner. Only its clock is ours.
type world struct {
	t     testing.TB
	db    *store.DB
	repos *git.Store
	gate  *protect.Protection
	api   *API
	url   string
	log   *lockedBuffer
	clock *clock
	heard string // where webhooks may be sent to
	sick  bool   // the test makes it fail: errors in the log are to be
}

// Small limits, so that a story about too much is a short one.
const (
	testMaxBlob     = 64 << 10
	testMaxContents = 96 << 10
	testMaxTree     = 128 << 10
)

func newWorld(t testing.TB, options ...func(*Options)) *world {
	t.Helper()
	w := &world{t: t, log: &lockedBuffer{}, clock: &clock{at: time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC)}}
	logger := slog.New(slog.NewTextHandler(w.log, &slog.HandlerOptions{Level: slog.LevelDebug}))
	ctx := context.Background()
	dir := t.TempDir()
	var err error
	w.db, err = store.Open(ctx, "sqlite:"+filepath.Join(dir, "pushward.db"))
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
	w.gate, err = protect.New(w.db, scanner(t), keys, protect.Options{Now: w.clock.now, Log: logger})
	if err != nil {
		t.Fatal(err)
	}
	w.repos, err = git.Open(filepath.Join(dir, "repositories"), w.gate, git.Options{Durability: git.None})
	if err != nil {
		t.Fatal(err)
	}
	o := Options{MaxBlob: testMaxBlob, MaxContents: testMaxContents, MaxTree: testMaxTree, Now: w.clock.now, Log: logger}
	mirror, err := git.NewMirror(git.MirrorOptions{})
	if err != nil {
		t.Fatal(err)
	}
	o.Imports, err = w.gate.NewImporter(ctx, w.repos, mirror)
	if err != nil {
		t.Fatal(err)
	}
	w.tellHooks(&o)
	for _, set := range options {
		set(&o)
	}
	w.api = New(access.New(w.db, w.clock.now), w.db, w.repos, w.gate, o)
	server := httptest.NewServer(w.handler())
	w.url = server.URL
	t.Cleanup(func() {
		server.Close()
		o.Imports.Close()
		if err := w.repos.Close(); err != nil {
			t.Errorf("close repositories: %v", err)
		}
		if err := w.db.Close(); err != nil {
			t.Errorf("close database: %v", err)
		}
		w.checkLog()
	})
	w.populate()
	return w
}

// checkLog fails on errors of our own, and on a secret: whatever happens, none
// may stand in the log. The stories' examples have these bodies.
func (w *world) checkLog() {
	w.t.Helper()
	for _, line := range strings.Split(w.log.String(), "\n") {
		if strings.Contains(line, "ExampleToken") || strings.Contains(line, "madeUp2ByPushward") {
			w.t.Error("a secret stands in the log")
		}
		if strings.Contains(line, "level=ERROR") && !w.sick {
			w.t.Errorf("the server logged %s", line)
		}
	}
}

// scanner is made once: compiling the whole catalog takes longer than a story.
var theScanner = sync.OnceValues(func() (*scan.Scanner, error) {
	return scan.New(slices.DeleteFunc(pattern.All(), func(p *pattern.Pattern) bool { return p.Off })) // as package server does
})

func scanner(t testing.TB) *scan.Scanner {
	t.Helper()
	s, err := theScanner()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// handler serves as package server does: below the prefix, and at the root of a
// host named api.*.
func (w *world) handler() http.Handler {
	prefixed := http.StripPrefix(Prefix, w.api)
	return http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.Host, "api.") {
			w.api.ServeHTTP(rw, r)
			return
		}
		prefixed.ServeHTTP(rw, r)
	})
}

// populate makes everybody the stories speak of. A token's text is its name
// with "token-" before it.
func (w *world) populate() {
	w.user(pushward.User{Login: "admin", Type: pushward.TypeUser, SiteAdmin: true})
	ann := w.user(pushward.User{Login: "ann", Type: pushward.TypeUser, Name: "Ann Example", Email: "ann@example.com"})
	bob := w.user(pushward.User{Login: "bob", Type: pushward.TypeUser})
	eve := w.user(pushward.User{Login: "eve", Type: pushward.TypeUser})
	acme := w.user(pushward.User{Login: "acme", Type: pushward.TypeOrganization, Name: "Acme Corporation"})
	w.token("ann-noscope", ann, store.Token{})
	w.token("ann-public", ann, store.Token{Scopes: []string{"public_repo"}})
	w.token("ann-alerts", ann, store.Token{Scopes: []string{"security_events"}})
	w.token("ann-nodelete", ann, store.Token{Scopes: []string{"repo"}})
	w.token("ann-expired", ann, store.Token{Scopes: access.AllScopes(), ExpiresAt: w.clock.now().Add(-time.Second)})
	w.token("ann-soon", ann, store.Token{Scopes: access.AllScopes(), ExpiresAt: w.clock.now().Add(24 * time.Hour)})
	w.token("ann-agent", ann, store.Token{Scopes: access.AllScopes(), Class: pushward.Agent})
	w.token("eve-bot", eve, store.Token{Scopes: access.AllScopes(), Class: pushward.Bot})
	w.tx(func(ctx context.Context, tx *store.Tx) error {
		err := tx.SetMember(ctx, acme.ID, ann.ID, "admin")
		if err != nil {
			return err
		}
		return tx.SetMember(ctx, acme.ID, bob.ID, "member")
	})
}

func (w *world) user(u pushward.User) pushward.User {
	w.t.Helper()
	u.CreatedAt, u.UpdatedAt = w.clock.now(), w.clock.now()
	w.tx(func(ctx context.Context, tx *store.Tx) error { return tx.CreateUser(ctx, &u) })
	if u.Type == pushward.TypeUser {
		w.token(u.Login, u, store.Token{Scopes: access.AllScopes()})
	}
	return u
}

func (w *world) token(name string, u pushward.User, tok store.Token) {
	w.t.Helper()
	tok.UserID, tok.Name, tok.CreatedAt = u.ID, name, w.clock.now()
	if tok.Class == "" {
		tok.Class = pushward.Person
	}
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

// audited counts the audit lines of an action.
func (w *world) audited(action string) int {
	w.t.Helper()
	lines, _, err := w.db.AuditEvents(context.Background(), 0, store.Page{Number: 1, Size: 10_000})
	if err != nil {
		w.t.Fatal(err)
	}
	n := 0
	for _, l := range lines {
		if l.Action == action {
			n++
		}
	}
	return n
}

// answer is a response that has been read.
type answer struct {
	status int
	header http.Header
	body   []byte
}

// do sends a request as it is and reads the answer, following nothing.
func (w *world) do(r *http.Request) answer {
	w.t.Helper()
	client := &http.Client{
		Transport:     &http.Transport{DisableCompression: true, DisableKeepAlives: true},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	resp, err := client.Do(r)
	if err != nil {
		w.t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		w.t.Fatal(err)
	}
	return answer{resp.StatusCode, resp.Header, body}
}

// call sends JSON as somebody, whom "" leaves out.
func (w *world) call(method, path, as, body string) answer {
	w.t.Helper()
	r, err := http.NewRequest(method, w.url+Prefix+path, strings.NewReader(body))
	if err != nil {
		w.t.Fatal(err)
	}
	r.Header.Set("User-Agent", "test")
	if as != "" {
		r.Header.Set("Authorization", "token token-"+as)
	}
	return w.do(r)
}

// must is call where another status ends the test.
func (w *world) must(status int, method, path, as, body string) answer {
	w.t.Helper()
	a := w.call(method, path, as, body)
	if a.status != status {
		w.t.Fatalf("%s %s answered %d, want %d: %.300s", method, path, a.status, status, a.body)
	}
	return a
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

func (c *clock) add(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = c.at.Add(d)
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
