package e2e

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"pushward/internal/api/apitest"
)

// restClient speaks plain REST through call, which stands for any program that
// can send a method, a path below the API's root and a JSON body.
type restClient struct {
	repo string // "owner/name"
	call func(t testing.TB, method, path string, body any) (status int, answer []byte)
}

// newREST is the plain HTTP client; every answer is held against GitHub's
// description.
func newREST(t testing.TB, s *server, token, repo string) *restClient {
	h := &http.Client{Transport: apitest.Transport(t, nil)}
	return &restClient{repo, func(t testing.TB, method, path string, body any) (int, []byte) {
		t.Helper()
		var text io.Reader
		if body != nil {
			text = bytes.NewReader(toJSON(t, body))
		}
		request, err := http.NewRequest(method, s.URL+"/api/v3"+path, text)
		if err != nil {
			t.Fatal(err)
		}
		request.Header.Set("Authorization", "Bearer "+token)
		request.Header.Set("User-Agent", "pushward-e2e")
		response, err := h.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = response.Body.Close() }()
		answer, err := io.ReadAll(response.Body)
		if err != nil {
			t.Fatal(err)
		}
		return response.StatusCode, answer
	}}
}

// newRepo creates a repository of the token's own with a first commit on main.
func newRepo(t testing.TB, c *restClient, owner string) *restClient {
	t.Helper()
	name := "r-" + strings.ToLower(randomText(t, 10))
	status, answer := c.call(t, "POST", "/user/repos", map[string]any{"name": name, "auto_init": true, "private": true})
	if status != 201 {
		t.Fatalf("create a repository: %d %s", status, answer)
	}
	return &restClient{owner + "/" + name, c.call}
}

// write sends a writing call and gives the id in its answer, or the refusal.
func (c *restClient) write(t testing.TB, method, path string, body any) (id string, no *refusal) {
	t.Helper()
	status, answer := c.call(t, method, "/repos/"+c.repo+path, body)
	if no := blocked(status, answer); no != nil {
		return "", no
	}
	if status != 200 && status != 201 {
		t.Fatalf("%s %s: %d %s", method, path, status, answer)
	}
	var out struct{ SHA string }
	fromJSON(t, answer, &out)
	return out.SHA, nil
}

// get reads into out and says whether it was there.
func (c *restClient) get(t testing.TB, path string, out any) bool {
	t.Helper()
	status, answer := c.call(t, "GET", "/repos/"+c.repo+path, nil)
	if status == 404 {
		return false
	}
	if status != 200 {
		t.Fatalf("GET %s: %d %s", path, status, answer)
	}
	fromJSON(t, answer, out)
	return true
}

func (c *restClient) put(t testing.TB, branch, path string, content []byte) *refusal {
	body := map[string]any{"message": "write " + path, "branch": branch, "content": base64.StdEncoding.EncodeToString(content)}
	_, no := c.write(t, "PUT", "/contents/"+path, body)
	return no
}

func (c *restClient) blob(t testing.TB, content []byte) (string, *refusal) {
	return c.write(t, "POST", "/git/blobs", map[string]any{"encoding": "utf-8", "content": string(content)})
}

func (c *restClient) tree(t testing.TB, base string, entry treeEntry) (string, *refusal) {
	item := map[string]any{"path": entry.Path, "mode": "100644", "type": "blob"}
	if entry.Blob != "" {
		item["sha"] = entry.Blob
	} else {
		item["content"] = string(entry.Content)
	}
	return c.write(t, "POST", "/git/trees", map[string]any{"base_tree": base, "tree": []any{item}})
}

func (c *restClient) commit(t testing.TB, message, tree, parent string) (string, *refusal) {
	return c.write(t, "POST", "/git/commits", map[string]any{"message": message, "tree": tree, "parents": []string{parent}})
}

func (c *restClient) moveRef(t testing.TB, branch, commit string) {
	t.Helper()
	if _, no := c.write(t, "PATCH", "/git/refs/heads/"+branch, map[string]any{"sha": commit}); no != nil {
		t.Fatalf("move %s: %q", branch, no.Message)
	}
}

func (c *restClient) head(t testing.TB, branch string) (commit, tree string) {
	t.Helper()
	var ref struct{ Object struct{ SHA string } }
	var object struct{ Tree struct{ SHA string } }
	if !c.get(t, "/git/ref/heads/"+branch, &ref) || !c.get(t, "/git/commits/"+ref.Object.SHA, &object) {
		t.Fatalf("branch %s is not there", branch)
	}
	return ref.Object.SHA, object.Tree.SHA
}

func (c *restClient) read(t testing.TB, path, ref string) ([]byte, bool) {
	t.Helper()
	var file struct{ Content string }
	if !c.get(t, "/contents/"+path+"?ref="+url.QueryEscape(ref), &file) {
		return nil, false
	}
	return fromBase64(t, file.Content), true
}

func (c *restClient) hasBlob(t testing.TB, id string) bool {
	var object struct{ SHA string }
	return c.get(t, "/git/blobs/"+id, &object)
}

func (c *restClient) bypass(t testing.TB, placeholder, reason string) bypass {
	t.Helper()
	status, answer := c.call(t, "POST", "/repos/"+c.repo+"/secret-scanning/push-protection-bypasses",
		map[string]any{"placeholder_id": placeholder, "reason": reason})
	if status != 200 {
		t.Fatalf("bypass: %d %s", status, answer)
	}
	var b bypass
	fromJSON(t, answer, &b)
	return b
}

func (c *restClient) alerts(t testing.TB) []alert {
	var list []alert
	c.get(t, "/secret-scanning/alerts", &list)
	return list
}

func (c *restClient) alert(t testing.TB, number int) alert {
	var a alert
	c.get(t, fmt.Sprintf("/secret-scanning/alerts/%d", number), &a)
	return a
}

func (c *restClient) locations(t testing.TB, number int) []location {
	var list []location
	c.get(t, fmt.Sprintf("/secret-scanning/alerts/%d/locations", number), &list)
	return list
}

func toJSON(t testing.TB, v any) []byte {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func fromJSON(t testing.TB, text []byte, out any) {
	t.Helper()
	if err := json.Unmarshal(text, out); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
}

func fromBase64(t testing.TB, text string) []byte {
	t.Helper()
	content, err := base64.StdEncoding.DecodeString(strings.ReplaceAll(text, "\n", ""))
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func TestPlainREST(t *testing.T) {
	onEachDatabase(t, func(t *testing.T, flags ...string) {
		s := startServer(t, flags...)
		for _, d := range doors {
			t.Run(d.name, func(t *testing.T) {
				sixSteps(t, s, newRepo(t, newREST(t, s, s.Token, ""), "admin"), d, reasonFor(d))
			})
		}
	})
}
