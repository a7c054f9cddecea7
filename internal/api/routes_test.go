package api

import (
	"net/http/httptest"
	"strings"
	"testing"
)

// Every line of the table must be told about in a story.
func TestEveryRouteHasAStory(t *testing.T) {
	a := New(nil, nil, nil, nil, Options{})
	told := map[string]bool{}
	for _, s := range stories(t) {
		for _, st := range s.steps {
			if st.method == "" || st.status >= 300 && st.status != 304 {
				continue
			}
			path, _, _ := strings.Cut(strings.NewReplacer("$", "x", "{", "", "}", "", "¦", "", "(", "", ")", "").Replace(st.path), "?")
			_, pattern := a.mux.Handler(httptest.NewRequest(st.method, path, nil))
			told[pattern] = true
		}
	}
	for _, r := range routes {
		if !told[r.pattern] {
			t.Errorf("no story tells of a success of %s", r.pattern)
		}
	}
}

func TestRoutesSayWhereGitHubDocumentsThem(t *testing.T) {
	for _, r := range routes {
		if r.docs == "" || strings.HasPrefix(r.docs, "/") {
			t.Errorf("%s has the documentation %q", r.pattern, r.docs)
		}
		if strings.Contains(r.pattern, "{repo}") && r.need.right == 0 {
			t.Errorf("%s names a repository and needs no right on it", r.pattern)
		}
		method, _, _ := strings.Cut(r.pattern, " ")
		if method != "GET" && !r.need.user {
			t.Errorf("%s changes something and nobody need be signed in", r.pattern)
		}
	}
}
