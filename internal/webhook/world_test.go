package webhook_test

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
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
	"pushward/internal/store/storetest"
	"pushward/internal/webhook"
)

var master = bytes.Repeat([]byte{7}, 32)

// world is a server without its sockets: real database, real repositories, real
// scanner, and real receivers. Only its clock is ours.
type world struct {
	t     *testing.T
	db    *store.DB
	repos *git.Store
	gate  *protect.Protection
	hooks *webhook.Dispatcher
	api   *api.API
	dir   string

	mu  sync.Mutex
	now time.Time
}

func newWorld(t *testing.T, db *store.DB) *world {
	t.Helper()
	w := &world{t: t, db: db, dir: filepath.Join(t.TempDir(), "repositories"), now: time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC)}
	must(t, db.ChainAudit(t.Context(), master))
	w.start()
	w.tx(func(ctx context.Context, tx *store.Tx) error {
		for _, u := range []*pushward.User{
			{Login: "ann", Type: pushward.TypeUser, Email: "ann@example.com"}, {Login: "acme", Type: pushward.TypeOrganization},
		} {
			u.CreatedAt, u.UpdatedAt = w.now, w.now
			must(t, tx.CreateUser(ctx, u))
		}
		must(t, tx.SetMember(ctx, 2, 1, "admin"))
		token := store.Token{UserID: 1, Name: "t", Class: pushward.Person, Scopes: access.AllScopes(), CreatedAt: w.now}
		return tx.CreateToken(ctx, &token, access.HashToken("token-ann"))
	})
	return w
}

// start opens everything that stands on the database, as a new process does.
func (w *world) start() {
	t, log := w.t, slog.New(slog.DiscardHandler)
	keys, err := protect.NewKeys(master)
	must(t, err)
	w.gate, err = protect.New(w.db, scanner(t), keys, protect.Options{Now: w.clock, Log: log})
	must(t, err)
	if w.repos != nil {
		must(t, w.repos.Close())
	}
	w.repos, err = git.Open(w.dir, w.gate, git.Options{Durability: git.None})
	must(t, err)
	opened := w.repos
	t.Cleanup(func() { opened.Close() })
	w.hooks = w.dispatcher("127.0.0.1")
	w.api = api.New(access.New(w.db, w.clock), w.db, w.repos, w.gate, api.Options{
		URL: "https://git.example.com", Webhooks: w.hooks, Now: w.clock, Log: log,
	})
}

// dispatcher is one that may send to hosts, as another process has its own.
func (w *world) dispatcher(hosts ...string) *webhook.Dispatcher {
	keys, err := webhook.NewKeys(master)
	must(w.t, err)
	d, err := webhook.New(w.db, w.repos, api.NewWords("https://git.example.com"), keys, webhook.Options{
		Hosts: hosts, Masker: w.gate.Masker, Now: w.clock, Chance: func() float64 { return 0.5 },
		Log: slog.New(slog.DiscardHandler),
	})
	must(w.t, err)
	return d
}

var theScanner = sync.OnceValues(func() (*scan.Scanner, error) { return scan.New(pattern.All()) })

func scanner(t *testing.T) *scan.Scanner {
	t.Helper()
	s, err := theScanner()
	must(t, err)
	return s
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func (w *world) clock() time.Time {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.now
}

func (w *world) later(d time.Duration) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.now = w.now.Add(d)
}

func (w *world) tx(f func(context.Context, *store.Tx) error) {
	w.t.Helper()
	ctx := w.t.Context()
	must(w.t, w.db.Tx(ctx, func(tx *store.Tx) error { return f(ctx, tx) }))
}

// call sends JSON as ann and gives the answer's.
func (w *world) call(status int, method, path, body string) map[string]any {
	w.t.Helper()
	r := httptest.NewRequestWithContext(w.t.Context(), method, path, strings.NewReader(body))
	r.Header.Set("Authorization", "Bearer token-ann")
	r.Header.Set("User-Agent", "test")
	a := httptest.NewRecorder()
	w.api.ServeHTTP(a, r)
	if a.Code != status {
		w.t.Fatalf("%s %s answered %d, want %d: %s", method, path, a.Code, status, a.Body)
	}
	var out map[string]any
	_ = json.Unmarshal(a.Body.Bytes(), &out) // lists and nothing stay nil
	return out
}

// put writes a file and gives what is answered.
func (w *world) put(status int, repo, path, message, content string) map[string]any {
	w.t.Helper()
	body, err := json.Marshal(map[string]string{"message": message, "content": base64.StdEncoding.EncodeToString([]byte(content))})
	must(w.t, err)
	return w.call(status, "PUT", "/repos/"+repo+"/contents/"+path, string(body))
}

// deliver ends the writes that are done with and delivers what is due.
func (w *world) deliver() {
	w.t.Helper()
	must(w.t, w.gate.Finish(w.t.Context()))
	must(w.t, w.hooks.DeliverDue(w.t.Context()))
}

// hook makes one and gives its number.
func (w *world) hook(owner, config, events string) int64 {
	w.t.Helper()
	h := w.call(201, "POST", owner+"/hooks", `{"name": "web", "config": `+config+`, "events": `+events+`}`)
	return int64(h["id"].(float64))
}

// heard is one request that a receiver got.
type heard struct {
	Event   string            `json:"event"`
	Headers map[string]string `json:"headers"`
	Body    string            `json:"body"`
	Secret  string            `json:"secret"`
}

func (h heard) payload(t *testing.T) map[string]any {
	t.Helper()
	var p map[string]any
	must(t, json.Unmarshal([]byte(h.Body), &p))
	return p
}

// name is the event with its action.
func (h heard) name(t *testing.T) string {
	name := h.Event
	if action, ok := h.payload(t)["action"]; ok {
		name += "." + fmt.Sprint(action)
	}
	return name
}

// receiver keeps what it is sent, and answers as it is told.
type receiver struct {
	*httptest.Server
	mu     sync.Mutex
	got    []heard
	answer func(http.ResponseWriter, *http.Request)
}

const hookSecret = "It's a Secret to Everybody"

func newReceiver(t *testing.T) *receiver {
	r := &receiver{}
	r.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		body, _ := io.ReadAll(q.Body)
		r.mu.Lock()
		h := heard{Event: q.Header.Get("X-GitHub-Event"), Headers: map[string]string{}, Body: string(body), Secret: hookSecret}
		for name := range q.Header {
			h.Headers[name] = q.Header.Get(name)
		}
		for _, name := range []string{"X-Hub-Signature-256", "Content-Type"} {
			h.Headers[name] = q.Header.Get(name)
		}
		r.got = append(r.got, h)
		answer := r.answer
		r.mu.Unlock()
		if answer != nil {
			answer(w, q)
		}
	}))
	t.Cleanup(r.Close)
	return r
}

// took gives what came since it was asked last.
func (r *receiver) took() []heard {
	r.mu.Lock()
	defer r.mu.Unlock()
	got := r.got
	r.got = nil
	return got
}

func (r *receiver) answers(f func(http.ResponseWriter, *http.Request)) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.answer = f
}

func fails(status int) func(http.ResponseWriter, *http.Request) {
	return func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(status) }
}

// databases runs a test on SQLite and, where there is one, on PostgreSQL.
func databases(t *testing.T, f func(*testing.T, *store.DB)) {
	t.Run("sqlite", func(t *testing.T) { f(t, storetest.SQLite(t)) })
	t.Run("postgres", func(t *testing.T) { f(t, storetest.Postgres(t)) })
}

func names(t *testing.T, got []heard) (all []string) {
	for _, h := range got {
		all = append(all, h.name(t))
	}
	return all
}
