package e2e

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"

	"pushward/internal/api/apitest"
)

// octokit is a node process that runs Octokit, see clients/octokit.mjs. It
// talks to the server through a proxy that holds every answer against GitHub's
// description and counts requests.
type octokit struct {
	proxy *proxy
	repo  string
	lines *bufio.Scanner
	input io.Writer
}

// newOctokit starts flavour "rest" (@octokit/rest) or "octokit" (the package
// with the retry plugin), with a new repository.
func newOctokit(t testing.TB, s *server, flavour string) *octokit {
	t.Helper()
	p := newProxy(t, s)
	cmd := exec.Command("node", "clients/octokit.mjs", flavour, p.URL+"/api/v3")
	cmd.Env = append(os.Environ(), "TOKEN="+s.Token)
	cmd.Stderr = os.Stderr
	input, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	output, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatalf("start node: %v", err)
	}
	t.Cleanup(func() {
		_ = input.Close()
		_ = cmd.Wait()
	})
	lines := bufio.NewScanner(output)
	lines.Buffer(nil, 16<<20)
	c := &octokit{p, "r-" + strings.ToLower(randomText(t, 10)), lines, input}
	c.must(t, nil, "repos.createForAuthenticatedUser", map[string]any{"name": c.repo, "auto_init": true, "private": true})
	return c
}

type octokitAnswer struct {
	Status  int
	Data    json.RawMessage
	Message string
}

func (c *octokit) invoke(t testing.TB, method string, params map[string]any) octokitAnswer {
	t.Helper()
	if method != "repos.createForAuthenticatedUser" {
		params["owner"], params["repo"] = owner, c.repo
	}
	if _, err := c.input.Write(append(toJSON(t, map[string]any{"method": method, "params": params}), '\n')); err != nil {
		t.Fatalf("node: %v", err)
	}
	if !c.lines.Scan() {
		t.Fatalf("node ended at %s: %v", method, c.lines.Err())
	}
	var answer octokitAnswer
	fromJSON(t, c.lines.Bytes(), &answer)
	return answer
}

// must ends the test unless the call succeeded; out may be nil.
func (c *octokit) must(t testing.TB, out any, method string, params map[string]any) {
	t.Helper()
	answer := c.invoke(t, method, params)
	if answer.Status < 200 || answer.Status > 299 {
		t.Fatalf("octokit %s: %d %s", method, answer.Status, answer.Data)
	}
	if out != nil {
		fromJSON(t, answer.Data, out)
	}
}

func (c *octokit) write(t testing.TB, method string, params map[string]any) (string, *refusal) {
	t.Helper()
	answer := c.invoke(t, method, params)
	if no := blocked(answer.Status, answer.Data); no != nil {
		no.Printed = answer.Message
		return "", no
	}
	if answer.Status < 200 || answer.Status > 299 {
		t.Fatalf("octokit %s: %d %s", method, answer.Status, answer.Data)
	}
	var out struct{ SHA string }
	fromJSON(t, answer.Data, &out)
	return out.SHA, nil
}

func (c *octokit) put(t testing.TB, branch, path string, content []byte) *refusal {
	_, no := c.write(t, "repos.createOrUpdateFileContents", map[string]any{
		"path": path, "branch": branch, "message": "write " + path, "content": base64.StdEncoding.EncodeToString(content)})
	return no
}

func (c *octokit) blob(t testing.TB, content []byte) (string, *refusal) {
	return c.write(t, "git.createBlob", map[string]any{"content": base64.StdEncoding.EncodeToString(content), "encoding": "base64"})
}

func (c *octokit) tree(t testing.TB, base string, entry treeEntry) (string, *refusal) {
	item := map[string]any{"path": entry.Path, "mode": "100644", "type": "blob"}
	if entry.Blob != "" {
		item["sha"] = entry.Blob
	} else {
		item["content"] = string(entry.Content)
	}
	return c.write(t, "git.createTree", map[string]any{"base_tree": base, "tree": []any{item}})
}

func (c *octokit) commit(t testing.TB, message, tree, parent string) (string, *refusal) {
	return c.write(t, "git.createCommit", map[string]any{"message": message, "tree": tree, "parents": []string{parent}})
}

func (c *octokit) moveRef(t testing.TB, branch, commit string) {
	t.Helper()
	c.must(t, nil, "git.updateRef", map[string]any{"ref": "heads/" + branch, "sha": commit})
}

