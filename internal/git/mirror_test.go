package git

import (
	"context"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pushward"
)

// serveSource serves a repository over smart HTTP, to ann and her password only.
func serveSource(t *testing.T, r *Repo) *httptest.Server {
	t.Helper()
	return serveTLS(t, func(w http.ResponseWriter, req *http.Request) {
		user, password, _ := req.BasicAuth()
		if user != "ann" || password != "open sesame" {
			http.Error(w, "who?", http.StatusUnauthorized)
			return
		}
		var err error
		switch req.URL.Path {
		case "/r.git/info/refs":
			w.Header().Set("Content-Type", "application/x-git-upload-pack-advertisement")
			io.WriteString(w, "001e# service=git-upload-pack\n0000")
			err = r.AdvertiseUpload(req.Context(), "", w)
		case "/r.git/git-upload-pack":
			w.Header().Set("Content-Type", "application/x-git-upload-pack-result")
			err = r.Upload(req.Context(), "", req.Body, w)
		default:
			http.NotFound(w, req)
		}
		if err != nil {
			t.Errorf("serve %s: %v", req.URL, err)
		}
	})
}

func serveTLS(t *testing.T, h http.HandlerFunc) *httptest.Server {
	t.Helper()
	s := httptest.NewTLSServer(h)
	t.Cleanup(s.Close)
	return s
}

