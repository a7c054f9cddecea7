package githttp

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

func TestClone(t *testing.T) {
	w := newWorld(t)
	dir := w.work("dark")
	for i := range 5 {
		commit(t, dir, fmt.Sprintf("dir/%d.txt", i), strings.Repeat(fmt.Sprintln("line", i), 50))
	}
	mustGit(t, dir, "tag", "-a", "-m", "first", "v1", "HEAD~2")
	mustGit(t, dir, "push", "-q", "origin", "main", "v1", "HEAD~3:refs/heads/other")
	other := mustGit(t, dir, "rev-parse", "HEAD~3")
	for _, version := range []string{"0", "1", "2"} {
		for _, suffix := range []string{".git", ""} {
			t.Run("v"+version+suffix, func(t *testing.T) {
				to := filepath.Join(t.TempDir(), "clone")
				from := strings.TrimSuffix(w.address("dark", "ann"), ".git") + suffix
				mustGit(t, ".", "-c", "protocol.version="+version, "clone", "-q", from, to)
				if got := mustGit(t, to, "rev-parse", "HEAD", "v1^{}", "origin/other"); got != mustGit(t, dir, "rev-parse", "HEAD", "v1^{}", other) {
					t.Errorf("the clone has %s", got)
				}
				mustGit(t, to, "fsck", "--full", "--strict")
				next := commit(t, dir, "next-"+version+suffix, "next\n")
				mustGit(t, dir, "push", "-q", "origin", "main")
				mustGit(t, to, "-c", "protocol.version="+version, "fetch", "-q")
				if got := mustGit(t, to, "rev-parse", "origin/main"); got != next {
					t.Errorf("fetched %s, want %s", got, next)
				}
			})
		}
	}
	if got := mustGit(t, ".", "ls-remote", "--symref", w.address("dark", "ann"), "HEAD"); !strings.HasPrefix(got, "ref: refs/heads/main\tHEAD") {
		t.Errorf("HEAD is shown as %q", got)
	}
}

func TestShallowAndPartialClone(t *testing.T) {
	w := newWorld(t)
	dir := w.work("open")
	for i := range 5 {
		commit(t, dir, "file.txt", fmt.Sprintln("version", i))
	}
	mustGit(t, dir, "push", "-q", "origin", "main")
	for _, version := range []string{"0", "2"} {
		shallow := filepath.Join(t.TempDir(), "shallow")
		mustGit(t, ".", "-c", "protocol.version="+version, "clone", "-q", "--depth=2", w.address("open", ""), shallow)
		if n := mustGit(t, shallow, "rev-list", "--count", "HEAD"); n != "2" {
			t.Errorf("v%s: a clone of depth 2 has %s commits", version, n)
		}
		mustGit(t, shallow, "fetch", "-q", "--unshallow")
		if n := mustGit(t, shallow, "rev-list", "--count", "HEAD"); n != "6" {
			t.Errorf("v%s: made whole it has %s commits", version, n)
		}
		partial := filepath.Join(t.TempDir(), "partial")
		mustGit(t, ".", "-c", "protocol.version="+version, "clone", "-q", "--filter=blob:none", "--no-checkout", w.address("open", ""), partial)
		missing := mustGit(t, partial, "rev-list", "--objects", "--all", "--missing=print")
		if n := strings.Count(missing, "?"); n != 6 {
			t.Errorf("v%s: %d of 6 blobs are missing in a clone without blobs", version, n)
		}
		if got := mustGit(t, partial, "show", "HEAD:file.txt"); got != "version 4" {
			t.Errorf("v%s: a blob fetched later is %q", version, got)
		}
	}
}

// A push from a shallow clone brings a commit on top of its edge: the server
// has the rest.
func TestPushFromAShallowClone(t *testing.T) {
	w := newWorld(t)
	dir := w.work("open")
	commit(t, dir, "a", "a\n")
	mustGit(t, dir, "push", "-q", "origin", "main")
	shallow := filepath.Join(t.TempDir(), "shallow")
	mustGit(t, ".", "clone", "-q", "--depth=1", w.address("open", "ann"), shallow)
	id := commit(t, shallow, "b", "b\n")
	mustGit(t, shallow, "push", "-q", "origin", "main")
	if got := w.ref("open", "refs/heads/main"); got != id {
		t.Errorf("main is at %s, want %s", got, id)
	}
	// Elsewhere the edge is missing.
	out, err := runGit(t, shallow, "push", w.address("dark", "ann"), "main")
	if err == nil || !strings.Contains(out, "does not exist") || !strings.Contains(out, "remote: Your clone is shallow.") {
		t.Errorf("a history without its beginning is answered (%v)\n%s", err, out)
	}
	if n := w.objects("dark"); n != 0 {
		t.Errorf("it left %d objects", n)
	}
	w.fsck("open")
}