func (c *octokit) head(t testing.TB, branch string) (string, string) {
	t.Helper()
	var ref struct{ Object struct{ SHA string } }
	c.must(t, &ref, "git.getRef", map[string]any{"ref": "heads/" + branch})
	var commit struct{ Tree struct{ SHA string } }
	c.must(t, &commit, "git.getCommit", map[string]any{"commit_sha": ref.Object.SHA})
	return ref.Object.SHA, commit.Tree.SHA
}

func (c *octokit) read(t testing.TB, path, ref string) ([]byte, bool) {
	t.Helper()
	answer := c.invoke(t, "repos.getContent", map[string]any{"path": path, "ref": ref})
	if answer.Status == 404 {
		return nil, false
	}
	var file struct{ Content string }
	fromJSON(t, answer.Data, &file)
	return fromBase64(t, file.Content), true
}

func (c *octokit) hasBlob(t testing.TB, id string) bool {
	return c.invoke(t, "git.getBlob", map[string]any{"file_sha": id}).Status != 404
}

func (c *octokit) bypass(t testing.TB, placeholder, reason string) (b bypass) {
	c.must(t, &b, "secretScanning.createPushProtectionBypass", map[string]any{"placeholder_id": placeholder, "reason": reason})
	return b
}

func (c *octokit) alerts(t testing.TB) (list []alert) {
	c.must(t, &list, "secretScanning.listAlertsForRepo", map[string]any{})
	return list
}

func (c *octokit) alert(t testing.TB, number int) (a alert) {
	c.must(t, &a, "secretScanning.getAlert", map[string]any{"alert_number": number})
	return a
}

func (c *octokit) locations(t testing.TB, number int) (list []location) {
	c.must(t, &list, "secretScanning.listLocationsForAlert", map[string]any{"alert_number": number})
	return list
}

func TestOctokit(t *testing.T) {
	onEachDatabase(t, func(t *testing.T, flags ...string) {
		s := startServer(t, flags...)
		for _, d := range doors {
			t.Run(d.name, func(t *testing.T) { sixSteps(t, s, newOctokit(t, s, "rest"), d, reasonFor(d)) })
		}
	})
}

// The retry plugin takes a 409 for a passing conflict and sends the write three
// more times. That must be one block with one placeholder, not four.
func TestOctokitRetryStorm(t *testing.T) {
	s := startServer(t)
	c := newOctokit(t, s, "octokit")
	secret := newSecret(t)
	c.proxy.forget()
	no := c.put(t, "main", "config/app.env", withSecret(secret))
	wantBlock(t, no)
	answers := c.proxy.writes()
	if len(answers) != 4 {
		t.Errorf("Octokit sent the write %d times, want 4 (its retry plugin)", len(answers))
	}
	ids := map[string]bool{}
	for _, body := range answers {
		if no := blocked(409, body); no != nil {
			ids[no.placeholders()[0].ID] = true
		}
	}
	if len(ids) != 1 {
		t.Errorf("%d requests gave %d placeholders, want 1", len(answers), len(ids))
	}
	s.wantNoTrace(t, secret)
	b := c.bypass(t, no.placeholders()[0].ID, "used_in_tests")
	wantBypass(t, b, no.placeholders()[0], "used_in_tests")
	if no := c.put(t, "main", "config/app.env", withSecret(secret)); no != nil {
		t.Error("the content is blocked after its bypass")
	}
	if n := len(c.alerts(t)); n != 1 {
		t.Errorf("the storm and its bypass made %d alerts, want 1", n)
	}
}

// proxy stands between a client and the server, changes nothing, and checks
// every answer.
type proxy struct {
	*httptest.Server
	mu     sync.Mutex
	bodies [][]byte // of answers to writing requests
}

func newProxy(t testing.TB, s *server) *proxy {
	t.Helper()
	target, err := url.Parse(s.URL)
	if err != nil {
		t.Fatal(err)
	}
	p := &proxy{}
	p.Server = httptest.NewServer(&httputil.ReverseProxy{
		Rewrite: func(r *httputil.ProxyRequest) {
			r.SetURL(target)
			r.Out.Host = r.In.Host
		},
		Transport:      apitest.Transport(t, &http.Transport{DisableCompression: true}),
		ModifyResponse: p.remember,
	})
	t.Cleanup(p.Close)
	return p
}

func (p *proxy) remember(response *http.Response) error {
	if response.Request.Method == http.MethodGet {
		return nil
	}
	body, err := io.ReadAll(response.Body)
	response.Body = io.NopCloser(bytes.NewReader(body))
	p.mu.Lock()
	defer p.mu.Unlock()
	p.bodies = append(p.bodies, body)
	return err
}

func (p *proxy) forget() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.bodies = nil
}

func (p *proxy) writes() [][]byte {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.bodies
}
