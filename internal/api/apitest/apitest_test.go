package apitest

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// wrongAtTheSource lists examples of GitHub's that do not fit GitHub's own
// schema. They are held here so that a new one, which may be our loading gone
// wrong, is seen.
var wrongAtTheSource = map[string]bool{
	"GET /meta 200 default":                true,
	"GET /orgs/{org} 200 default-response": true,
	"GET /orgs/{org}/code-security/configurations/{configuration_id}/repositories 200 default":                 true,
	"GET /repos/{owner}/{repo} 200 default-response":                                                           true,
	"GET /repos/{owner}/{repo}/activity 200 default":                                                           true,
	"GET /repos/{owner}/{repo}/branches 200 default":                                                           true,
	"GET /repos/{owner}/{repo}/collaborators/{username}/permission 200 response-if-user-has-admin-permissions": true,
	"GET /repos/{owner}/{repo}/commits/{ref} 200 default":                                                      true,
	"GET /repos/{owner}/{repo}/rulesets 200 default":                                                           true,
	"GET /user 200 response-with-public-and-private-profile-information":                                       true,
	"GET /user 200 response-with-public-profile-information":                                                   true,
	"GET /users/{username} 200 default-response":                                                               true,
	"GET /users/{username} 200 response-with-git-hub-plan-information":                                         true,
	"PATCH /orgs/{org} 200 default":                                                                            true,
	"PATCH /repos/{owner}/{repo} 200 default":                                                                  true,
	"POST /orgs/{org}/repos 201 default":                                                                       true,
	"POST /repos/{owner}/{repo}/branches/{branch}/rename 201 default":                                          true,
	"POST /repos/{owner}/{repo}/merges 201 default":                                                            true,
	"POST /user/repos 201 default":                                                                             true,
}

func TestGitHubsOwnExamplesFit(t *testing.T) {
	d := need(t)
	fitted := 0
	for _, e := range examples(t) {
		schema, err := d.schema(e.method, e.route, e.status, e.mediaType)
		if err != nil {
			t.Fatal(err)
		}
		err = visit(schema, e.value)
		if wrong := wrongAtTheSource[e.String()]; wrong && err != nil {
			continue
		} else if wrong {
			t.Errorf("%s fits now: take it off the list", e)
		}
		if err != nil {
			t.Errorf("%s does not fit: %v", e, err)
			continue
		}
		fitted++
	}
	t.Logf("%d examples fit, %d are wrong at the source", fitted, len(wrongAtTheSource))
	if fitted < 100 {
		t.Errorf("only %d examples were looked at", fitted)
	}
}

// Each example is broken at every required key of its top object, once by
// leaving it out and once by giving it a value of another type.
func TestBrokenExamplesAreRefused(t *testing.T) {
	d := need(t)
	broken := 0
	for _, e := range examples(t) {
		schema, err := d.schema(e.method, e.route, e.status, e.mediaType)
		if err != nil {
			t.Fatal(err)
		}
		object, ok := e.value.(map[string]any)
		if !ok || schema.AnyOf != nil || schema.OneOf != nil || wrongAtTheSource[e.String()] {
			continue
		}
		for _, key := range schema.Required {
			without := maps.Clone(object)
			delete(without, key)
			if visit(schema, without) == nil {
				t.Errorf("%s is accepted without its %q", e, key)
			}
			property := schema.Properties[key].Value
			if _, ok := object[key]; !ok {
				continue
			}
			if property.Type == nil || property.Type.Is("object") && property.Properties == nil {
				continue
			}
			other := maps.Clone(object)
			other[key] = otherType(object[key])
			if visit(schema, other) == nil {
				t.Errorf("%s is accepted with a %q of another type", e, key)
			}
			broken += 2
		}
	}
	t.Logf("%d broken answers refused", broken)
	if broken < 600 {
		t.Errorf("only %d broken answers were tried", broken)
	}
}