// mirrorOf trusts the server of a test, and may reach hosts.
func mirrorOf(t *testing.T, s *httptest.Server, hosts ...string) *Mirror {
	t.Helper()
	roots := x509.NewCertPool()
	roots.AddCert(s.Certificate())
	m, err := NewMirror(MirrorOptions{Hosts: hosts, Roots: roots})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// TestMirror: everything that branches, tags and notes reach comes over, and
// what belongs to the other server stays there.
func TestMirror(t *testing.T) {
	ctx := context.Background()
	from := newRepo(t, gateFunc{})
	first := write(t, from, "main", map[string]string{"a.txt": "one", "dir/b.txt": strings.Repeat("two\n", 1000)})
	write(t, from, "main", map[string]string{"a.txt": "three"})
	write(t, from, "side/ü", map[string]string{"s.txt": "four"})
	runGit(t, from, "", "-c", "user.name=a", "-c", "user.email=a@b", "tag", "-a", "-m", "tag", "v1", first.String())
	runGit(t, from, "", "-c", "user.name=a", "-c", "user.email=a@b", "notes", "add", "-m", "note", first.String())
	runGit(t, from, "", "update-ref", "refs/pull/1/head", first.String())
	runGit(t, from, "", "repack", "-a", "-d", "-q")
	server := serveSource(t, from)
	m := mirrorOf(t, server, "127.0.0.1")
	source := Source{URL: server.URL + "/r.git", User: "ann", Password: "open sesame"}

	offer, err := m.Refs(ctx, source)
	if err != nil {
		t.Fatal(err)
	}
	if offer.HEAD != "refs/heads/main" {
		t.Errorf("HEAD is %q", offer.HEAD)
	}
	to := newRepo(t, gateFunc{})
	pack, err := m.Pack(ctx, source, offer)
	if err != nil {
		t.Fatal(err)
	}
	defer pack.Close()
	q := to.Quarantine(pushward.Actor{})
	defer q.Discard()
	if err := q.ReadPack(ctx, pack); err != nil {
		t.Fatal(err)
	}
	var updates []pushward.RefUpdate
	for _, r := range offer.Refs {
		updates = append(updates, pushward.RefUpdate{Name: r.Name, New: r.OID})
	}
	if err := q.Commit(ctx, updates...); err != nil {
		t.Fatal(err)
	}
	fsck(t, to)
	const list = "--format=%(objectname) %(refname)"
	want := runGit(t, from, "", "for-each-ref", list, "refs/heads", "refs/tags", "refs/notes")
	if diff := cmp.Diff(want, runGit(t, to, "", "for-each-ref", list)); diff != "" {
		t.Errorf("refs (-source +mirror):\n%s", diff)
	}

	_, err = m.Refs(ctx, Source{URL: source.URL})
	if !errors.Is(err, ErrSourceAuth) || pushward.ClassOf(err) != pushward.Unprocessable {
		t.Errorf("without credentials: %v", err)
	}
	_, err = m.Refs(ctx, Source{URL: server.URL + "/other.git", User: "ann", Password: "open sesame"})
	class(t, err, pushward.Unprocessable)
	empty := serveSource(t, newRepo(t, gateFunc{}))
	offer, err = mirrorOf(t, empty, "127.0.0.1").Refs(ctx, Source{URL: empty.URL + "/r.git/", User: "ann", Password: "open sesame"})
	if err != nil || len(offer.Refs) != 0 {
		t.Errorf("an empty source offers %v, %v", offer, err)
	}
}

// TestMirrorStaysOutside: no name, no number and no redirect leads to an address
// that is not public; nothing is sent there, not even a greeting.
func TestMirrorStaysOutside(t *testing.T) {
	var reached atomic.Int32
	inside := serveTLS(t, func(http.ResponseWriter, *http.Request) { reached.Add(1) })
	port := inside.URL[strings.LastIndexByte(inside.URL, ':'):]
	for _, hosts := range [][]string{nil, {"git.internal"}, {"127.0.0.1:1"}, {"localhost" + port + "0"}} {
		m := mirrorOf(t, inside, hosts...)
		for _, host := range []string{"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "127.1", "2130706433", "0", "0x7f.1", "[::]"} {
			_, err := m.Refs(context.Background(), Source{URL: "https://" + host + port + "/r.git", Password: "open sesame"})
			class(t, err, pushward.Unprocessable)
			if err != nil && strings.Contains(err.Error(), "refused") {
				t.Errorf("%s tells of the network: %v", host, err)
			}
		}
	}
	outside := serveTLS(t, func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, inside.URL, http.StatusTemporaryRedirect)
	})
	_, err := mirrorOf(t, outside, outside.Listener.Addr().String()).Refs(context.Background(), Source{URL: outside.URL + "/r.git"})
	class(t, err, pushward.Unprocessable)
	if reached.Load() != 0 {
		t.Errorf("it was asked %d times", reached.Load())
	}
	if _, err = mirrorOf(t, inside, "LOCALHOST"+port).Refs(context.Background(), Source{URL: "https://localhost" + port + "/r.git"}); reached.Load() == 0 {
		// The certificate of the test names no localhost; what counts is that it is tried.
		if err == nil || !strings.Contains(err.Error(), "certificate") {
			t.Errorf("a host that is allowed is not tried: %v", err)
		}
	}
	for _, bad := range []string{"", "https://x", "a b", "x/y", "*.x"} {
		if _, err := NewMirror(MirrorOptions{Hosts: []string{bad}}); err == nil {
			t.Errorf("%q is taken as a host", bad)
		}
	}
}

func TestCheckSourceURL(t *testing.T) {
	for _, good := range []string{"https://example.com/a/b.git", "https://example.com:8443/a/b", "HTTPS://example.com/ü"} {
		if err := CheckSourceURL(good); err != nil {
			t.Errorf("%s: %v", good, err)
		}
	}
	for _, bad := range []string{
		"", "http://example.com/r", "git://example.com/r", "ssh://example.com/r", "git@example.com:r", "file:///etc/passwd", "/etc/passwd", "../r",
		"ext::sh -c id", "https://ann@example.com/r", "https://ann:x@example.com/r", "https://:x@example.com/r", "https://example.com/r?x=1",
		"https://example.com/r?", "https://example.com/r#x", "https://example.com/r#", "https:///r", "https:r", "https://%65xample.com/r", "https://[fe80::1%25eth0]/r",
		"https://example.com/r\n", "-upload-pack=x", "https://" + strings.Repeat("x", 2048),
	} {
		class(t, CheckSourceURL(bad), pushward.Unprocessable)
	}
}

