package githttp

import (
	"net/http"
	"testing"

	"pushward/internal/access"
)

// Git is held to the same counts as REST, and told when to come again.
func TestGitIsLimited(t *testing.T) {
	w := newWorld(t)
	w.face.access = w.face.access.WithLimits(access.Limits{Account: 2, Failures: 1})
	for n, as := range []string{"ann", "ann", "ann", "nobody", "nobody", "bob"} {
		want := []int{200, 200, 429, 401, 429, 200}[n]
		r := w.request(http.MethodGet, "/ann/open.git/info/refs?service=git-upload-pack", "")
		ways["password"](r, "token-"+as)
		resp, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		_ = resp.Body.Close()
		if resp.StatusCode != want || (resp.Header.Get("Retry-After") != "") != (want == 429) || (resp.Header.Get("WWW-Authenticate") != "") != (want == 401) {
			t.Errorf("request %d, as %s: %d %v, want %d", n, as, resp.StatusCode, resp.Header, want)
		}
	}
}
