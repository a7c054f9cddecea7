package api

import (
	"context"
	"flag"
	"fmt"
	"net/http"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"pushward"
	"pushward/internal/access"
	"pushward/internal/store"
)

var update = flag.Bool("update", false, "write the table of rights anew")

const rightsFile = "testdata/rights.golden"

// callers are the columns of the table of rights: who they are to the
// organisation and its repositories, and for its owner what their token may.
var callers = []struct {
	name   string
	scopes []string
	class  pushward.ActorClass
}{
	{name: "nobody"}, {name: "outsider"}, {name: "reader"}, {name: "triager"}, {name: "writer"}, {name: "maintainer"}, {name: "admin"},
	{name: "member"}, {name: "manager"}, {name: "owner"}, {name: "site"},
	{name: "owner-bot", class: pushward.Bot}, {name: "owner-agent", class: pushward.Agent},
	{name: "owner-noscope", scopes: []string{}}, {name: "owner-public", scopes: []string{"public_repo"}}, {name: "owner-repo", scopes: []string{"repo"}},
	{name: "owner-security", scopes: []string{"security_events"}}, {name: "owner-readorg", scopes: []string{"read:org"}},
	{name: "owner-adminorg", scopes: []string{"admin:org"}}, {name: "owner-user", scopes: []string{"user"}},
	{name: "owner-delete", scopes: []string{"delete_repo"}}, {name: "owner-hooks", scopes: []string{"admin:repo_hook", "admin:org_hook"}},
	{name: "owner-audit", scopes: []string{"read:audit_log"}},
}

// grounds are the lines of each route: what its path names. The organisation has
// one public and one private repository; a stranger has others.
var grounds = []string{"public", "private", "foreign", "crossed"}