// TestMirrorMistrustsItsSource: whatever a server answers, the client that named
// it gets a sentence, and nothing is read without end.
func TestMirrorMistrustsItsSource(t *testing.T) {
	const advertisement, result = "application/x-git-upload-pack-advertisement", "application/x-git-upload-pack-result"
	pkt := func(s string) string { return fmt.Sprintf("%04x%s", len(s)+4, s) }
	head := pkt("# service=git-upload-pack\n") + "0000"
	id := strings.Repeat("1a", 20)
	for name, answer := range map[string]struct {
		status int
		kind   string
		body   string
		want   string
	}{
		"a page":           {200, "text/html", "<html>", "no Git repository"},
		"status":           {500, advertisement, "", "status 500"},
		"not found":        {404, advertisement, "", "no such repository"},
		"redirect":         {301, advertisement, "", "not followed"},
		"nothing":          {200, advertisement, "", "broke off"},
		"half a length":    {200, advertisement, "00", "broke off"},
		"no length":        {200, advertisement, "zzzz", "no Git repository"},
		"length of 1":      {200, advertisement, "0001", "no Git repository"},
		"other service":    {200, advertisement, pkt("# service=git-receive-pack\n") + "0000", "no Git repository"},
		"no end":           {200, advertisement, head + pkt(id+" refs/heads/main\x00a"), "broke off"},
		"an error":         {200, advertisement, head + pkt("ERR go\x1b[31m away\n"), "The source says: go[31m away"},
		"no id":            {200, advertisement, head + pkt("xyz refs/heads/main\n") + "0000", "no Git repository"},
		"SHA-256":          {200, advertisement, head + pkt(id+id[:24]+" refs/heads/main\x00object-format=sha256\n") + "0000", "SHA-1"},
		"shallow":          {200, advertisement, head + pkt(id+" refs/heads/main\x00a\n") + pkt("shallow "+id) + "0000", "shallow"},
		"a bad name":       {200, advertisement, head + pkt(id+" refs/heads/..\x00a\n") + "0000", "not a valid ref name"},
		"ten thousand":     {200, advertisement, head + pkt(id+" HEAD\x00a\n") + strings.Repeat(pkt(id+" refs/heads/a\n"), 10_000) + "0000", "more than 5000"},
		"result, nothing":  {200, result, "", "broke off"},
		"result, no NAK":   {200, result, pkt("ACK " + id), "no Git repository"},
		"result, error":    {200, result, pkt("NAK\n") + pkt("\x03fatal: no"), "The source says: fatal: no"},
		"result, bad band": {200, result, pkt("NAK\n") + pkt("\x07x"), "no Git repository"},
		"result, cut":      {200, result, pkt("NAK\n") + pkt("\x01PACK"), "broke off"},
		"result, a page":   {200, "text/html", "<html>", "no Git repository"},
	} {
		server := serveTLS(t, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", answer.kind)
			w.Header().Set("Location", "https://127.0.0.1/")
			w.WriteHeader(answer.status)
			io.WriteString(w, answer.body)
		})
		m := mirrorOf(t, server, "127.0.0.1")
		source := Source{URL: server.URL + "/r.git"}
		var err error
		if strings.HasPrefix(name, "result") {
			var pack io.ReadCloser
			pack, err = m.Pack(context.Background(), source, Offer{capabilities: []string{"side-band-64k"}})
			if err == nil {
				_, err = io.Copy(io.Discard, pack)
				pack.Close()
			}
		} else {
			_, err = m.Refs(context.Background(), source)
		}
		if pushward.ClassOf(err) != pushward.Unprocessable || !strings.Contains(err.Error(), answer.want) {
			t.Errorf("%s: got %v, want %q", name, err, answer.want)
		}
		server.Close()
	}
}
