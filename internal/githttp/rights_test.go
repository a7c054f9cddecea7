package githttp

import (
	"context"
	"net/http"
	"strings"
	"testing"

	"pushward/internal/store"
)

// ways are how clients present a token.
var ways = map[string]func(r *http.Request, token string){
	"password":       func(r *http.Request, token string) { r.SetBasicAuth("whoever", token) },
	"x-access-token": func(r *http.Request, token string) { r.SetBasicAuth("x-access-token", token) },
	"user name":      func(r *http.Request, token string) { r.SetBasicAuth(token, "x-oauth-basic") },
	"bare user name": func(r *http.Request, token string) { r.SetBasicAuth(token, "") },
	"Bearer":         func(r *http.Request, token string) { r.Header.Set("Authorization", "Bearer "+token) },
	"token":          func(r *http.Request, token string) { r.Header.Set("Authorization", "token "+token) },
}

// doors are the four ways in, and whether they write.
var doors = []struct {
	method, path string
	contentType  string
	writes       bool
}{
	{"GET", "/info/refs?service=git-upload-pack", "", false},
	{"POST", "/git-upload-pack", "application/x-git-upload-pack-request", false},
	{"GET", "/info/refs?service=git-receive-pack", "", true},
	{"POST", "/git-receive-pack", "application/x-git-receive-pack-request", true},
	// What the query says changes nothing (CVE-2026-52810).
	{"POST", "/git-receive-pack?service=git-upload-pack", "application/x-git-receive-pack-request", true},
	{"POST", "/git-upload-pack?service=git-receive-pack", "application/x-git-upload-pack-request", false},
}

func TestWhoMay(t *testing.T) {
	w := newWorld(t)
	const read, write = http.StatusOK, http.StatusOK
	for _, c := range []struct {
		repo, as string
		reads    int
		writes   int
	}{
		{"open", "", read, 401}, {"dark", "", 401, 401}, {"absent", "", 401, 401},
		{"open", "ann", read, write}, {"dark", "ann", read, write}, {"absent", "ann", 404, 404},
		{"open", "bob", read, write}, {"dark", "bob", read, write},
		{"open", "eve", read, 403}, {"dark", "eve", 404, 404}, {"absent", "eve", 404, 404},
		{"open", "ann-noscope", read, 403}, {"dark", "ann-noscope", 404, 404},
		{"open", "ann-public", read, write}, {"dark", "ann-public", 404, 404},
		{"open", "ann-alerts", read, 403}, {"dark", "ann-alerts", 404, 404},
		{"open", "ann-expired", 401, 401}, {"dark", "ann-expired", 401, 401},
		{"open", "nobody", 401, 401}, {"dark", "nobody", 401, 401},
	} {
		for _, d := range doors {
			for name, present := range ways {
				r := w.request(d.method, "/ann/"+c.repo+".git"+d.path, map[string]string{"GET": "", "POST": "0000"}[d.method])
				if d.contentType != "" {
					r.Header.Set("Content-Type", d.contentType)
				}
				if c.as != "" {
					present(r, "token-"+c.as)
				}
				want := c.reads
				if d.writes {
					want = c.writes
				}
				status, header, body := w.do(r)
				if status != want {
					t.Errorf("%s %s of %s as %q by %s is answered %d, want %d: %q", d.method, d.path, c.repo, c.as, name, status, want, body)
				}
				if got := header.Get("WWW-Authenticate"); (got != "") != (status == 401) {
					t.Errorf("%s as %q: %d with WWW-Authenticate %q", d.path, c.as, status, got)
				}
				if status != http.StatusOK && (!strings.HasPrefix(header.Get("Content-Type"), "text/plain") || len(body) < 5) {
					t.Errorf("%s as %q: %d with %q of type %q", d.path, c.as, status, body, header.Get("Content-Type"))
				}
			}
		}
	}
}