// TestRights asks every route of the table as everybody, on every ground, and
// holds the statuses against the one table of rights, testdata/rights.golden. A
// new route has no line there: write it with
//
//	go test ./internal/api -run TestRights -update
//
// and read the difference. "crossed" is a path of one's own private repository,
// or organisation, with an id that belongs to somebody else.
func TestRights(t *testing.T) {
	var table strings.Builder
	fmt.Fprintf(&table, "# What each caller is answered, by status: see rights_table_test.go.\n#\n# columns:")
	for _, c := range callers {
		fmt.Fprint(&table, " ", c.name)
	}
	table.WriteString("\n")
	w := newWorld(t)
	rights := &rightsTable{t: t, w: w, ids: map[string]string{}}
	rights.populate()
	rights.own, rights.foreign = rights.furnish(), rights.build("stranger")
	for i := range routes {
		rights.route(&table, &routes[i])
	}
	got := table.String()
	if *update {
		if err := os.WriteFile(rightsFile, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(rightsFile)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("who may do what has changed (-table +answered); if it should: go test ./internal/api -run TestRights -update\n%s", diff)
	}
}

// rightsTable calls routes on furnished ground.
type rightsTable struct {
	t       *testing.T
	w       *world
	n       int
	own     estate
	foreign estate
	ids     map[string]string // by path of the owner and blank
}

func (r *rightsTable) populate() {
	for _, name := range []string{"outsider", "reader", "triager", "writer", "maintainer", "member", "manager", "owner", "stranger", "friend"} {
		r.w.user(pushward.User{Login: name, Type: pushward.TypeUser})
	}
	r.w.user(pushward.User{Login: "site", Type: pushward.TypeUser, SiteAdmin: true})
	owner := r.user("owner")
	for _, c := range callers {
		tok := store.Token{Scopes: c.scopes, Class: c.class}
		if strings.HasPrefix(c.name, "owner-") {
			if c.scopes == nil {
				tok.Scopes = access.AllScopes()
			}
			r.w.token(c.name, owner, tok)
		}
	}
	r.w.tx(func(ctx context.Context, tx *store.Tx) error {
		return tx.CreateUser(ctx, &pushward.User{Login: "nemo", Type: pushward.TypeUser})
	})
	// "admin" is the site's administrator in every world; here it is a collaborator's part.
	u := r.w.user(pushward.User{Login: "collaborating-admin", Type: pushward.TypeUser})
	r.w.token("admin-of-repo", u, store.Token{Scopes: access.AllScopes()})
}

func (r *rightsTable) user(login string) pushward.User {
	r.t.Helper()
	u, err := r.w.db.UserByLogin(r.t.Context(), login)
	if err != nil {
		r.t.Fatal(err)
	}
	return u
}

// route adds the lines of one route.
func (r *rightsTable) route(table *strings.Builder, rt *route) {
	method, path, _ := strings.Cut(rt.pattern, " ")
	path = strings.TrimSuffix(path, "{$}")
	fmt.Fprintf(table, "\n%s %s\n", method, path)
	named := strings.Contains(path, "{repo}") || strings.Contains(path, "{org}") || strings.Contains(path, "{id}")
	for _, ground := range grounds {
		switch {
		case !named && ground != "public",
			!strings.Contains(path, "{repo}") && !strings.Contains(path, "{id}") && ground == "private",
			ground == "crossed" && !crossable(path):
			continue
		}
		fmt.Fprintf(table, "  %-8s", ground)
		for i, c := range callers {
			who := c.name
			if who == "admin" {
				who = "admin-of-repo"
			}
			r.w.clock.add(10 * time.Second) // or else the limits of a minute would show
			status := r.send(method, r.fill(path, ground), who, r.body(rt.pattern)).Code
			if method == http.MethodDelete && status < 400 {
				r.renew(path, ground)
			}
			r.check(rt, ground, c.name, status)
			if i > 0 {
				table.WriteString(" ")
			}
			fmt.Fprint(table, status)
		}
		table.WriteString("\n")
	}
}

// check holds what no table may say otherwise.
func (r *rightsTable) check(rt *route, ground, who string, status int) {
	method, path, _ := strings.Cut(rt.pattern, " ")
	inRepo := strings.Contains(path, "{repo}") || strings.Contains(path, "{id}")
	hidden := status == http.StatusNotFound || status == http.StatusUnauthorized && who == "nobody"
	stranger := who == "nobody" || who == "outsider"
	wrong := ""
	switch {
	case status >= 500:
		wrong = "is our failure"
	case who == "nobody" && method != http.MethodGet && status != http.StatusUnauthorized:
		wrong = "lets nobody change something"
	case inRepo && ground == "private" && stranger && !hidden, inRepo && ground == "foreign" && who != "site" && !hidden:
		wrong = "shows a hidden repository"
	case inRepo && ground == "private" && (who == "owner-noscope" || who == "owner-public" || who == "owner-user") && !hidden:
		wrong = "needs no scope"
	case ground == "crossed" && status != http.StatusNotFound && status != http.StatusForbidden && status != http.StatusUnauthorized:
		wrong = "takes an id that belongs elsewhere"
	case inRepo && rt.need.right >= access.Write && ground != "foreign" && (who == "reader" || who == "triager") && status < 400:
		wrong = "lets a reader write"
	case inRepo && rt.need.right >= access.Admin && ground != "foreign" && (who == "writer" || who == "maintainer") && status < 400:
		wrong = "lets a writer administer"
	case inRepo && method != http.MethodGet && ground == "public" && (who == "owner-noscope" || stranger) && status < 400:
		wrong = "lets who may only read change something"
	}
	if wrong != "" {
		r.t.Errorf("%s on %s ground answers %s %d: %s", rt.pattern, ground, who, status, wrong)
	}
}

// body is what is sent: {} is enough to know a refusal from a mistake, but where
// something is made or named in it, rights may be looked at again.
func (r *rightsTable) body(pattern string) string {
	r.n++
	name := fmt.Sprint("new-", r.n)
	switch pattern {
	case "POST /user/repos", "POST /orgs/{org}/repos":
		return `{"name":"` + name + `"}`
	case "POST /repos/{owner}/{repo}/git/blobs":
		return `{"content":"x"}`
	case "POST /repos/{owner}/{repo}/secret-scanning/push-protection-bypasses":
		return `{"reason":"will_fix_later","placeholder_id":"2p5YbqXqVh1o8rZzT6tQwErTyUi"}`
	case "PATCH /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}":
		return `{"state":"open"}`
	case "POST /repos/{owner}/{repo}/secret-scanning/custom-patterns", "POST /orgs/{org}/secret-scanning/custom-patterns":
		return `{"patterns":[{"name":"` + name + `","pattern":"corpkey_[0-9a-z]{20}"}]}`
	case "PATCH /repos/{owner}/{repo}/secret-scanning/custom-patterns/{pattern_id}", "PATCH /orgs/{org}/secret-scanning/custom-patterns/{pattern_id}":
		return fmt.Sprintf(`{"pattern":"corpkey_[0-9a-z]{%d}","custom_pattern_version":null}`, 10+r.n%50)
	case "PATCH /repos/{owner}/{repo}/bypass-requests/secret-scanning/{bypass_request_number}":
		return `{"status":"reject","message":"m"}`
	case "POST /repos/{owner}/{repo}/dismissal-requests/secret-scanning/{alert_number}":
		return `{"resolution":"false_positive"}`
	case "PATCH /repos/{owner}/{repo}/dismissal-requests/secret-scanning/{alert_number}":
		return `{"status":"deny","message":"m"}`
	case "POST /orgs/{org}/code-security/configurations", "PATCH /orgs/{org}/code-security/configurations/{configuration_id}":
		return `{"name":"` + name + `","description":"d"}`
	case "POST /orgs/{org}/code-security/configurations/{configuration_id}/attach":
		return `{"scope":"all"}`
	case "PUT /orgs/{org}/code-security/configurations/{configuration_id}/defaults":
		return `{"default_for_new_repos":"all"}`
	case "POST /orgs/{org}/teams":
		return `{"name":"` + name + `"}`
	}
	return "{}"
}

// blanks are the parts of a path in braces, without "...".
func blanks(path string) (list []string) {
	for _, part := range strings.Split(path, "{")[1:] {
		name, _, _ := strings.Cut(part, "}")
		list = append(list, strings.TrimSuffix(name, "..."))
	}
	return list
}

// crossable says whether a path has an id that could belong elsewhere.
func crossable(path string) bool {
	return slices.ContainsFunc(blanks(path), func(b string) bool { return makers()[b] != nil })
}

// place is the owner that a ground means, and its path.
func (r *rightsTable) place(path, ground string) (e estate, repo, at string) {
	e, repo = r.own, r.own.private
	switch ground {
	case "public":
		repo = e.public
	case "foreign":
		e = r.foreign
	}
	if strings.Contains(path, "{org}") {
		return e, repo, "/orgs/" + e.org
	}
	return e, repo, "/repos/" + e.org + "/" + repo
}

// fill puts something sensible into the blanks of a route.
func (r *rightsTable) fill(path, ground string) string {
	e, repo, at := r.place(path, ground)
	full := path
	for _, b := range blanks(path) {
		v, known := plainly[b]
		switch {
		case b == "owner" || b == "org":
			v = e.org
		case b == "repo":
			v = repo
		case b == "id":
			v = r.ids[at+" id"]
		case makers()[b] != nil && ground == "crossed":
			_, _, elsewhere := r.place(path, "foreign")
			v = r.id(b, elsewhere, r.foreign.owner)
		case makers()[b] != nil:
			v = r.id(b, at, e.owner)
		case !known:
			r.t.Fatalf("the path %s has a {%s}: say in rights_estate_test.go what to put there", path, b)
		}
		full = strings.NewReplacer("{"+b+"}", v, "{"+b+"...}", v).Replace(full)
	}
	return full
}

// renew makes anew what a route has deleted: what its ids name, or else all.
func (r *rightsTable) renew(path, ground string) {
	_, _, at := r.place(path, ground)
	switch {
	case crossable(path):
		for _, b := range blanks(path) {
			delete(r.ids, at+" "+b)
		}
	case ground == "foreign":
		r.foreign = r.build("stranger")
	default:
		r.own = r.furnish()
	}
}
