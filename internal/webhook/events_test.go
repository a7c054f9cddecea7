package webhook_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"pushward"
	"pushward/internal/store"
	"pushward/internal/store/storetest"
)

// token gives an example token that no other test text has; the mark keeps it
// from being one in this tree.
func token(t *testing.T) string {
	t.Helper()
	return strings.ReplaceAll("ghp_¦pushward1ExampleTokenNotARealO2u8jx6", "¦", "")
}

// TestEveryEventFitsGitHub goes through all that is told, and has GitHub's own
// library and description judge it.
func TestEveryEventFitsGitHub(t *testing.T) {
	clients, err := filepath.Abs("../../e2e/clients")
	must(t, err)
	_, err = os.Stat(filepath.Join(clients, "node_modules", "@octokit", "openapi-webhooks"))
	if err != nil {
		if os.Getenv("PUSHWARD_TEST_SETUP") != "" {
			t.Fatal(err)
		}
		t.Skip("GitHub's description of its webhooks is not installed: run `make test`")
	}
	w := newWorld(t, storetest.SQLite(t))
	r := newReceiver(t)
	everything(t, w, r)
	got := r.took()
	input, err := json.Marshal(got)
	must(t, err)
	cmd := exec.Command("node", filepath.Join(clients, "webhooks.mjs"))
	cmd.Stdin = bytes.NewReader(input)
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	var count map[string]int
	must(t, json.Unmarshal(out, &count))
	var missing []string
	for _, name := range allEvents {
		if count[name] == 0 {
			missing = append(missing, name)
		}
	}
	if len(missing) > 0 {
		t.Errorf("nobody was told of %v; told: %s", missing, out)
	}
	for _, h := range got {
		if strings.Contains(h.Body, token(t)) || strings.Contains(h.Body, token(t)[4:24]) {
			t.Errorf("a secret stands in a payload of %s", h.Event)
		}
	}
}

// allEvents is what everything brings about.
var allEvents = []string{
	"ping", "push", "create", "delete", "repository.created", "repository.deleted", "repository.renamed", "repository.edited",
	"repository.publicized", "repository.privatized", "repository.archived", "repository.unarchived", "security_and_analysis",
	"push_protection_block.blocked", "secret_scanning_alert.created", "secret_scanning_alert.resolved",
	"secret_scanning_alert.reopened", "secret_scanning_alert.validated", "secret_scanning_alert.assigned",
	"secret_scanning_alert.unassigned", "secret_scanning_alert.publicly_leaked",
	"secret_scanning_alert_location.created", "secret_scanning_scan.completed",
	"bypass_request_secret_scanning.created", "bypass_request_secret_scanning.response_submitted",
	"bypass_request_secret_scanning.completed", "bypass_request_secret_scanning.cancelled",
	"bypass_request_secret_scanning.response_dismissed", "dismissal_request_secret_scanning.created",
}