// A repository that one may not see answers as one that is not there.
func TestHiddenRepositoriesDoNotShow(t *testing.T) {
	w := newWorld(t)
	for _, d := range doors {
		for _, as := range []string{"", "eve", "ann-public"} {
			var told [2]string
			for i, repo := range []string{"dark", "absent"} {
				r := w.request(d.method, "/ann/"+repo+".git"+d.path, "")
				if as != "" {
					r.SetBasicAuth("x", "token-"+as)
				}
				status, header, body := w.do(r)
				header.Del("X-Github-Request-Id")
				header.Del("Date")
				told[i] = http.StatusText(status) + string(body)
				for k := range header {
					told[i] += k + header.Get(k)
				}
				told[i] = sorted(told[i])
			}
			if told[0] != told[1] {
				t.Errorf("%s as %q: hidden\n%s\nabsent\n%s", d.path, as, told[0], told[1])
			}
		}
	}
}

// sorted puts the letters of s in order: headers come in any.
func sorted(s string) string {
	var count [256]int
	for _, b := range []byte(s) {
		count[b]++
	}
	var out strings.Builder
	for b, n := range count {
		out.WriteString(strings.Repeat(string(rune(b)), n))
	}
	return out.String()
}

func TestWhatGitPrints(t *testing.T) {
	w := newWorld(t)
	dir := w.work("open")
	commit(t, dir, "a", "a\n")
	for _, c := range []struct {
		repo, as string
		want     string
	}{
		{"absent", "ann", "remote: Repository not found."},
		{"dark", "eve", "remote: Repository not found."},
		{"open", "eve", "remote: Permission to ann/open.git denied to eve."},
		{"open", "ann-noscope", "remote: Permission to ann/open.git denied to ann: the token lacks the scope repo."},
		{"open", "ann-expired", "remote: Invalid username or token. Use an access token as the password."},
		{"open", "", "could not read Username"},
	} {
		out, err := runGit(t, dir, "push", w.address(c.repo, c.as), "main")
		if err == nil || !strings.Contains(out, c.want) {
			t.Errorf("a push to %s as %q prints (%v)\n%s", c.repo, c.as, err, out)
		}
	}
	w.archive("open")
	out, err := runGit(t, dir, "push", w.address("open", "ann"), "main")
	if err == nil || !strings.Contains(out, "remote: This repository was archived so it is read-only.") {
		t.Errorf("a push to an archive prints (%v)\n%s", err, out)
	}
	status, _, body := w.post("open", receivePack, "ann", []byte("0000"))
	if status != http.StatusForbidden || !strings.Contains(string(body), "read-only") {
		t.Errorf("a push to an archive without asking first is answered %d %q", status, body)
	}
	mustGit(t, dir, "fetch", "-q", w.address("open", ""))
}

func (w *world) archive(repo string) {
	w.t.Helper()
	r := w.row(repo)
	r.Archived = true
	w.tx(func(ctx context.Context, tx *store.Tx) error { return tx.UpdateRepo(ctx, r) })
}

// A renamed repository answers under its former name too, and says so.
func TestRenamedRepository(t *testing.T) {
	w := newWorld(t)
	dir := w.work("open")
	if status, answer := w.rest("PATCH", "/repos/ann/open", "ann", `{"name":"wide"}`); status != http.StatusOK {
		t.Fatalf("rename: %d %s", status, answer)
	}
	commit(t, dir, "a", "a\n")
	out := mustGit(t, dir, "push", "origin", "main")
	if !strings.Contains(out, "remote: This repository moved. Please use the new location:") || !strings.Contains(out, "/ann/wide.git") {
		t.Errorf("a push to the former name prints\n%s", out)
	}
	mustGit(t, dir, "fetch", "-q")
}

// The addresses that REST gives are Git's.
func TestCloneURL(t *testing.T) {
	w := newWorld(t)
	w.work("open")
	_, answer := w.rest("GET", "/repos/ann/open", "ann", "")
	want := `"clone_url":"` + w.url + `/ann/open.git"`
	if !strings.Contains(string(answer), want) {
		t.Errorf("REST does not say %s:\n%s", want, answer)
	}
	mustGit(t, ".", "ls-remote", w.url+"/ann/open.git")
}
