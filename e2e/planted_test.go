package e2e

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf16"
)

// planted are secrets that were sent to a server, and the search for them in all
// that it has kept, said or sent. Whoever has another place where they could
// come out feeds it to look.
type planted struct {
	t       *testing.T
	secrets []string
	windows map[[windowSize]byte][]needle
}

// needle is a spelling of a secret; window is found by its first bytes.
type needle struct {
	secret int
	how    string
	text   []byte
}

const windowSize = 12

func plant(t *testing.T, n int) *planted {
	p := &planted{t: t, windows: map[[windowSize]byte][]needle{}}
	for i := range n {
		s := newSecret(t)
		p.secrets = append(p.secrets, s)
		for how, text := range spellings(s) {
			key := [windowSize]byte(text[:windowSize])
			p.windows[key] = append(p.windows[key], needle{i, how, text})
		}
	}
	return p
}

// spellings are the forms in which a secret would still be one. Of base64 the
// first and last groups depend on the neighbours.
func spellings(s string) map[string][]byte {
	reversed := []byte(s)
	slices.Reverse(reversed)
	all := map[string][]byte{
		"plain": []byte(s), "reversed": reversed,
		"hex": []byte(hex.EncodeToString([]byte(s))), "upper case hex": []byte(strings.ToUpper(hex.EncodeToString([]byte(s)))),
	}
	var little, big []byte
	for _, u := range utf16.Encode([]rune(s)) {
		little = append(little, byte(u), byte(u>>8))
		big = append(big, byte(u>>8), byte(u))
	}
	all["UTF-16LE"], all["UTF-16BE"] = little, big
	for phase := range 3 {
		text := base64.StdEncoding.EncodeToString(append(make([]byte, phase), s...))
		all[fmt.Sprint("base64 at phase ", phase)] = []byte(text[4 : len(text)-4])
	}
	return all
}

// look wants none of the secrets in content; let names those that may be there.
func (p *planted) look(where string, content []byte, let ...int) {
	p.t.Helper()
	found := p.find(content)
	for _, n := range found {
		if !slices.Contains(let, n.secret) {
			p.t.Errorf("secret %d stands in %s, %s", n.secret, where, n.how)
		}
	}
}

func (p *planted) find(content []byte) (list []needle) {
	for i := 0; i+windowSize <= len(content); i++ {
		for _, n := range p.windows[[windowSize]byte(content[i:])] {
			if bytes.HasPrefix(content[i:], n.text) {
				list = append(list, n)
			}
		}
	}
	return list
}

// TestPlantedAreFound: a search that finds nothing proves nothing by itself.
func TestPlantedAreFound(t *testing.T) {
	p := plant(t, 3)
	for i, s := range p.secrets {
		for how, text := range spellings(s) {
			if found := p.find(slices.Concat([]byte("before "), text, []byte(" behind"))); len(found) != 1 || found[0].secret != i || found[0].how != how {
				t.Errorf("secret %d %s: %v", i, how, found)
			}
		}
	}
}

// Five hundred secrets are sent through every door, one in ten is let in by a
// bypass; afterwards none stands anywhere but where it was let in.
func TestPlantedSecrets(t *testing.T) { onEachDatabase(t, plantedSecrets) }

func plantedSecrets(t *testing.T, flags ...string) {
	received := newReceiver(t)
	s := startServer(t, append(flags, "--webhook-hosts", "127.0.0.1", "--log-level", "debug")...)
	p := plant(t, 500)
	g := &sowing{t: t, s: s, p: p}
	g.must(201, "POST", "/user/repos", `{"name":"planted","private":true,"auto_init":true}`)
	g.must(201, "POST", "/repos/admin/planted/hooks", `{"config":{"url":"`+received.URL+`","content_type":"json"},"events":["*"]}`)
	for i := range p.secrets {
		g.sow(i)
	}
	g.push(p.secrets[:20])
	g.speak(p.secrets[:20])
	received.wait(t, "push")

	g.search("while the server runs", received)
	if out, err := exec.Command(program, g.audit("verify")...).CombinedOutput(); err != nil {
		t.Errorf("the audit log: %v\n%s", err, out)
	}
	log, err := exec.Command(program, g.audit("export")...).Output()
	if err != nil || bytes.Count(log, []byte("\n")) < 500 {
		t.Errorf("the audit log has %d lines: %v", bytes.Count(log, []byte("\n")), err)
	}
	p.look("the audit log", log)
	s.stop(t)
	g.search("after the server", received)
}

// sowing sends secrets.
type sowing struct {
	t   *testing.T
	s   *server
	p   *planted
	let []int // were let in by a bypass
}