// everything does to a repository all that hooks are told of.
func everything(t *testing.T, w *world, r *receiver) {
	t.Helper()
	w.hook("/orgs/acme", `{"url": "`+r.URL+`", "content_type": "json", "secret": "`+hookSecret+`"}`, `["*"]`)
	w.call(201, "POST", "/orgs/acme/repos", `{"name": "demo", "description": "a demonstration", "auto_init": true}`)
	demo := "acme/demo"

	// A block, a bypass, and the secret in everything that a payload quotes.
	secret := token(t)
	blocked := w.put(409, demo, "app.env", "Add "+secret, "TOKEN="+secret+"\n")
	w.put(409, demo, "app.env", "Add "+secret, "TOKEN="+secret+"\n") // is no news
	scanning := blocked["metadata"].(map[string]any)["secret_scanning"].(map[string]any)
	for _, p := range scanning["bypass_placeholders"].([]any) {
		id := p.(map[string]any)["placeholder_id"].(string)
		w.call(200, "POST", "/repos/"+demo+"/secret-scanning/push-protection-bypasses", `{"reason": "will_fix_later", "placeholder_id": "`+id+`"}`)
	}
	commit := w.put(201, demo, secret+"/app.env", "Add "+secret, "TOKEN="+secret+"\n")
	sha := commit["commit"].(map[string]any)["sha"].(string)
	w.call(201, "POST", "/repos/"+demo+"/git/refs", `{"ref": "refs/heads/`+secret+`", "sha": "`+sha+`"}`)
	w.call(201, "POST", "/repos/"+demo+"/git/refs", `{"ref": "refs/tags/v1", "sha": "`+sha+`"}`)
	w.call(204, "DELETE", "/repos/"+demo+"/git/refs/tags/v1", "")
	w.deliver()

	alert := "/repos/" + demo + "/secret-scanning/alerts/1"
	w.call(200, "PATCH", alert, `{"state": "resolved", "resolution": "revoked", "resolution_comment": "gone"}`)
	w.call(200, "PATCH", alert, `{"state": "open"}`)
	w.call(200, "PATCH", alert, `{"validity": "active"}`)

	w.call(200, "PATCH", "/repos/"+demo, `{"security_and_analysis": {"secret_scanning": {"status": "disabled"}}}`)
	w.call(200, "PATCH", "/repos/"+demo, `{"security_and_analysis": {"secret_scanning": {"status": "enabled"}}}`)
	must(t, w.gate.ScanQueued(t.Context(), w.repos))

	w.call(200, "PUT", "/repos/"+demo+"/topics", `{"names": ["a"]}`)
	w.call(200, "PATCH", "/repos/"+demo, `{"name": "demo2", "homepage": "https://example.com", "private": true}`)
	w.call(200, "PATCH", "/repos/acme/demo2", `{"private": false, "archived": true}`)
	w.call(200, "PATCH", "/repos/acme/demo2", `{"archived": false}`)
	w.emitted()
	w.call(204, "DELETE", "/repos/acme/demo2", "")
	w.deliver()
}

// emitted brings about what other rooms tell.
func (w *world) emitted() {
	repo, _, err := w.db.RepoByName(w.t.Context(), "acme", "demo2")
	must(w.t, err)
	by := pushward.Actor{User: pushward.User{ID: 1, Login: "ann"}}
	comment := "it is a test"
	request := store.ExemptionRequest{
		ID: 21, Number: 1, RepositoryID: repo.ID, RequesterID: 1, RequesterLogin: "ann", RequestType: "secret_scanning",
		Data: store.ExemptionData{Type: "secret_scanning", Data: []map[string]any{{
			"secret_type": "github_personal_access_token", "locations": []map[string]any{{"commit": strings.Repeat("a", 40), "branch": "main", "path": "a"}},
		}}},
		ResourceIdentifier: "2yMxMDxPcGTDkxvXyJEBKCVaWHZ", Status: "pending", RequesterComment: &comment,
		Metadata: map[string]any{"label": "GitHub Personal Access Token", "reason": "tests"}, CreatedAt: w.clock(), ExpiresAt: w.clock().Add(7 * 24 * time.Hour),
	}
	response := store.ExemptionResponse{ID: 5, ReviewerID: 1, ReviewerLogin: "ann", Status: "approved", CreatedAt: w.clock()}
	dismissal := request
	dismissal.RequestType, dismissal.ResourceIdentifier = "secret_scanning_closure", "1"
	dismissal.Data = store.ExemptionData{Type: "secret_scanning_closure", Data: []map[string]any{{"secret_type": "a", "alert_number": "1", "reason": "fixed_later"}}}
	dismissal.Metadata = map[string]any{"alert_title": "a", "reason": "fixed_later"}
	user := map[string]any{"assignee": by.User}
	asked := map[string]any{"exemption_request": request}
	answered := map[string]any{"exemption_request": request, "exemption_response": response}
	w.tx(func(ctx context.Context, tx *store.Tx) error {
		for _, e := range []store.Event{
			{Kind: "secret_scanning_alert", Action: "assigned", Alert: 1, Data: user},
			{Kind: "secret_scanning_alert", Action: "unassigned", Alert: 1, Data: user},
			{Kind: "secret_scanning_alert", Action: "publicly_leaked", Alert: 1},
			{Kind: "bypass_request_secret_scanning", Action: "created", Data: asked},
			{Kind: "bypass_request_secret_scanning", Action: "response_submitted", Data: answered},
			{Kind: "bypass_request_secret_scanning", Action: "completed", Data: asked},
			{Kind: "bypass_request_secret_scanning", Action: "cancelled", Data: asked},
			{Kind: "bypass_request_secret_scanning", Action: "response_dismissed", Data: answered},
			{Kind: "dismissal_request_secret_scanning", Action: "created", Data: map[string]any{"exemption_request": dismissal}},
		} {
			e.RepoID, e.Actor, e.At = repo.ID, by, w.clock()
			must(w.t, tx.Emit(ctx, e))
		}
		return nil
	})
}