func TestEmptyRepository(t *testing.T) {
	w := newWorld(t)
	for _, version := range []string{"0", "1", "2"} {
		to := filepath.Join(t.TempDir(), "empty")
		out := mustGit(t, ".", "-c", "protocol.version="+version, "clone", w.address("dark", "ann"), to)
		if !strings.Contains(out, "empty repository") {
			t.Errorf("v%s: cloning nothing prints %q", version, out)
		}
	}
	status, _, body := w.do(w.request("GET", "/ann/open.git/info/refs?service=git-upload-pack", ""))
	if status != http.StatusOK || !bytes.HasPrefix(body, []byte("001e# service=git-upload-pack\n0000")) || !bytes.HasSuffix(body, []byte("0000")) {
		t.Errorf("an empty repository is advertised to fetch as %d %q", status, body)
	}
	r := w.request("GET", "/ann/open.git/info/refs?service=git-receive-pack", "")
	r.SetBasicAuth("x", "token-ann")
	status, header, body := w.do(r)
	want := "001f# service=git-receive-pack\n0000"
	rest, ok := strings.CutPrefix(string(body), want)
	if status != http.StatusOK || !ok || !strings.Contains(rest, strings.Repeat("0", 40)+" capabilities^{}\x00report-status ") || !strings.HasSuffix(rest, "0000") {
		t.Errorf("an empty repository is advertised to push as %d %q", status, body)
	}
	if got := header.Get("Content-Type"); got != "application/x-git-receive-pack-advertisement" {
		t.Errorf("its type is %q", got)
	}
	if got := header.Get("Cache-Control"); got != "no-cache, max-age=0, must-revalidate" {
		t.Errorf("it may be cached: %q", got)
	}
	if header.Get("X-GitHub-Request-Id") == "" {
		t.Error("it has no request id")
	}
}

// Objects that are there can be had by id; what is not there is refused by git
// in a way that its client prints.
func TestFetchByID(t *testing.T) {
	w := newWorld(t)
	dir := w.work("open")
	first := mustGit(t, dir, "rev-parse", "HEAD")
	commit(t, dir, "a", "a\n")
	mustGit(t, dir, "push", "-q", "origin", "main")
	for _, version := range []string{"0", "2"} {
		to := filepath.Join(t.TempDir(), "to")
		mustGit(t, ".", "init", "-q", to)
		mustGit(t, to, "-c", "protocol.version="+version, "fetch", "-q", "--depth=1", w.address("open", ""), first)
		out, err := runGit(t, to, "-c", "protocol.version="+version, "fetch", w.address("open", ""), strings.Repeat("1", 40))
		if err == nil || !strings.Contains(out, "not our ref") {
			t.Errorf("v%s: an unknown id is answered (%v) %q", version, err, out)
		}
	}
}

func TestGzippedFetch(t *testing.T) {
	w := newWorld(t)
	dir := w.work("open")
	head := mustGit(t, dir, "rev-parse", "HEAD")
	want := string(appendPkt(nil, "want "+head+" ofs-delta\n")) + "0000" + string(appendPkt(nil, "done\n"))
	_, _, plain := w.post("open", uploadPack, "", []byte(want))
	r := w.request("POST", "/ann/open.git/git-upload-pack", string(zip(t, []byte(want))))
	r.Header.Set("Content-Type", "application/x-git-upload-pack-request")
	r.Header.Set("Content-Encoding", "gzip")
	status, header, zipped := w.do(r)
	if status != http.StatusOK || !bytes.Contains(plain, []byte("PACK")) || !bytes.Equal(plain, zipped) {
		t.Errorf("the same request is answered with %d bytes plain, and %d and %d bytes zipped", len(plain), status, len(zipped))
	}
	if got := header.Get("Content-Type"); got != "application/x-git-upload-pack-result" {
		t.Errorf("its type is %q", got)
	}
}

// A gzip bomb ends at the limit of what is read, and a body that is none of
// what it says is refused.
func TestOddBodiesOfAFetch(t *testing.T) {
	w := newWorld(t)
	w.work("open")
	for _, c := range []struct {
		name, encoding, contentType string
		body                        []byte
		want                        int
	}{
		{"bomb", "gzip", "", zip(t, bytes.Repeat([]byte("0032want 1111111111111111111111111111111111111111\n"), maxWants/50+100)), http.StatusRequestEntityTooLarge},
		{"no gzip", "gzip", "", []byte("0000"), http.StatusBadRequest},
		{"cut gzip", "gzip", "", zip(t, []byte("0000"))[:15], http.StatusBadRequest},
		{"unknown encoding", "br", "", []byte("0000"), http.StatusBadRequest},
		{"form", "", "application/x-www-form-urlencoded", []byte("0000"), http.StatusBadRequest},
		{"nonsense", "", "", []byte("hello"), http.StatusBadRequest},
		{"nothing", "", "", nil, http.StatusBadRequest},
	} {
		r := w.request("POST", "/ann/open.git/git-upload-pack", string(c.body))
		r.Header.Set("Content-Type", "application/x-git-upload-pack-request")
		if c.contentType != "" {
			r.Header.Set("Content-Type", c.contentType)
		}
		if c.encoding != "" {
			r.Header.Set("Content-Encoding", c.encoding)
		}
		if status, _, body := w.do(r); status != c.want {
			t.Errorf("%s is answered %d, want %d: %q", c.name, status, c.want, body)
		}
	}
}

