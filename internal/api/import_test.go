package api

import (
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"pushward"
	"pushward/internal/git"
	"pushward/internal/pattern"
)

// upstream serves a repository of the world itself over https, to whoever
// knows the password.
func (w *world) upstream(repo int64, password string) *httptest.Server {
	r := w.repos.Repo(pushward.Repo{ID: repo})
	s := httptest.NewTLSServer(http.HandlerFunc(func(rw http.ResponseWriter, req *http.Request) {
		var err error
		_, given, _ := req.BasicAuth()
		switch {
		case given != password:
			http.Error(rw, "who?", http.StatusUnauthorized)
		case strings.HasSuffix(req.URL.Path, "/info/refs"):
			rw.Header().Set("Content-Type", "application/x-git-upload-pack-advertisement")
			io.WriteString(rw, "001e# service=git-upload-pack\n0000")
			err = r.AdvertiseUpload(req.Context(), "", rw)
		default:
			rw.Header().Set("Content-Type", "application/x-git-upload-pack-result")
			err = r.Upload(req.Context(), "", req.Body, rw)
		}
		if err != nil {
			w.t.Errorf("upstream: %v", err)
		}
	}))
	w.t.Cleanup(s.Close)
	return s
}

// importFrom lets the world import from a server of the test.
func (w *world) importFrom(s *httptest.Server) {
	w.t.Helper()
	roots := x509.NewCertPool()
	roots.AddCert(s.Certificate())
	m, err := git.NewMirror(git.MirrorOptions{Hosts: []string{"127.0.0.1"}, Roots: roots})
	if err != nil {
		w.t.Fatal(err)
	}
	w.api.o.Imports, err = w.gate.NewImporter(w.t.Context(), w.repos, m)
	if err != nil {
		w.t.Fatal(err)
	}
	w.t.Cleanup(w.api.o.Imports.Close)
}

// TestImport: history comes over whole, secrets in it block nothing and are
// alerts, and from the next push on the gate blocks as ever.
func TestImport(t *testing.T) {
	w := newWorld(t)
	plain := func(s string) string { return strings.ReplaceAll(s, pattern.Mark, "") }
	old, fresh := plain("ghp_¦pushward1ExampleTokenNotARealO2u8jx6"), plain("ghp_¦madeUp2ByPushwardForItsOwnTest3gtD8P")
	put := func(repo, path, content string, status int) answer {
		t.Helper()
		return w.must(status, "PUT", "/repos/ann/"+repo+"/contents/"+path, "ann",
			fmt.Sprintf(`{"message":"Add %s","content":%q}`, path, base64.StdEncoding.EncodeToString([]byte(content))))
	}
	var source struct{ ID int64 }
	made := w.must(http.StatusCreated, "POST", "/user/repos", "ann", `{"name":"source","auto_init":true}`)
	if err := json.Unmarshal(made.body, &source); err != nil {
		t.Fatal(err)
	}
	w.must(http.StatusOK, "PATCH", "/repos/ann/source", "ann", `{"security_and_analysis":{"secret_scanning":{"status":"disabled"}}}`)
	put("source", "config/app.env", "name=demo\ntoken="+old+"\n", http.StatusCreated)
	head := w.must(http.StatusOK, "GET", "/repos/ann/source/git/ref/heads/main", "ann", "")
	var ref struct{ Object struct{ SHA string } }
	if err := json.Unmarshal(head.body, &ref); err != nil {
		t.Fatal(err)
	}
	w.must(http.StatusCreated, "POST", "/repos/ann/source/git/refs", "ann", `{"ref":"refs/heads/trunk","sha":"`+ref.Object.SHA+`"}`)
	w.must(http.StatusOK, "PATCH", "/repos/ann/source", "ann", `{"default_branch":"trunk"}`)

	server := w.upstream(source.ID, "open-sesame")
	w.importFrom(server)
	w.must(http.StatusCreated, "POST", "/user/repos", "ann", `{"name":"copy"}`)
	begin := func(password string) string {
		t.Helper()
		a := w.must(http.StatusCreated, "PUT", "/repos/ann/copy/import", "ann",
			`{"vcs_url":"`+server.URL+`/r.git","vcs_username":"ann","vcs_password":"`+password+`"}`)
		w.api.o.Imports.Wait()
		return string(a.body) + string(w.must(http.StatusOK, "GET", "/repos/ann/copy/import", "ann", "").body)
	}
	if got := begin("wrong-word"); !strings.Contains(got, `"status":"auth_failed"`) || strings.Contains(got, "wrong-word") {
		t.Errorf("with a wrong password: %s", got)
	}
	if got := begin("open-sesame"); !strings.Contains(got, `"status":"complete"`) || !strings.Contains(got, `"commit_count":2`) || strings.Contains(got, "open-sesame") {
		t.Errorf("import: %s", got)
	}
	if log := w.log.String(); strings.Contains(log, "open-sesame") || strings.Contains(log, "wrong-word") {
		t.Error("a password stands in the log")
	}

	got := w.must(http.StatusOK, "GET", "/repos/ann/copy/git/ref/heads/trunk", "ann", "")
	if !strings.Contains(string(got.body), ref.Object.SHA) {
		t.Errorf("trunk is %s, want %s", got.body, ref.Object.SHA)
	}
	w.contains("GET", "/repos/ann/copy", `"default_branch":"trunk"`)
	w.contains("GET", "/repos/ann/copy/secret-scanning/alerts", `"state":"open"`, `"push_protection_bypassed":false`,
		`"path":"/config/app.env"`, `"commit_sha":"`+ref.Object.SHA+`"`, `"start_line":2`)
	put("copy", "again.env", "again "+old, http.StatusCreated)
	put("copy", "new.env", fresh, http.StatusConflict)
	w.must(http.StatusUnprocessableEntity, "PUT", "/repos/ann/copy/import", "ann", `{"vcs_url":"`+server.URL+`/r.git"}`)
}

