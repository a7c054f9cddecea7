package api

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pushward/internal/store"
)

// Holes that servers of our kind had, as regression tests. The whole list, with
// those that have their tests elsewhere, is testdata/cve_regressions.json.

// climbing are names that have led out of where they belong.
var climbing = []string{
	"../x", "../../../../tmp/pushward-climbed", "..", ".", "a/../../x", "/etc/passwd", "//x", "a//b", "./x", "a/./b", "a/..", `..\x`, `a\..\..\x`,
	".git/config", ".git", ".GIT/hooks/post-receive", "a/.git/config", ".git./config", ".git /config", "git~1/config", ".g\u200cit/config",
	".git\x00", "a\x00b", "a\nb", "x.lock", "refs/../../x", "%2e%2e%2fx", "..%2f..%2fx", "CON", "hooks/post-receive", "HEAD", "objects/info/alternates",
}

func TestCVE_2024_55947_Traversal(t *testing.T) {
	w := newWorld(t)
	w.must(http.StatusCreated, "POST", "/user/repos", "ann", `{"name":"open","auto_init":true}`)
	before := filesOutside(t)
	for _, name := range climbing {
		q := url.PathEscape(name)
		text := fmt.Sprintf("%q", name)
		for what, a := range map[string]answer{
			"file":         w.call("PUT", "/repos/ann/open/contents/"+q, "ann", `{"message":"m","content":"eA=="}`),
			"tree":         w.call("POST", "/repos/ann/open/git/trees", "ann", `{"tree":[{"path":`+text+`,"mode":"100644","type":"blob","content":"x"}]}`),
			"branch":       w.call("PUT", "/repos/ann/open/contents/x", "ann", `{"message":"m","content":"eA==","branch":`+text+`}`),
			"ref":          w.call("POST", "/repos/ann/open/git/refs", "ann", `{"ref":"refs/heads/`+strings.Trim(text, `"`)+`","sha":"`+zeros+`"}`),
			"repository":   w.call("POST", "/user/repos", "ann", `{"name":`+text+`}`),
			"renamed":      w.call("PATCH", "/repos/ann/open", "ann", `{"default_branch":`+text+`}`),
			"read a file":  w.call("GET", "/repos/ann/open/contents/"+q, "ann", ""),
			"raw":          w.call("GET", "/repos/ann/open/raw/main/"+q, "ann", ""),
			"a repository": w.call("GET", "/repos/ann/"+q, "ann", ""),
		} {
			if a.status >= 500 {
				t.Errorf("%s named %q is answered %d: %s", what, name, a.status, a.body)
			}
			if strings.Contains(string(a.body), "root:") || strings.Contains(string(a.body), "[core]") {
				t.Errorf("%s named %q reads the server's files: %.100s", what, name, a.body)
			}
		}
	}
	if after := filesOutside(t); after != before {
		t.Errorf("there were %s and are %s", before, after)
	}
	// What is in the tree is made of names that lead nowhere; a percent sign is
	// a letter there.
	var listed struct{ Tree []struct{ Path string } }
	a := w.must(http.StatusOK, "GET", "/repos/ann/open/git/trees/main?recursive=1", "ann", "")
	if err := json.Unmarshal(a.body, &listed); err != nil || len(listed.Tree) == 0 {
		t.Fatalf("%v: %s", err, a.body)
	}
	for _, e := range listed.Tree {
		for _, part := range strings.Split(e.Path, "/") {
			if part == "" || part == "." || part == ".." || strings.Contains(part, `\`) || strings.HasPrefix(strings.ToLower(part), ".g") || strings.HasPrefix(part, "git~") {
				t.Errorf("the tree has %q", e.Path)
			}
		}
	}
}

// filesOutside tells what stands where a climbing name would end.
func filesOutside(t *testing.T) string {
	t.Helper()
	var list []string
	for _, glob := range []string{filepath.Join(os.TempDir(), "pushward-climbed*"), "/x", "../x", "../../x"} {
		found, err := filepath.Glob(glob)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, found...)
	}
	return fmt.Sprint(list)
}

// optionLike are names that a program could take for its options.
var optionLike = []string{
	"--upload-pack=touch pwned", "--output=pwned", "-o pwned", "--exec=touch pwned", "-x", "--", "-", "--all", "--git-dir=/tmp", "-C/tmp",
	"--open-files-in-pager=touch pwned", "--receive-pack=touch pwned", "ext::sh -c touch% pwned", "-upwned", "--end-of-options", "@{-1}", "--help",
	"$(touch pwned)", "`touch pwned`", ";touch pwned", "|touch pwned", "&& touch pwned", "\ntouch pwned", "-c core.pager=touch", "--template=/tmp",
}

func TestCVE_2024_39930_Arguments(t *testing.T) {
	w := newWorld(t)
	w.must(http.StatusCreated, "POST", "/user/repos", "ann", `{"name":"open","auto_init":true}`)
	for _, name := range optionLike {
		p, q := url.PathEscape(name), url.QueryEscape(name)
		text := fmt.Sprintf("%q", name)
		for what, a := range map[string]answer{
			"commits by sha":  w.call("GET", "/repos/ann/open/commits?sha="+q, "ann", ""),
			"commits by path": w.call("GET", "/repos/ann/open/commits?path="+q, "ann", ""),
			"a commit":        w.call("GET", "/repos/ann/open/commits/"+p, "ann", ""),
			"compare":         w.call("GET", "/repos/ann/open/compare/main..."+p, "ann", ""),
			"contents at":     w.call("GET", "/repos/ann/open/contents/README.md?ref="+q, "ann", ""),
			"a tree":          w.call("GET", "/repos/ann/open/git/trees/"+p, "ann", ""),
			"a branch":        w.call("GET", "/repos/ann/open/branches/"+p, "ann", ""),
			"matching refs":   w.call("GET", "/repos/ann/open/git/matching-refs/"+p, "ann", ""),
			"new ref":         w.call("POST", "/repos/ann/open/git/refs", "ann", `{"ref":"refs/heads/`+strings.Trim(text, `"`)+`","sha":"`+zeros+`"}`),
			"new tag":         w.call("POST", "/repos/ann/open/git/tags", "ann", `{"tag":`+text+`,"message":"m","object":`+text+`,"type":"commit"}`),
			"new repository":  w.call("POST", "/user/repos", "ann", `{"name":`+text+`,"default_branch":`+text+`}`),
			"import":          w.call("PUT", "/repos/ann/open/import", "ann", `{"vcs_url":`+text+`}`),
		} {
			if a.status >= 500 {
				t.Errorf("%s with %q is answered %d: %s", what, name, a.status, a.body)
			}
		}
	}
	for _, dir := range []string{".", os.TempDir(), "/"} {
		if _, err := os.Stat(filepath.Join(dir, "pwned")); err == nil {
			t.Errorf("there is a file %s", filepath.Join(dir, "pwned"))
		}
	}
}

// A token in the address is no token, and not a word of it in the log.
func TestCVE_2026_26196_TokenInTheQuery(t *testing.T) {
	w := newWorld(t)
	w.must(http.StatusCreated, "POST", "/user/repos", "ann", `{"name":"dark","private":true,"auto_init":true}`)
	for _, query := range []string{"access_token=token-ann", "token=token-ann", "private_token=token-ann", "client_secret=token-ann", "oauth_token=token-ann", "Authorization=token+token-ann"} {
		for _, path := range []string{"/repos/ann/dark", "/user", "/repos/ann/dark/contents/README.md"} {
			if a := w.call("GET", path+"?"+query, "", ""); a.status < 400 {
				t.Errorf("%s?%s lets in: %d", path, query, a.status)
			}
		}
	}
	if strings.Contains(w.log.String(), "token-ann") {
		t.Error("the token stands in the log")
	}
}

// What a proxy would say of who asks, anybody can say.
func TestCVE_2026_20896_ProxyHeaders(t *testing.T) {
	w := newWorld(t)
	for _, name := range []string{"X-WEBAUTH-USER", "X-Forwarded-User", "Remote-User", "X-Remote-User", "X-Authenticated-User", "X-Auth-Request-User",
		"X-WEBAUTH-EMAIL", "X-Forwarded-Email", "X-Original-User", "X-Ssl-Client-S-Dn", "Cf-Access-Authenticated-User-Email", "X-Goog-Iap-Jwt-Assertion"} {
		r, err := http.NewRequest("GET", w.url+Prefix+"/user", nil)
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("User-Agent", "test")
		r.Header.Set(name, "ann")
		if a := w.do(r); a.status != http.StatusUnauthorized {
			t.Errorf("%s is believed: %d %s", name, a.status, a.body)
		}
	}
	// Nor is an address: the audit log has the connection's.
	r, err := http.NewRequest("POST", w.url+Prefix+"/user/repos", strings.NewReader(`{"name":"made"}`))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("User-Agent", "test")
	r.Header.Set("Authorization", "token token-ann")
	for _, name := range []string{"X-Forwarded-For", "X-Real-IP", "Forwarded", "True-Client-IP", "CF-Connecting-IP"} {
		r.Header.Set(name, "203.0.113.9")
	}
	if a := w.do(r); a.status != http.StatusCreated {
		t.Fatalf("create: %d %s", a.status, a.body)
	}
	lines, _, err := w.db.AuditEvents(t.Context(), 0, store.Page{Size: 1000})
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range lines {
		if l.Actor.Addr == "203.0.113.9" {
			t.Errorf("the audit log believes the client's address: %+v", l)
		}
	}
}

// What is in a repository is never shown as a page of ours.
func TestCVE_2026_26195_RawIsText(t *testing.T) {
	w := newWorld(t)
	w.must(http.StatusCreated, "POST", "/user/repos", "ann", `{"name":"open","auto_init":true}`)
	for name, content := range map[string]string{
		"a.html": "<script>alert(1)</script>", "a.svg": `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`, "a.xml": "<?xml version='1.0'?><x/>",
		"a.js": "alert(1)", "a.pdf": "%PDF-1.4", "noname": "<!DOCTYPE html><script>alert(1)</script>", "a.xhtml": "<html xmlns='http://www.w3.org/1999/xhtml'/>",
	} {
		body := `{"message":"m","content":"` + base64.StdEncoding.EncodeToString([]byte(content)) + `"}`
		w.must(http.StatusCreated, "PUT", "/repos/ann/open/contents/"+name, "ann", body)
		a := w.must(http.StatusOK, "GET", "/repos/ann/open/raw/main/"+name, "ann", "")
		kind := a.header.Get("Content-Type")
		if !strings.HasPrefix(kind, "text/plain") && kind != "application/octet-stream" {
			t.Errorf("%s is sent as %q", name, kind)
		}
		if a.header.Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s may be sniffed", name)
		}
		if !strings.Contains(a.header.Get("Content-Security-Policy"), "default-src 'none'") {
			t.Errorf("%s has the policy %q", name, a.header.Get("Content-Security-Policy"))
		}
	}
}

// A token is worth the same however it is presented, scope for scope.
func TestCVE_2026_28744_EveryWayAlike(t *testing.T) {
	w := newWorld(t)
	w.must(http.StatusCreated, "POST", "/user/repos", "ann", `{"name":"dark","private":true,"auto_init":true}`)
	w.must(http.StatusCreated, "POST", "/user/repos", "ann", `{"name":"open","auto_init":true}`)
	ways := map[string]func(*http.Request, string){
		"token":            func(r *http.Request, t string) { r.Header.Set("Authorization", "token "+t) },
		"Bearer":           func(r *http.Request, t string) { r.Header.Set("Authorization", "Bearer "+t) },
		"password":         func(r *http.Request, t string) { r.SetBasicAuth("ann", t) },
		"x-access-token":   func(r *http.Request, t string) { r.SetBasicAuth("x-access-token", t) },
		"x-oauth-basic":    func(r *http.Request, t string) { r.SetBasicAuth(t, "x-oauth-basic") },
		"bare user name":   func(r *http.Request, t string) { r.SetBasicAuth(t, "") },
		"in capitals":      func(r *http.Request, t string) { r.Header.Set("Authorization", "BEARER "+t) },
		"and a stranger's": func(r *http.Request, t string) { r.SetBasicAuth("eve", t) },
	}
	for _, as := range []string{"ann", "ann-noscope", "ann-public", "ann-alerts", "ann-expired", "ann-nodelete", "eve", "unknown"} {
		for _, c := range [][3]string{{"GET", "/repos/ann/dark", ""}, {"PATCH", "/repos/ann/open", "{}"}, {"GET", "/user/emails", ""},
			{"POST", "/repos/ann/open/git/blobs", `{}`}, {"GET", "/repos/ann/dark/secret-scanning/alerts", ""}} {
			answers := map[int][]string{}
			for name, present := range ways {
				r, err := http.NewRequest(c[0], w.url+Prefix+c[1], strings.NewReader(c[2]))
				if err != nil {
					t.Fatal(err)
				}
				r.Header.Set("User-Agent", "test")
				present(r, "token-"+as)
				status := w.do(r).status
				answers[status] = append(answers[status], name)
			}
			if len(answers) != 1 {
				t.Errorf("%s %s as %s is answered %v", c[0], c[1], as, answers)
			}
		}
	}
}