func (g *sowing) call(method, path, body string) (int, []byte) {
	g.t.Helper()
	status, _, answer, err := g.s.request(g.t.Context(), method, "/api/v3"+path, []byte(body))
	if err != nil {
		g.t.Fatal(err)
	}
	// The error of a GET repeats the ref that was asked for, and a hook the
	// address it was given: as on GitHub.
	if method != http.MethodGet && !strings.HasSuffix(path, "/hooks") {
		g.p.look("the answer to "+method, answer, g.let...)
	}
	return status, answer
}

func (g *sowing) must(want int, method, path, body string) []byte {
	g.t.Helper()
	status, answer := g.call(method, path, body)
	if status != want {
		g.t.Fatalf("%s is answered %d, want %d: %.300s", method, status, want, answer)
	}
	return answer
}

// sow sends the secret of a number by the door of its last digit.
func (g *sowing) sow(i int) {
	g.t.Helper()
	secret := g.p.secrets[i]
	in64 := base64.StdEncoding.EncodeToString([]byte("key=" + secret + "\n"))
	const at = "/repos/admin/planted"
	file := fmt.Sprintf("%s/contents/f%d", at, i)
	switch i % 10 {
	case 0:
		g.must(409, "PUT", file, `{"message":"m","content":"`+in64+`"}`)
	case 1:
		g.must(409, "POST", at+"/git/blobs", `{"encoding":"base64","content":"`+in64+`"}`)
	case 2:
		g.must(409, "PUT", file, `{"message":"m `+secret+`","content":"aGk="}`)
	case 3:
		g.must(409, "PUT", at+"/contents/"+secret+".txt", `{"message":"m","content":"aGk="}`)
	case 4:
		g.must(409, "POST", at+"/git/trees", `{"tree":[{"path":"a","mode":"100644","type":"blob","content":"`+secret+`"}]}`)
	case 5:
		g.must(409, "PUT", file, `{"message":"m","content":"`+base64.StdEncoding.EncodeToString([]byte(in64))+`"}`)
	case 6:
		g.must(422, "PATCH", at, `{"description":"`+secret+`"}`)
	case 7:
		g.letIn(file, in64)
		g.let = append(g.let, i)
		g.must(201, "PUT", file, `{"message":"m","content":"`+in64+`"}`)
	case 8:
		g.must(404, "GET", at+"/contents/"+secret+"?ref="+secret, "")
	case 9:
		g.strange(secret)
	}
}

// letIn makes a bypass for what is blocked.
func (g *sowing) letIn(file, in64 string) {
	g.t.Helper()
	blocked := g.must(409, "PUT", file, `{"message":"m","content":"`+in64+`"}`)
	_, rest, _ := strings.Cut(string(blocked), `"placeholder_id":"`)
	id, _, _ := strings.Cut(rest, `"`)
	g.must(200, "POST", "/repos/admin/planted/secret-scanning/push-protection-bypasses", `{"reason":"will_fix_later","placeholder_id":"`+id+`"}`)
}

// strange puts a secret where a client should not: into headers, a query, a
// user name, a body that is no JSON.
func (g *sowing) strange(secret string) {
	g.t.Helper()
	r, err := http.NewRequest("PUT", g.s.URL+"/api/v3/repos/admin/planted/contents/x?access_token="+secret, strings.NewReader(`{"message":"`+secret))
	if err != nil {
		g.t.Fatal(err)
	}
	r.SetBasicAuth(secret, secret)
	for _, name := range []string{"User-Agent", "X-Forwarded-For", "Referer", "X-Request-Id", "Cookie", "Idempotency-Key"} {
		r.Header.Set(name, secret)
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		g.t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode < 400 {
		g.t.Errorf("a strange request is answered %d, %v", answer.StatusCode, err)
	}
	g.p.look("the answer to a strange request", body)
}

// push sends a branch with secrets by git; it is declined.
func (g *sowing) push(secrets []string) {
	g.t.Helper()
	dir := g.t.TempDir()
	git := func(args ...string) ([]byte, error) {
		cmd := exec.Command("git", args...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@example.com", "GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@example.com",
			"GIT_CONFIG_NOSYSTEM=1", "GIT_TERMINAL_PROMPT=0")
		return cmd.CombinedOutput()
	}
	_, _ = git("init", "-q", "-b", "pushed")
	for i, secret := range secrets {
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprint(i)), []byte(secret), 0o600); err != nil {
			g.t.Fatal(err)
		}
		_, _ = git("add", "-A")
		if out, err := git("commit", "-q", "-m", "commit "+fmt.Sprint(i)); err != nil {
			g.t.Fatalf("commit: %v\n%s", err, out)
		}
	}
	to := strings.Replace(g.s.URL, "://", "://x:"+g.s.Token+"@", 1) + "/admin/planted.git"
	out, err := git("push", to, "HEAD")
	if err == nil || !bytes.Contains(out, []byte("GH013")) && !bytes.Contains(out, []byte("rule violations")) {
		g.t.Errorf("a push of secrets: %v\n%s", err, out)
	}
	g.p.look("what git prints", out, g.let...)
}

