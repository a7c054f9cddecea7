package api

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"

	"pushward"
	"pushward/internal/pattern"
	"pushward/internal/store"
)

// estate is an organisation and its repositories.
type estate struct {
	org, owner      string
	public, private string
}

// makers gives the blanks that name something which belongs to somebody, and how
// it comes into being: at is the path of its repository or organisation. A new
// kind of blank needs a line here, or, if it belongs to nobody, one in plainly.
func makers() map[string]func(r *rightsTable, at, owner string) string {
	return map[string]func(r *rightsTable, at, owner string) string{
		"alert_number": (*rightsTable).makeAlert,
		"file_sha": func(r *rightsTable, at, owner string) string {
			r.put(at+"/contents/one.txt", owner, "only in "+at)
			return r.field(r.must("GET", at+"/contents/one.txt", owner, ""), "sha")
		},
		"commit_sha": (*rightsTable).head,
		"tree_sha": func(r *rightsTable, at, owner string) string {
			return r.field(r.must("GET", at+"/git/commits/"+r.head(at, owner), owner, ""), "tree", "sha")
		},
		"tag_sha": func(r *rightsTable, at, owner string) string {
			body := `{"tag":"v1","message":"of ` + at + `","type":"commit","object":"` + r.head(at, owner) + `"}`
			return r.field(r.must("POST", at+"/git/tags", owner, body), "sha")
		},
		"hook_id": func(r *rightsTable, at, owner string) string {
			return r.field(r.must("POST", at+"/hooks", owner, `{"name":"web","config":{"url":"`+r.w.heard+`/ok"}}`), "id")
		},
		"delivery_id": func(r *rightsTable, at, owner string) string {
			hook := r.id("hook_id", at, owner)
			r.must("POST", at+"/hooks/"+hook+"/pings", owner, "")
			r.w.deliver()
			return r.field(r.must("GET", at+"/hooks/"+hook+"/deliveries", owner, ""), "0", "id")
		},
		"bypass_request_number": (*rightsTable).makeRequest,
		"bypass_response_id": func(r *rightsTable, at, owner string) string {
			asked := at + "/bypass-requests/secret-scanning/" + r.makeRequest(at, owner)
			return r.field(r.must("PATCH", asked, owner, `{"status":"approve","message":"m"}`), "bypass_review_id")
		},
		"configuration_id": func(r *rightsTable, at, owner string) string {
			r.n++
			return r.field(r.must("POST", at+"/code-security/configurations", owner, fmt.Sprintf(`{"name":"Set %d","description":"d"}`, r.n)), "id")
		},
		"team_slug": func(r *rightsTable, at, owner string) string {
			r.n++
			org := strings.Split(at, "/")[2]
			return r.field(r.must("POST", "/orgs/"+org+"/teams", owner, fmt.Sprintf(`{"name":"Team %d"}`, r.n)), "slug")
		},
		"pattern_id": func(r *rightsTable, at, owner string) string {
			r.n++
			body := fmt.Sprint(`{"patterns":[{"name":"Pattern `, r.n, `","pattern":"corpkey_[0-9a-z]{20}"}]}`)
			return r.field(r.must("POST", at+"/secret-scanning/custom-patterns", owner, body), "created_patterns", "0", "id")
		},
		"dry_run_id": func(r *rightsTable, at, owner string) string {
			e := r.own
			if strings.Contains(at, "/"+r.foreign.org) {
				e = r.foreign
			}
			of := at + "/secret-scanning/custom-patterns/" + r.id("pattern_id", at, owner)
			return r.field(r.must("POST", of+"/dry-runs", owner, `{"repositories":["`+e.private+`"]}`), "id")
		},
	}
}

// plainly is what stands in the other blanks.
var plainly = map[string]string{
	"username": "nemo", "ref": "heads/main", "branch": "main", "basehead": "main...main", "path": "README.md", "dir": "docs", "rest": "main/README.md",
	"role_id": "138",
}

// id gives what a blank needs, making it when it is not there.
func (r *rightsTable) id(blank, at, owner string) string {
	r.t.Helper()
	key := at + " " + blank
	if r.ids[key] == "" {
		r.ids[key] = makers()[blank](r, at, owner)
	}
	return r.ids[key]
}

// makeAlert lets a secret in. A stranger has two alerts, so that the number of
// the second is of no other.
func (r *rightsTable) makeAlert(at, owner string) string {
	switched := func(status string) {
		r.must("PATCH", at, owner, `{"security_and_analysis":{"secret_scanning_push_protection":{"status":"`+status+`"}}}`)
	}
	switched("disabled")
	defer switched("enabled")
	r.put(at+"/contents/1.env", owner, "ghp_"+"pushward1ExampleTokenNotARealO2u8jx6")
	if owner != "stranger" {
		return "1"
	}
	r.put(at+"/contents/2.env", owner, "gho_"+"pushward1ExampleTokenNotARealO2u8jx6")
	return "2"
}