func zip(t testing.TB, b []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	z := gzip.NewWriter(&out)
	_, err := z.Write(b)
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// Names that belong to servers are not shown, whoever put them there.
func TestHiddenRefs(t *testing.T) {
	w := newWorld(t)
	dir := w.work("open")
	head := mustGit(t, dir, "rev-parse", "HEAD")
	for _, name := range []string{"refs/internal/x", "refs/replace/" + strings.Repeat("1", 40), "refs/meta/config", "refs/pull/1/head"} {
		mustGit(t, w.disk("open"), "update-ref", name, head)
	}
	shown := mustGit(t, ".", "ls-remote", w.address("open", ""))
	if strings.Contains(shown, "internal") || strings.Contains(shown, "replace") || strings.Contains(shown, "meta") || !strings.Contains(shown, "refs/pull/1/head") {
		t.Errorf("a fetch is shown\n%s", shown)
	}
	r := w.request("GET", "/ann/open.git/info/refs?service=git-receive-pack", "")
	r.SetBasicAuth("x", "token-ann")
	_, _, body := w.do(r)
	if n := strings.Count(string(body), " refs/"); n != 1 {
		t.Errorf("a push is shown %d refs, want 1\n%q", n, body)
	}
}

func TestDumbHTTPIsNotOffered(t *testing.T) {
	w := newWorld(t)
	dir := w.work("open")
	head := mustGit(t, dir, "rev-parse", "HEAD")
	for path, want := range map[string]int{
		"/ann/open.git/info/refs":                                          http.StatusForbidden,
		"/ann/open.git/info/refs?service=git-upload-archive":               http.StatusForbidden,
		"/ann/open.git/info/refs?service=":                                 http.StatusForbidden,
		"/ann/open.git/info/refs?service=git-upload-pack&service=x":        http.StatusBadRequest,
		"/ann/open.git/HEAD":                                               http.StatusForbidden,
		"/ann/absent.git/HEAD":                                             http.StatusForbidden,
		"/ann/open.git/objects/" + head[:2] + "/" + head[2:]:               http.StatusForbidden,
		"/ann/open.git/objects/info/packs":                                 http.StatusForbidden,
		"/ann/open.git/git-upload-pack":                                    http.StatusMethodNotAllowed,
		"/ann/open.git/info/lfs/objects/batch":                             http.StatusNotImplemented,
		"/ann/open.git/config":                                             http.StatusTeapot,
		"/ann/../ann/open.git/info/refs?service=git-upload-pack":           http.StatusTeapot,
		"/ann//open.git/info/refs?service=git-upload-pack":                 http.StatusTeapot,
		"/ann/open%2egit/info/refs?service=git-upload-pack":                http.StatusTeapot,
		"/ann/open.git%2finfo/refs?service=git-upload-pack":                http.StatusTeapot,
		"/ann/open.git/info/refs/?service=git-upload-pack":                 http.StatusForbidden,
		"/ann/open.git/objects/../config?service=git-upload-pack":          http.StatusForbidden,
		"/ann/open.git/INFO/REFS?service=git-upload-pack":                  http.StatusTeapot,
		"/ann/..%2f..%2fopen.git/info/refs?service=git-upload-pack":        http.StatusTeapot,
		"/ann/open.git/info/refs?service=git-upload-pack&token=abc":        http.StatusBadRequest,
		"/ann/open.git/info/refs?access_token=abc&service=git-upload-pack": http.StatusBadRequest,
	} {
		r := w.request("GET", path, "")
		status, _, body := w.do(r)
		if status != want {
			t.Errorf("%s is answered %d, want %d: %q", path, status, want, body)
		}
		if bytes.Contains(body, []byte("tree ")) || bytes.Contains(body, []byte("[core]")) {
			t.Errorf("%s serves a file", path)
		}
	}
	// What git prints of it.
	_, err := runGit(t, ".", "ls-remote", w.url+"/ann/open.git/HEAD")
	if err == nil {
		t.Error("a path inside a repository is taken for one")
	}
	if _, err := os.Stat(filepath.Join(w.disk("open"), "info", "refs")); err == nil {
		t.Error("there are files for dumb HTTP")
	}
}

// A client that leaves while it waits for its turn is no failure of ours.
func TestFetcherLeavesInTheQueue(t *testing.T) {
	w := newWorld(t)
	w.work("open")
	for range cap(w.face.fetches) {
		w.face.fetches <- struct{}{}
	}
	ctx, leave := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer leave()
	r := w.request("POST", "/ann/open.git/git-upload-pack", "0000")
	r.Header.Set("Content-Type", "application/x-git-upload-pack-request")
	if _, err := http.DefaultClient.Do(r.WithContext(ctx)); err == nil {
		t.Error("it was answered beyond the limit of fetches at once")
	}
	for deadline := time.Now().Add(10 * time.Second); !strings.Contains(w.log.String(), "status=499") && time.Now().Before(deadline); {
		runtime.Gosched()
	}
	if !strings.Contains(w.log.String(), "status=499") {
		t.Error("the log does not tell that the client left")
	}
}