// speak sends secrets in the free text of what is about alerts, hooks and
// tokens. It may be refused or kept; nowhere may it come out.
func (g *sowing) speak(secrets []string) {
	g.t.Helper()
	const at = "/repos/admin/planted"
	for _, one := range []struct{ method, path, body string }{
		{"PATCH", at + "/secret-scanning/alerts/1", `{"state":"resolved","resolution":"revoked","resolution_comment":"%s"}`},
		{"POST", at + "/hooks", `{"config":{"url":"https://example.com/%s","secret":"%[1]s"}}`},
		{"PATCH", "/user", `{"name":"%s","bio":"%[1]s","company":"%[1]s"}`},
		{"POST", "/user/repos", `{"name":"%s","description":"%[1]s"}`},
		{"PUT", at + "/topics", `{"names":["%s"]}`},
		{"PATCH", at, `{"homepage":"https://example.com/?key=%s","default_branch":"%[1]s"}`},
		{"POST", at + "/secret-scanning/custom-patterns", `{"patterns":[{"name":"%s","pattern":"corpkey_[0-9a-z]{20}"}]}`},
		{"POST", at + "/secret-scanning/push-protection-bypasses", `{"reason":"%s","placeholder_id":"%[1]s"}`},
		{"POST", at + "/git/tags", `{"tag":"%s","message":"m","object":"%[1]s","type":"commit"}`},
		{"POST", at + "/git/refs", `{"ref":"refs/heads/%s","sha":"%[1]s"}`},
	} {
		status, _ := g.call(one.method, one.path, fmt.Sprintf(one.body, secrets[0]))
		if status >= 500 {
			g.t.Errorf("%s %s with a secret in its text is answered %d", one.method, one.path, status)
		}
	}
}

// search looks through everything there is.
func (g *sowing) search(when string, received *receiver) {
	g.t.Helper()
	g.s.eachFile(g.t, func(name string, content []byte) {
		if !strings.Contains(name, "/objects/") {
			g.p.look(name+" "+when, content)
			return
		}
		if text := inflate(content); text != nil {
			g.p.look("the object "+name+" "+when, text, g.let...)
		}
	})
	for _, repo := range g.s.repositories(g.t) {
		out, err := exec.Command("git", "-C", repo, "cat-file", "--batch", "--batch-all-objects", "--unordered").Output()
		if err != nil {
			g.t.Errorf("read the objects of %s: %v", repo, err)
		}
		g.p.look("an object of "+repo, out, g.let...)
	}
	g.p.look("the server's output", []byte(g.s.output.text()))
	for i, f := range g.s.flags {
		if f != "--database" {
			continue
		}
		g.p.look("the database", dumpPostgres(g.t, g.s.flags[i+1]))
		dump, err := exec.Command("pg_dump", g.s.flags[i+1]).Output()
		if err != nil {
			g.t.Logf("there is no pg_dump: %v", err)
		}
		g.p.look("the dump of the database", dump)
	}
	for _, body := range received.all() {
		g.p.look("the body of a webhook", body)
	}
}

func (g *sowing) audit(command string) []string {
	args := []string{"audit", command, "--data", g.s.Dir}
	for i, f := range g.s.flags {
		if f == "--database" {
			args = append(args, f, g.s.flags[i+1])
		}
	}
	return args
}

// receiver keeps what webhooks bring.
type receiver struct {
	*httptest.Server
	mu     sync.Mutex
	bodies [][]byte
	events map[string]int
}

func newReceiver(t *testing.T) *receiver {
	r := &receiver{events: map[string]int{}}
	r.Server = httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, q *http.Request) {
		body, _ := io.ReadAll(q.Body)
		var headers bytes.Buffer
		_ = q.Header.Write(&headers)
		r.mu.Lock()
		defer r.mu.Unlock()
		r.bodies = append(r.bodies, slices.Concat(headers.Bytes(), body))
		r.events[q.Header.Get("X-GitHub-Event")]++
	}))
	t.Cleanup(r.Close)
	return r
}

func (r *receiver) all() [][]byte {
	r.mu.Lock()
	defer r.mu.Unlock()
	return slices.Clone(r.bodies)
}

// wait is over when an event has come and, after it, nothing for a while.
func (r *receiver) wait(t *testing.T, event string) {
	t.Helper()
	last := -1
	for deadline := time.Now().Add(20 * time.Second); time.Now().Before(deadline); {
		n := len(r.all())
		r.mu.Lock()
		came := r.events[event] > 0
		r.mu.Unlock()
		if came && n == last {
			return
		}
		last = n
		time.Sleep(time.Second) // the server's own clock
	}
	t.Errorf("webhooks: %v", r.events)
}
