package e2e

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// additive sends a call that GitHub does not have, and decodes its answer.
func (s *server) additive(t testing.TB, want int, method, path, body string, out any) {
	t.Helper()
	status, _, answer, err := s.request(t.Context(), method, "/api/v3"+path, []byte(body))
	if err != nil || status != want {
		t.Fatalf("%s %s: %d %s %v", method, path, status, answer, err)
	}
	if out != nil {
		fromJSON(t, answer, out)
	}
}

// A custom pattern of an organisation, from its making to a push that is blocked,
// and a type that the organisation lets in.
func TestCustomPatternBlocksAPush(t *testing.T) {
	onEachDatabase(t, func(t *testing.T, flags ...string) {
		s := startServer(t, flags...)
		s.admin(t, "create-org", "--owner", owner, "acme")
		s.additive(t, 201, "POST", "/orgs/acme/repos", `{"name":"app","auto_init":true,"private":true}`, nil)
		c := newREST(t, s, s.Token, "acme/app")
		w := newTree(t, s, c.repo)
		corp := func(n int) string { return fmt.Sprintf("corpkey_%020x", 0xabcdef0123456789+uint64(n)) }
		w.commit("old.ini", "key="+corp(0)+"\n")
		w.must("push", "-q", "origin", "main")

		patterns := "/orgs/acme/secret-scanning/custom-patterns"
		var made struct {
			Patterns []struct {
				ID int64
			} `json:"created_patterns"`
		}
		s.additive(t, 201, "POST", patterns, `{"patterns":[{"name":"Corp key","pattern":"corpkey_[0-9a-f]{20}"}]}`, &made)
		one := fmt.Sprintf("%s/%d", patterns, made.Patterns[0].ID)
		s.additive(t, 202, "POST", one+"/dry-runs", `{"repositories":["app"]}`, nil)
		within(t, 30*time.Second, "the dry run", func() bool {
			var runs []struct {
				Status string
				Total  int `json:"match_total"`
			}
			s.additive(t, 200, "GET", one+"/dry-runs", "", &runs)
			return runs[0].Status == "completed" && runs[0].Total == 1
		})
		s.additive(t, 200, "POST", one+"/publish", "", nil)
		s.additive(t, 200, "PUT", one+"/push-protection", "", nil)
		within(t, 30*time.Second, "the scan of history", func() bool { return len(c.alerts(t)) == 1 })

		w.commit("new.ini", "key="+corp(1)+"\n")
		if printed := w.mustBlock("origin", "main"); !strings.Contains(printed, "Corp key") {
			t.Errorf("the block does not name the pattern:\n%s", printed)
		}
		s.wantNoTrace(t, corp(1))

		s.additive(t, 200, "PATCH", "/orgs/acme/secret-scanning/pattern-configurations",
			`{"provider_pattern_settings":[{"token_type":"GITHUB_PERSONAL_ACCESS_TOKEN","push_protection_setting":"disabled"}]}`, nil)
		w.must("reset", "-q", "--hard", "HEAD~1")
		secret := newSecret(t)
		w.commit("token.env", string(withSecret(secret)))
		w.must("push", "-q", "origin", "main")
		if all := c.alerts(t); len(all) != 2 {
			t.Errorf("%d alerts, want the type that does not block any more recorded", len(all))
		}
	})
}
