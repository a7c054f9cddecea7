package e2e

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"
)

// asker speaks to routes that GitHub does not describe, with one token.
type asker struct {
	s     *server
	token string
}

// call sends a JSON body and reads the answer, which must have the status.
func (a asker) call(t testing.TB, want int, method, path string, body any) map[string]any {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, method, a.s.URL+"/api/v3"+path, bytes.NewReader(toJSON(t, body)))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Authorization", "Bearer "+a.token)
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	text, err := io.ReadAll(response.Body)
	if err != nil || response.StatusCode != want {
		t.Fatalf("%s %s: %d %s %v, want %d", method, path, response.StatusCode, text, err, want)
	}
	answer := map[string]any{}
	_ = json.Unmarshal(text, &answer)
	return answer
}

// TestBotIsLetInByAPerson: a bot that pushes a secret is blocked and cannot let
// itself in. It asks; its own account cannot approve, by any token; a second
// person does. Then its push passes, and a later commit with the same secret;
// another repository still blocks.
func TestBotIsLetInByAPerson(t *testing.T) {
	onEachDatabase(t, func(t *testing.T, flags ...string) {
		s := startServer(t, flags...)
		rest := newREST(t, s, s.Token, "")
		c, other := newRepo(t, rest, owner), newRepo(t, rest, owner)
		for _, login := range []string{"robot", "carla"} {
			s.admin(t, "create-user", login)
		}
		token := func(class, login string) asker {
			return asker{s, s.admin(t, "create-token", "--class", class, "--scopes", "repo,security_events", login)}
		}
		bot, itself, agent, carla := token("bot", "robot"), token("person", "robot"), token("agent", "carla"), token("person", "carla")
		admin := asker{s, s.Token}
		for _, r := range []*restClient{c, other} {
			admin.call(t, 204, "PUT", "/repos/"+r.repo+"/collaborators/robot", map[string]string{"permission": "admin"})
			admin.call(t, 204, "PUT", "/repos/"+r.repo+"/collaborators/carla", map[string]string{"permission": "admin"})
		}
		secret := newSecret(t)
		w := botTree(t, s, c.repo, bot)
		w.commit("config/app.env", string(withSecret(secret)))
		requests := "/repos/" + c.repo + "/bypass-requests/secret-scanning"

		printed := w.mustBlock("origin", "main")
		if said := strings.Join(strings.Fields(strings.ReplaceAll(printed, "remote:", "")), " "); !strings.Contains(said, "Ask for a bypass here:") || !strings.Contains(said, "POST "+requests) {
			t.Errorf("git does not say that the bot must ask:\n%s", printed)
		}
		id := placeholders(printed)[0]
		bot.call(t, 403, "POST", "/repos/"+c.repo+"/secret-scanning/push-protection-bypasses", map[string]string{"placeholder_id": id, "reason": "used_in_tests"})
		filed := bot.call(t, 201, "POST", requests, map[string]string{"placeholder_id": id, "reason": "used_in_tests", "comment": "a fixture"})
		if filed["status"] != "pending" || !strings.HasSuffix(filed["html_url"].(string), "/"+c.repo+"/exemptions/1") {
			t.Errorf("the request is %v", filed)
		}
		approve := map[string]string{"status": "approve", "message": "it is a fixture"}
		for _, a := range []asker{bot, itself, agent} {
			a.call(t, 403, "PATCH", requests+"/1", approve)
		}
		w.mustBlock("origin", "main")
		s.wantNoTrace(t, secret)

		carla.call(t, 200, "PATCH", requests+"/1", approve)
		if now := bot.call(t, 200, "GET", requests+"/1", nil); now["status"] != "approved" {
			t.Errorf("the request is %v", now)
		}
		w.must("push", "-q", "origin", "main")
		if now := bot.call(t, 200, "GET", requests+"/1", nil); now["status"] != "completed" {
			t.Errorf("the request is %v", now)
		}
		alert := admin.call(t, 200, "GET", "/repos/"+c.repo+"/secret-scanning/alerts/1", nil)
		if by, _ := alert["push_protection_bypass_request_reviewer"].(map[string]any); alert["push_protection_bypassed"] != true || by["login"] != "carla" ||
			alert["push_protection_bypass_request_comment"] != "a fixture" || alert["resolution"] != "used_in_tests" {
			t.Errorf("the alert does not tell of the request: bypassed %v, reviewer %v, resolution %v", alert["push_protection_bypassed"], by["login"], alert["resolution"])
		}
		w.commit("config/copy.env", "again "+string(withSecret(secret)))
		w.must("push", "-q", "origin", "main")

		elsewhere := botTree(t, s, other.repo, bot)
		elsewhere.commit("config/app.env", string(withSecret(secret)))
		elsewhere.mustBlock("origin", "main")
	})
}

// TestRequestsThatEnd: cancelled, dismissed and expired ones let nothing in.
func TestRequestsThatEnd(t *testing.T) {
	s := startServer(t, "--request-for", "3s")
	c := newRepo(t, newREST(t, s, s.Token, ""), owner)
	s.admin(t, "create-user", "robot")
	bot, admin := asker{s, s.admin(t, "create-token", "--class", "bot", "robot")}, asker{s, s.Token}
	admin.call(t, 204, "PUT", "/repos/"+c.repo+"/collaborators/robot", nil)
	w := botTree(t, s, c.repo, bot)
	w.commit("app.env", string(withSecret(newSecret(t))))
	ask := map[string]string{"placeholder_id": placeholders(w.mustBlock("origin", "main"))[0], "reason": "false_positive"}
	requests := "/repos/" + c.repo + "/bypass-requests/secret-scanning"
	approve := map[string]string{"status": "approve", "message": ""}

	bot.call(t, 201, "POST", requests, ask)
	admin.call(t, 200, "PATCH", requests+"/1", approve)
	bot.call(t, 204, "DELETE", requests+"/1", nil)
	w.mustBlock("origin", "main")

	bot.call(t, 201, "POST", requests, ask)
	answer := admin.call(t, 200, "PATCH", requests+"/2", approve)
	response := string(toJSON(t, answer["bypass_review_id"]))
	bot.call(t, 403, "DELETE", "/repos/"+c.repo+"/bypass-responses/secret-scanning/"+response, nil)
	admin.call(t, 204, "DELETE", "/repos/"+c.repo+"/bypass-responses/secret-scanning/"+response, nil)
	w.mustBlock("origin", "main")

	within(t, 20*time.Second, "the request expires", func() bool {
		return bot.call(t, 200, "GET", requests+"/2", nil)["status"] == "expired"
	})
	admin.call(t, 422, "PATCH", requests+"/2", approve)
	w.mustBlock("origin", "main")
}

// botTree clones a repository with a bot's token.
func botTree(t testing.TB, s *server, repo string, bot asker) *tree {
	t.Helper()
	w := newTree(t, s, repo)
	w.must("remote", "set-url", "origin", s.gitAddress(repo, bot.token))
	return w
}