// contains wants texts in the answer that ann gets.
func (w *world) contains(method, path string, texts ...string) {
	w.t.Helper()
	body := string(w.must(http.StatusOK, method, path, "ann", "").body)
	for _, text := range texts {
		if !strings.Contains(body, text) {
			w.t.Errorf("%s %s lacks %s: %s", method, path, text, body)
		}
	}
}

// TestImportIsCancelled: it ends although its source says nothing, and leaves
// nothing behind.
func TestImportIsCancelled(t *testing.T) {
	w := newWorld(t)
	asked := make(chan struct{}, 1)
	server := httptest.NewTLSServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		asked <- struct{}{}
		<-r.Context().Done()
	}))
	t.Cleanup(server.Close)
	w.importFrom(server)
	w.must(http.StatusCreated, "POST", "/user/repos", "ann", `{"name":"copy"}`)
	body := `{"vcs_url":"` + server.URL + `/r.git"}`
	w.must(http.StatusCreated, "PUT", "/repos/ann/copy/import", "ann", body)
	<-asked
	w.must(http.StatusUnprocessableEntity, "PUT", "/repos/ann/copy/import", "ann", body)
	w.contains("GET", "/repos/ann/copy/import", `"status":"importing"`)
	w.must(http.StatusNoContent, "DELETE", "/repos/ann/copy/import", "ann", "")
	w.api.o.Imports.Wait()
	w.must(http.StatusNotFound, "GET", "/repos/ann/copy/import", "ann", "")

	// A server that stops says so to those who ask the next one.
	w.sick = true
	w.must(http.StatusCreated, "PUT", "/repos/ann/copy/import", "ann", body)
	<-asked
	w.api.o.Imports.Close()
	w.contains("GET", "/repos/ann/copy/import", `"status":"error"`, "server was stopped")
	w.must(http.StatusServiceUnavailable, "PUT", "/repos/ann/copy/import", "ann", body)
}