// makeRequest has a writer ask for a bypass. A stranger's is the third, so that
// its number is of no other.
func (r *rightsTable) makeRequest(at, owner string) (number string) {
	r.must("PATCH", at, owner, `{"security_and_analysis":{"secret_scanning_delegated_bypass":{"status":"enabled"}}}`)
	defer r.must("PATCH", at, owner, `{"security_and_analysis":{"secret_scanning_delegated_bypass":{"status":"disabled"}}}`)
	writer, times := "writer", 1
	if owner == "stranger" {
		writer, times = "friend", 3
		r.must("PUT", at+"/collaborators/friend", owner, `{"permission":"push"}`)
	}
	for range times {
		secret, err := pattern.NewGitHubExample(rand.Reader)
		if err != nil {
			r.t.Fatal(err)
		}
		blocked := r.send("POST", at+"/git/blobs", writer, `{"content":"`+secret+`"}`)
		id := r.field(blocked.Body.Bytes(), "metadata", "secret_scanning", "bypass_placeholders", "0", "placeholder_id")
		asked := r.must("POST", at+"/bypass-requests/secret-scanning", writer, `{"placeholder_id":"`+id+`","reason":"false_positive","comment":"c"}`)
		number = r.field(asked, "number")
	}
	return number
}

func (r *rightsTable) head(at, owner string) string {
	return r.field(r.must("GET", at+"/git/ref/heads/main", owner, ""), "object", "sha")
}

// furnish makes an organisation with a public and a private repository, in which
// everybody has their part.
func (r *rightsTable) furnish() estate {
	r.t.Helper()
	e := r.build("owner")
	for name, permission := range map[string]string{
		"reader": "pull", "triager": "triage", "writer": "push", "maintainer": "maintain", "collaborating-admin": "admin",
	} {
		for _, repo := range []string{e.public, e.private} {
			r.must("PUT", "/repos/"+e.org+"/"+repo+"/collaborators/"+name, "owner", `{"permission":"`+permission+`"}`)
		}
	}
	org := r.user(e.org)
	member, manager := r.user("member"), r.user("manager")
	r.w.tx(func(ctx context.Context, tx *store.Tx) error {
		err := tx.SetMember(ctx, org.ID, member.ID, "member")
		if err == nil {
			err = tx.SetMember(ctx, org.ID, manager.ID, "member")
		}
		if err == nil {
			err = tx.SetOrgRole(ctx, org.ID, store.SecurityManager, manager.ID, 0, true)
		}
		return err
	})
	return e
}

// build makes an organisation of owner with its repositories.
func (r *rightsTable) build(owner string) estate {
	r.t.Helper()
	r.n++
	e := estate{org: fmt.Sprint("org-", r.n), owner: owner, public: "open", private: "dark"}
	org := r.w.user(pushward.User{Login: e.org, Type: pushward.TypeOrganization})
	boss := r.user(owner)
	r.w.tx(func(ctx context.Context, tx *store.Tx) error { return tx.SetMember(ctx, org.ID, boss.ID, "admin") })
	for _, repo := range []string{e.public, e.private} {
		body := fmt.Sprintf(`{"name":%q,"private":%t,"auto_init":true}`, repo, repo == e.private)
		at := "/repos/" + e.org + "/" + repo
		r.ids[at+" id"] = r.field(r.must("POST", "/orgs/"+e.org+"/repos", owner, body), "id")
		r.put(at+"/contents/docs/README.md", owner, "docs of "+at)
	}
	return e
}

func (r *rightsTable) put(path, who, content string) {
	r.t.Helper()
	r.must("PUT", path, who, `{"message":"m","content":"`+base64.StdEncoding.EncodeToString([]byte(content))+`"}`)
}

// must is a call that has to succeed while the ground is made.
func (r *rightsTable) must(method, path, who, body string) []byte {
	r.t.Helper()
	rec := r.send(method, path, who, body)
	if rec.Code >= http.StatusBadRequest {
		r.t.Fatalf("%s %s answers %s %d: %s", method, path, who, rec.Code, rec.Body)
	}
	return rec.Body.Bytes()
}

// send has no socket in between.
func (r *rightsTable) send(method, path, who, body string) *httptest.ResponseRecorder {
	req := httptest.NewRequest(method, Prefix+path, strings.NewReader(body))
	req.Header.Set("User-Agent", "test")
	if who != "nobody" {
		req.Header.Set("Authorization", "Bearer token-"+who)
	}
	rec := httptest.NewRecorder()
	r.w.handler().ServeHTTP(rec, req)
	return rec
}

// field reads a number or text out of an answer.
func (r *rightsTable) field(data []byte, path ...string) string {
	r.t.Helper()
	var v any
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	if err := d.Decode(&v); err != nil {
		r.t.Fatal(err)
	}
	for _, name := range path {
		switch in := v.(type) {
		case map[string]any:
			v = in[name]
		case []any:
			n, _ := strconv.Atoi(name)
			if n >= len(in) {
				r.t.Fatalf("there is no %v in %s", path, data)
			}
			v = in[n]
		}
	}
	return fmt.Sprint(v)
}