func TestErrorsNeedGitHubsEnvelope(t *testing.T) {
	d := need(t)
	const contents = "/repos/{owner}/{repo}/contents/{path}"
	const id = "2k4dM4tseyC5lPIsjl5emX9sPNk"
	block := func(id, kind string) string {
		return fmt.Sprintf(`{"message":"m","documentation_url":"u","status":"409","metadata":{"secret_scanning":{"bypass_placeholders":[{"placeholder_id":%q,"token_type":%q}]}},"errors":[{"resource":"Blob"}]}`, id, kind)
	}
	tests := []struct {
		name, method, route string
		status              int
		body                string
		fits                bool
	}{
		{"plain 404", "GET", contents, 404, `{"message":"Not Found","documentation_url":"u","status":"404"}`, true},
		{"404 without documentation_url", "GET", contents, 404, `{"message":"Not Found","status":"404"}`, false},
		{"status as a number", "GET", contents, 404, `{"message":"Not Found","documentation_url":"u","status":404}`, false},
		{"status of another answer", "GET", contents, 404, `{"message":"Not Found","documentation_url":"u","status":"409"}`, false},
		{"not JSON", "GET", contents, 404, `Not Found`, false},
		{"data after the value", "GET", contents, 404, `{"message":"Not Found","documentation_url":"u","status":"404"} 1`, false},
		{"block", "PUT", contents, 409, block(id, "GITHUB_TOKEN"), true},
		{"block of a custom pattern", "PUT", contents, 409, block(id, "cp_12"), true},
		{"block with a short id", "PUT", contents, 409, block("abc", "GITHUB_TOKEN"), false},
		{"block with an alert's type", "PUT", contents, 409, block(id, "github_token"), false},
		{"block without placeholders", "PUT", contents, 409, `{"message":"m","documentation_url":"u","status":"409","metadata":{"secret_scanning":{}}}`, false},
		{"block of a tree", "POST", "/repos/{owner}/{repo}/git/trees", 409, block(id, "GITHUB_TOKEN"), true},
		{"status nobody documents", "PUT", contents, 418, `{"message":"m","documentation_url":"u","status":"418"}`, false},
		{"401 anywhere", "PUT", contents, 401, `{"message":"m","documentation_url":"u","status":"401"}`, true},
		{"422 with errors", "POST", "/user/repos", 422, `{"message":"m","documentation_url":"u","status":"422","errors":[{"resource":"Repository","field":"name","code":"custom"}]}`, true},
		{"422 whose error has no code", "POST", "/user/repos", 422, `{"message":"m","documentation_url":"u","status":"422","errors":[{"resource":"Repository"}]}`, false},
		{"204 with a body", "DELETE", "/repos/{owner}/{repo}", 204, `{}`, false},
		{"HEAD with a body", "HEAD", contents, 200, `{}`, false},
		{"route nobody knows", "GET", "/repos/{owner}/{repo}/nothing", 200, `{}`, false},
		{"unrouted method", "POST", contents, 200, `{}`, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			header := http.Header{"Content-Type": {"application/json; charset=utf-8"}}
			err := d.check(tt.method, tt.route, tt.status, header, []byte(tt.body))
			if (err == nil) != tt.fits {
				t.Errorf("check gives %v, want fits = %v", err, tt.fits)
			}
		})
	}
}