func TestPushIsToldWithItsCommits(t *testing.T) {
	w := newWorld(t, storetest.SQLite(t))
	r := newReceiver(t)
	w.call(201, "POST", "/user/repos", `{"name": "demo"}`)
	w.hook("/repos/ann/demo", `{"url": "`+r.URL+`", "content_type": "json"}`, `["push", "create", "delete"]`)
	w.put(201, "ann/demo", "a.txt", "First", "1")
	w.put(201, "ann/demo", "b/c.txt", "Second", "2")
	w.deliver()
	got := r.took()
	if diff := cmp.Diff([]string{"ping", "create", "push", "push"}, names(t, got)); diff != "" {
		t.Fatal(diff)
	}
	first, second := got[2].payload(t), got[3].payload(t)
	want := func(p map[string]any, path string, want any) {
		t.Helper()
		v := any(p)
		for _, key := range strings.Split(path, ".") {
			switch x := v.(type) {
			case map[string]any:
				v = x[key]
			case []any:
				v = x[0]
			}
		}
		if fmt.Sprint(v) != fmt.Sprint(want) {
			t.Errorf("%s is %v, want %v", path, v, want)
		}
	}
	want(first, "created", true)
	want(first, "before", strings.Repeat("0", 40))
	want(second, "before", first["after"])
	want(second, "created", false)
	want(second, "forced", false)
	want(second, "commits.0.message", "Second")
	want(second, "commits.0.added", "[b/c.txt]")
	want(second, "head_commit.id", second["after"])
	want(second, "ref", "refs/heads/main")
	want(second, "pusher.email", "ann@example.com")
	want(second, "repository.full_name", "ann/demo")

	// Back to the first commit, by force.
	w.call(200, "PATCH", "/repos/ann/demo/git/refs/heads/main", fmt.Sprintf(`{"sha": "%s", "force": true}`, first["after"]))
	w.call(201, "POST", "/repos/ann/demo/git/refs", fmt.Sprintf(`{"ref": "refs/heads/topic", "sha": "%s"}`, second["after"]))
	w.call(204, "DELETE", "/repos/ann/demo/git/refs/heads/topic", "")
	w.deliver()
	got = r.took()
	if diff := cmp.Diff([]string{"push", "create", "push", "delete", "push"}, names(t, got)); diff != "" {
		t.Fatal(diff)
	}
	want(got[0].payload(t), "forced", true)
	want(got[0].payload(t), "commits", "[]")
	want(got[2].payload(t), "commits.0.message", "Second")
	want(got[3].payload(t), "ref", "topic")
	want(got[4].payload(t), "deleted", true)
	want(got[4].payload(t), "head_commit", nil)
}

func TestABlockIsToldOnce(t *testing.T) {
	w := newWorld(t, storetest.SQLite(t))
	r := newReceiver(t)
	w.call(201, "POST", "/user/repos", `{"name": "demo"}`)
	w.hook("/repos/ann/demo", `{"url": "`+r.URL+`", "content_type": "json"}`, `["push_protection_block"]`)
	for range 3 {
		w.put(409, "ann/demo", "app.env", "Add", "TOKEN="+token(t))
	}
	w.deliver()
	got := r.took()
	if diff := cmp.Diff([]string{"ping", "push_protection_block.blocked"}, names(t, got)); diff != "" {
		t.Fatal(diff)
	}
	secret := got[1].payload(t)["secrets"].([]any)[0].(map[string]any)
	location := secret["locations"].([]any)[0].(map[string]any)["details"].(map[string]any)
	if secret["secret_type"] != "github_personal_access_token" || len(secret["placeholder_id"].(string)) != 27 || location["path"] != "/app.env" {
		t.Errorf("told of %v", secret)
	}
	if strings.Contains(got[1].Body, token(t)[4:]) || !slices.Contains([]string{"ghp_…x6"}, secret["mask"].(string)) {
		t.Errorf("the mask is %v", secret["mask"])
	}
}
