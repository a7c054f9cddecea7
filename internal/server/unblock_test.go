package server

import (
	"net/http/httptest"
	"strings"
	"testing"
)

func TestUnblockPage(t *testing.T) {
	s := &Server{config: Config{URL: "https://git.example.com/"}}
	for _, c := range []struct {
		path string
		ok   bool
	}{
		{"/o/r/security/secret-scanning/unblock-secret/2eMd3zNcZm6j4Bbnr1pFbnRbYfA", true},
		{"/o/r/security/secret-scanning/unblock-secret/", false},
		{"/o/r/security/secret-scanning/unblock-secret/a'b", false},
		{"/o/$(id)/security/secret-scanning/unblock-secret/abc", false},
		{"/o/r/security/secret-scanning", false},
	} {
		r := httptest.NewRequest("GET", "http://x/", nil)
		r.URL.Path = c.path
		w := httptest.NewRecorder()
		if got := s.unblock(w, r); got != c.ok {
			t.Errorf("%s: answered %v, want %v", c.path, got, c.ok)
		}
		if c.ok && !strings.Contains(w.Body.String(), "https://git.example.com/api/v3/repos/o/r/secret-scanning/push-protection-bypasses") {
			t.Errorf("%s: the page is\n%s", c.path, w.Body)
		}
	}
}