func TestMatch(t *testing.T) {
	tests := []struct{ method, path, want string }{
		{"GET", "/api/v3", "/"},
		{"GET", "/api/v3/", "/"},
		{"GET", "/", "/"},
		{"HEAD", "/api/v3/user", "/user"},
		{"PUT", "/api/v3/repos/o/r/contents/a/b%20c/d.txt", "/repos/{owner}/{repo}/contents/{path}"},
		{"GET", "/repos/o/r/contents/", "/repos/{owner}/{repo}/contents/{path}"},
		{"GET", "/repos/o/r/contents", "/repos/{owner}/{repo}/contents"},
		{"GET", "/repos/o/r/git/ref/heads/a/b", "/repos/{owner}/{repo}/git/ref/{ref}"},
		{"PATCH", "/repos/o/r/git/refs/heads%2Fa", "/repos/{owner}/{repo}/git/refs/{ref}"},
		{"GET", "/repos/o/r/git/refs", "/repos/{owner}/{repo}/git/refs"},
		{"POST", "/repos/o/r/git/refs", "/repos/{owner}/{repo}/git/refs"},
		{"GET", "/repos/o/r/git/trees/main:a/b", "/repos/{owner}/{repo}/git/trees/{tree_sha}"},
		{"GET", "/repos/o/r/compare/a...b", "/repos/{owner}/{repo}/compare/{base}...{head}"},
		{"GET", "/repos/o/r/secret-scanning/alerts/1/locations", "/repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}/locations"},
		{"GET", "/repos/o/r/bypass-requests/secret-scanning", "/repos/{owner}/{repo}/bypass-requests/secret-scanning"},
		{"GET", "/repos/o/r/", ""},
		{"GET", "/repos/o", ""},
		{"DELETE", "/meta", ""},
	}
	for _, tt := range tests {
		got, ok := Match(t, tt.method, tt.path)
		if ok != (tt.want != "") || got != tt.want && !equivalent(got, tt.want) {
			t.Errorf("Match(%s %s) = %q, %v; want %q", tt.method, tt.path, got, ok, tt.want)
		}
	}
}

// GitHub describes compare twice, under two templates of the same meaning.
func equivalent(a, b string) bool {
	return strings.Contains(a, "/compare/") && strings.Contains(b, "/compare/")
}

func TestTransportFailsTheTestAndPassesTheAnswerOn(t *testing.T) {
	need(t)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write([]byte(`["2022-11-28"]`))
	}))
	defer server.Close()
	for path, failures := range map[string]int{"/api/v3/versions": 0, "/api/v3/user": 1, "/api/v3/nothing": 1, "/o/r": 0} {
		seen := &recorder{TB: t}
		client := &http.Client{Transport: Transport(seen, nil)}
		response, err := client.Get(server.URL + path)
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(response.Body)
		if err != nil || string(body) != `["2022-11-28"]` {
			t.Errorf("%s: the client got %q, %v", path, body, err)
		}
		if seen.failures != failures {
			t.Errorf("%s: %d failures, want %d", path, seen.failures, failures)
		}
	}
}

// recorder counts failures instead of failing.
type recorder struct {
	testing.TB
	failures int
}

func (r *recorder) Errorf(string, ...any) { r.failures++ }

func otherType(v any) any {
	if _, ok := v.(bool); ok {
		return map[string]any{"other": 1.5}
	}
	return true
}

type example struct {
	method, route string
	status        int
	mediaType     string
	name          string
	value         any
}

func (e example) String() string {
	return fmt.Sprintf("%s %s %d %s", e.method, e.route, e.status, e.name)
}

// examples gives every JSON example of the kept routes.
func examples(t *testing.T) []example {
	t.Helper()
	dir, err := packageDir()
	if err != nil {
		t.Fatal(err)
	}
	source, err := readSource(dir, "api.github.com.json")
	if err != nil {
		t.Fatal(err)
	}
	components := source["components"].(map[string]any)
	var list []example
	for path, item := range source["paths"].(map[string]any) {
		if !kept(path) {
			continue
		}
		for method, operation := range item.(map[string]any) {
			for status, r := range asMap(asMap(operation)["responses"]) {
				code, _ := strconv.Atoi(status)
				for mediaType, media := range asMap(asMap(r)["content"]) {
					for name, ex := range asMap(asMap(media)["examples"]) {
						value := asMap(ex)["value"]
						if ref, ok := asMap(ex)["$ref"].(string); ok {
							value = asMap(asMap(components["examples"])[ref[strings.LastIndex(ref, "/")+1:]])["value"]
						}
						if _, text := value.(string); text || value == nil {
							continue
						}
						list = append(list, example{strings.ToUpper(method), path, code, mediaType, name, plainNumbers(t, value)})
					}
				}
			}
		}
	}
	slices.SortFunc(list, func(a, b example) int { return strings.Compare(a.String(), b.String()) })
	return list
}

// plainNumbers gives the value as it would come off the wire.
func plainNumbers(t *testing.T, v any) any {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	value, err := decode(text)
	if err != nil {
		t.Fatal(err)
	}
	return value
}
