package githttp

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

// parts are the columns: what somebody is to the organisation and its
// repositories, and for its owner what their token may.
var parts = []struct {
	name, permission string
	scopes           []string
}{
	{"nobody", "", nil}, {"outsider", "", nil}, {"reader", "pull", nil}, {"triager", "triage", nil}, {"writer", "push", nil},
	{"maintainer", "maintain", nil}, {"collaborator", "admin", nil}, {"member", "", nil}, {"manager", "", nil}, {"owner", "", nil}, {"site", "", nil},
	{"owner-noscope", "", []string{}}, {"owner-public", "", []string{"public_repo"}}, {"owner-repo", "", []string{"repo"}},
	{"owner-security", "", []string{"security_events"}}, {"owner-org", "", []string{"admin:org"}}, {"owner-user", "", []string{"user"}},
	{"owner-delete", "", []string{"delete_repo"}},
}

// TestRights knocks at every door as everybody, by every way to present a token,
// and holds the answers against testdata/rights.golden. All ways must be
// answered alike (CVE-2026-28744), so that there is one line for them. When the
// table should change:
//
//	go test ./internal/githttp -run TestRights -update
func TestRights(t *testing.T) {
	w := newWorld(t)
	w.organisation()
	var table strings.Builder
	fmt.Fprint(&table, "# What each caller is answered, by status: see rights_table_test.go.\n#\n# columns:")
	for _, p := range parts {
		fmt.Fprint(&table, " ", p.name)
	}
	table.WriteString("\n")
	for _, d := range doors {
		fmt.Fprintf(&table, "\n%s %s\n", d.method, d.path)
		for _, ground := range []string{"acme/open", "acme/dark", "other/dark"} {
			fmt.Fprintf(&table, "  %-10s", ground)
			for _, p := range parts {
				answers := map[int]bool{}
				for _, present := range ways {
					r := w.request(d.method, "/"+ground+".git"+d.path, map[string]string{"GET": "", "POST": "0000"}[d.method])
					if d.contentType != "" {
						r.Header.Set("Content-Type", d.contentType)
					}
					if p.name != "nobody" {
						present(r, "token-"+p.name)
					}
					status, _, _ := w.do(r)
					answers[status] = true
					mustNot(t, ground, p.name, d.writes, status)
				}
				if len(answers) != 1 {
					t.Errorf("%s %s of %s as %s: the ways are answered differently: %v", d.method, d.path, ground, p.name, answers)
				}
				for status := range answers {
					fmt.Fprint(&table, " ", status)
				}
			}
			table.WriteString("\n")
		}
	}
	if *update {
		if err := os.WriteFile(rightsFile, []byte(table.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(rightsFile)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(table.String(), "\n")); diff != "" {
		t.Errorf("who may do what has changed (-table +answered):\n%s", diff)
	}
}

// mustNot holds what no table may say otherwise.
func mustNot(t *testing.T, ground, who string, writes bool, status int) {
	t.Helper()
	hidden := ground == "other/dark" && who != "site" || ground == "acme/dark" && slices.Contains([]string{"nobody", "outsider"}, who)
	readers := []string{"nobody", "outsider", "reader", "triager", "member", "manager", "owner-noscope", "owner-security", "owner-org", "owner-user"}
	if hidden && status != http.StatusNotFound && status != http.StatusUnauthorized {
		t.Errorf("%s shows %s, which is hidden: %d", ground, who, status)
	}
	if writes && slices.Contains(readers, who) && status < 400 {
		t.Errorf("%s lets %s write: %d", ground, who, status)
	}
}

// organisation makes acme with everybody in their part, and a stranger's.
func (w *world) organisation() {
	w.t.Helper()
	users := map[string]pushward.User{"nobody": {}}
	for _, p := range parts {
		login, _, scoped := strings.Cut(p.name, "-")
		if !scoped && p.name != "nobody" && p.name != "site" {
			users[login] = w.user(login)
		}
	}
	users["stranger"] = w.user("stranger")
	site := pushward.User{Login: "site", Type: pushward.TypeUser, SiteAdmin: true}
	acme, other := pushward.User{Login: "acme", Type: pushward.TypeOrganization}, pushward.User{Login: "other", Type: pushward.TypeOrganization}
	w.tx(func(ctx context.Context, tx *store.Tx) error {
		for _, err := range []error{
			tx.CreateUser(ctx, &acme), tx.CreateUser(ctx, &other), tx.CreateUser(ctx, &site),
			tx.SetMember(ctx, acme.ID, users["owner"].ID, "admin"), tx.SetMember(ctx, acme.ID, users["member"].ID, "member"),
			tx.SetMember(ctx, acme.ID, users["manager"].ID, "member"), tx.SetOrgRole(ctx, acme.ID, store.SecurityManager, users["manager"].ID, 0, true),
			tx.SetMember(ctx, other.ID, users["stranger"].ID, "admin"),
		} {
			if err != nil {
				return err
			}
		}
		return nil
	})
	w.token("site", site, access.AllScopes(), time.Time{})
	w.must("POST", "/orgs/acme/repos", "owner", `{"name":"open","auto_init":true}`)
	w.must("POST", "/orgs/acme/repos", "owner", `{"name":"dark","private":true,"auto_init":true}`)
	w.must("POST", "/orgs/other/repos", "stranger", `{"name":"dark","private":true,"auto_init":true}`)
	for _, p := range parts {
		if p.permission != "" {
			w.must("PUT", "/repos/acme/open/collaborators/"+p.name, "owner", `{"permission":"`+p.permission+`"}`)
			w.must("PUT", "/repos/acme/dark/collaborators/"+p.name, "owner", `{"permission":"`+p.permission+`"}`)
		}
		if p.scopes != nil {
			w.token(p.name, users["owner"], p.scopes, time.Time{})
		}
	}
}

func (w *world) must(method, path, as, body string) {
	w.t.Helper()
	if status, answer := w.rest(method, path, as, body); status >= 300 {
		w.t.Fatalf("%s %s: %d %s", method, path, status, answer)
	}
}
