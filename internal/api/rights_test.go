package api

import (
	"net/http"
	"strings"
	"testing"
)

// Whoever may not see a repository cannot tell it from one that is not there,
// on any route. The table itself is walked, so a new route is held to it too.
func TestHiddenRepositoriesDoNotShow(t *testing.T) {
	w := newWorld(t)
	w.must(http.StatusCreated, "POST", "/user/repos", "ann", `{"name":"dark","private":true,"auto_init":true}`)
	for _, rt := range routes {
		method, path, _ := strings.Cut(rt.pattern, " ")
		if !strings.Contains(path, "{repo}") {
			continue
		}
		for _, as := range []string{"eve", "bob", "ann-noscope", "ann-public", ""} {
			hidden := w.call(method, fill(path, "dark"), as, "{}")
			absent := w.call(method, fill(path, "absent"), as, "{}")
			want := http.StatusNotFound
			if as == "" && rt.need.user {
				want = http.StatusUnauthorized
			}
			if hidden.status != want || absent.status != want || string(hidden.body) != string(absent.body) {
				t.Errorf("%s as %q: hidden %d, absent %d, want %d for both\n%s\n%s", rt.pattern, as, hidden.status, absent.status, want, hidden.body, absent.body)
			}
			if hidden.header.Get("X-Accepted-OAuth-Scopes") != absent.header.Get("X-Accepted-OAuth-Scopes") {
				t.Errorf("%s as %q: the scopes asked for give it away", rt.pattern, as)
			}
		}
	}
}

// On a repository that all may read, what changes it asks for more.
func TestReadersChangeNothing(t *testing.T) {
	w := newWorld(t)
	w.must(http.StatusCreated, "POST", "/user/repos", "ann", `{"name":"open","auto_init":true}`)
	before := w.must(http.StatusOK, "GET", "/repos/ann/open", "ann", "")
	for _, rt := range routes {
		method, path, _ := strings.Cut(rt.pattern, " ")
		if method == http.MethodGet || !strings.Contains(path, "{repo}") {
			continue
		}
		for as, want := range map[string]int{"eve": http.StatusForbidden, "ann-noscope": http.StatusForbidden, "": http.StatusUnauthorized} {
			if a := w.call(method, fill(path, "open"), as, "{}"); a.status != want {
				t.Errorf("%s as %q answered %d, want %d: %s", rt.pattern, as, a.status, want, a.body)
			}
		}
	}
	if after := w.must(http.StatusOK, "GET", "/repos/ann/open", "ann", ""); string(after.body) != string(before.body) {
		t.Errorf("the repository was\n%s\nand is\n%s", before.body, after.body)
	}
}

// fill puts something sensible into the blanks of a route.
func fill(path, repo string) string {
	return strings.NewReplacer("{owner}", "ann", "{repo}", repo, "{username}", "bob", "{alert_number}", "1",
		"{file_sha}", zeros, "{commit_sha}", zeros, "{tag_sha}", zeros, "{tree_sha...}", "main", "{ref...}", "heads/main",
		"{branch...}", "main", "{basehead...}", "main...main", "{path...}", "README.md", "{dir...}", "docs",
		"{rest...}", "main/README.md", "{org}", "acme", "{team_slug}", "blue", "{bypass_request_number}", "1", "{bypass_response_id}", "1").Replace(path)
}

const zeros = "0000000000000000000000000000000000000000"

// A body that is not JSON, or JSON of every wrong kind, is the client's mistake
// on every route that takes one.
func TestNonsenseIsTheClientsMistake(t *testing.T) {
	w := newWorld(t)
	w.must(http.StatusCreated, "POST", "/user/repos", "ann", `{"name":"open","auto_init":true}`)
	bodies := []string{``, `{`, `[]`, `"x"`, `7`, `null`, `{"name":7,"message":7,"content":7,"ref":7,"sha":7,"tree":7,"tag":7,"names":7,"state":7,"reason":7,"permission":7,"email":7,"role":7}`,
		`{"name":{},"message":{},"content":{},"ref":{},"sha":{},"tree":{},"tag":{},"names":{},"state":{},"reason":{},"permission":{},"email":{},"role":{}}`,
		`{"name":"\u0000","message":"\u0000","content":"?","encoding":"base64","ref":"\u0000","sha":"\u0000","tree":"\u0000","tag":"\u0000","names":["\u0000"],"state":"\u0000","reason":"\u0000","permission":"\u0000","email":"\u0000","role":"\u0000"}`,
		"\xff\xfe", strings.Repeat("[", 100_000),
	}
	for _, rt := range routes {
		method, path, _ := strings.Cut(rt.pattern, " ")
		if method == http.MethodGet || method == http.MethodDelete && !strings.Contains(path, "contents") {
			continue
		}
		path = strings.ReplaceAll(fill(path, "open"), "{org}", "acme")
		for _, body := range bodies {
			a := w.call(method, path, "ann", body)
			empty := strings.TrimSpace(body) == "" || body == "null"
			if a.status >= 500 || a.status < 400 && !empty {
				t.Errorf("%s with %.60q answered %d: %s", rt.pattern, body, a.status, a.body)
			}
		}
	}
}
