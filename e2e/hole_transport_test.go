package e2e

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The ways that a push, or something that would be one, comes in.
func TestHolesInTransport(t *testing.T) {
	h := openHoles(t)
	story := func(name string, tell func(t *testing.T, c *restClient)) {
		t.Run("hole-"+name, func(t *testing.T) { tell(t, newRepo(t, h.rest, owner)) })
	}
	// Git sends what is over http.postBuffer in chunks, of unknown length.
	story("chunked", func(t *testing.T, c *restClient) {
		w := newTree(t, h.server, c.repo)
		w.commit("a.env", h.plant(t))
		w.mustBlock("-q", "origin", "main")
		w.must("config", "http.postBuffer", "1")
		w.mustBlock("-q", "origin", "main")
		h.wantUnread(t, c, w.newObjects()...)
	})
	// Whoever reads only the first member of a gzip body sees a clean push.
	story("gzip-members", func(t *testing.T, c *restClient) {
		secret := h.plant(t)
		e := history(secret)
		body := pkt(noID+" "+e[2].object()+" refs/heads/x\x00 report-status side-band-64k") + "0000" + string(pack(e...))
		var members bytes.Buffer
		for _, part := range []string{body[:100], body[100 : len(body)-30], body[len(body)-30:]} {
			z := gzip.NewWriter(&members)
			_, _ = z.Write([]byte(part))
			_ = z.Close()
		}
		if a := h.rawPost(t, c.repo, &members, http.Header{"Content-Encoding": {"gzip"}}, 1); !a.blocked() {
			t.Errorf("it is answered %v", a)
		}
		h.wantUnread(t, c, e[0].object(), e[1].object(), e[2].object())
	})
	// What one side takes as plain and the other undoes.
	for _, encoding := range []string{"gzip, gzip", "deflate", "br", "zstd", "identity, gzip"} {
		story("encoding-"+encoding, func(t *testing.T, c *restClient) {
			e := history("clean\n")
			body := pkt(noID+" "+e[2].object()+" refs/heads/x\x00 report-status side-band-64k") + "0000" + string(pack(e...))
			if a := h.rawPost(t, c.repo, strings.NewReader(body), http.Header{"Content-Encoding": {encoding}}, 1); a.status != 400 {
				t.Errorf("it is answered %v", a)
			}
		})
	}
	story("atomic", func(t *testing.T, c *restClient) {
		w := newTree(t, h.server, c.repo)
		w.must("branch", "clean")
		w.commit("a.env", h.plant(t))
		w.mustBlock("--atomic", "origin", "clean", "main")
		h.wantUnread(t, c, w.newObjects()...)
	})
	// Nothing of these is kept: the secret may be said, and is gone.
	story("options-and-agent", func(t *testing.T, c *restClient) {
		secret := h.plant(t)
		w := newTree(t, h.server, c.repo)
		w.commit("a", "clean\n")
		w.must("-c", "http.userAgent=git/"+secret, "push", "-q", "-o", "key="+secret, "-o", "merge_request.title="+secret, "origin", "main")
		e := history("clean\n")
		body := pkt(noID+" "+e[2].object()+" refs/heads/x\x00 report-status side-band-64k agent=git/"+secret+" session-id="+secret) + "0000" + string(pack(e...))
		if a := h.rawPost(t, c.repo, strings.NewReader(body), http.Header{"User-Agent": {secret}, "Git-Protocol": {secret}}, 1); !a.allOK() {
			t.Errorf("it is answered %v", a)
		}
	})
	// A ref name that is refused for itself is kept nowhere either.
	story("name-of-refused-ref", func(t *testing.T, c *restClient) {
		secret, e := h.plant(t), history("clean\n")
		for _, name := range []string{"refs/pull/" + secret, "refs/heads/" + secret + ".lock", "refs/heads/" + secret} {
			stale := strings.Repeat("1", 40)
			if a := h.rawPush(t, c.repo, pack(e...), stale+" "+e[2].object()+" "+name); !a.allRefused() {
				t.Errorf("%s is answered %v", strings.ReplaceAll(name, secret, "..."), a)
			}
		}
	})
	story("service", func(t *testing.T, c *restClient) { h.wantRightsFromThePath(t, c) })
	story("dumb", func(t *testing.T, c *restClient) { h.wantNoOtherWrites(t, c) })
	story("bundle-uri", func(t *testing.T, c *restClient) {
		for _, command := range []string{"bundle-uri", "push", "receive-pack"} {
			status, answer := h.gitRequest(t, "POST", "/"+c.repo+".git/git-upload-pack", pkt("command="+command+"\n")+"0000",
				http.Header{"Content-Type": {"application/x-git-upload-pack-request"}, "Git-Protocol": {"version=2"}})
			if status == 200 && !strings.Contains(answer, "ERR ") {
				t.Errorf("the command %s is answered %d %q", command, status, answer)
			}
		}
	})
	story("other-ports", func(t *testing.T, _ *restClient) {
		if n := h.listening(t); n != 1 {
			t.Errorf("the server listens on %d sockets, and only one was asked for", n)
		}
	})
	h.wantOwnPlumbing(t)
}

// wantRightsFromThePath sends writes that look like reads (CVE-2026-52810 of
// Gogs): the right that is needed comes from the path alone.
func (h *holes) wantRightsFromThePath(t *testing.T, c *restClient) {
	reader := h.newUser(t, "reader")
	if status, answer := c.call(t, "PUT", "/repos/"+c.repo+"/collaborators/reader", object{"permission": "pull"}); status > 299 {
		t.Fatalf("%d %s", status, answer)
	}
	e := history("clean\n")
	body := pkt(noID+" "+e[2].object()+" refs/heads/x\x00 report-status") + "0000" + string(pack(e...))
	for _, path := range []string{
		"git-receive-pack", "git-receive-pack?service=git-upload-pack", "git-upload-pack?service=git-receive-pack",
		"git-receive-pack?service=git-receive-pack&service=git-upload-pack", "info/refs?service=git-receive-pack",
	} {
		for _, kind := range []string{"receive-pack", "upload-pack"} {
			r, err := http.NewRequest("POST", h.URL+"/"+c.repo+".git/"+path, strings.NewReader(body))
			if err != nil {
				t.Fatal(err)
			}
			r.Header.Set("Content-Type", "application/x-git-"+kind+"-request")
			r.SetBasicAuth("reader", reader)
			response, err := http.DefaultClient.Do(r)
			if err != nil {
				t.Fatal(err)
			}
			_ = response.Body.Close()
			if response.StatusCode < 400 || response.StatusCode > 499 {
				t.Errorf("%s as %s is answered %d", path, kind, response.StatusCode)
			}
		}
	}
	h.wantUnread(t, c, e[0].object(), e[2].object())
}

// wantNoOtherWrites tries what dumb HTTP, WebDAV and LFS clients would send.
func (h *holes) wantNoOtherWrites(t *testing.T, c *restClient) {
	secret := h.plant(t)
	id := blobID([]byte(secret))
	paths := []string{
		"objects/" + id[:2] + "/" + id[2:], "objects/pack/pack-" + id + ".pack", "objects/info/alternates", "info/refs", "info/grafts",
		"refs/heads/main", "HEAD", "config", "hooks/pre-receive", "shallow", "packed-refs",
		"info/lfs/objects/batch", "info/lfs/objects/" + id, "info/lfs/locks", "info/lfs/locks/verify", "gitlab-lfs/objects/" + id, "git-upload-archive",
	}
	for _, path := range paths {
		for _, method := range []string{"PUT", "POST", "PATCH", "DELETE", "PROPFIND", "MKCOL", "MOVE", "COPY", "LOCK", "GET"} {
			for _, name := range []string{c.repo + ".git", c.repo} {
				status, answer := h.gitRequest(t, method, "/"+name+"/"+path, secret,
					http.Header{"Content-Type": {"application/octet-stream"}, "Destination": {h.URL + "/" + c.repo + ".git/config"}})
				if status < 400 || status > 499 && status != 501 {
					t.Errorf("%s %s/%s is answered %d %.100s", method, name, path, status, answer)
				}
			}
		}
	}
	h.wantUnread(t, c, id)
}

// wantOwnPlumbing looks at what nobody outside may ever write.
func (h *holes) wantOwnPlumbing(t *testing.T) {
	t.Run("hole-plumbing", func(t *testing.T) {
		for _, dir := range h.repositories(t) {
			for _, name := range []string{"objects/info/alternates", "objects/info/http-alternates", "info/grafts", "info/attributes", "shallow", "info/refs"} {
				if _, err := os.Lstat(filepath.Join(dir, name)); !os.IsNotExist(err) {
					t.Errorf("there is %s (%v)", name, err)
				}
			}
			if hooks, _ := filepath.Glob(filepath.Join(dir, "hooks", "*")); len(hooks) > 0 {
				t.Errorf("there are hooks: %v", hooks)
			}
			config, err := os.ReadFile(filepath.Join(dir, "config"))
			if err != nil || strings.Contains(string(config), "remote") || strings.Contains(string(config), "include") {
				t.Errorf("the configuration is %q (%v)", config, err)
			}
			if links, _ := filepath.Glob(filepath.Join(dir, "*", ".git")); len(links) > 0 {
				t.Errorf("there is %v", links)
			}
		}
	})
}

// listening counts the TCP sockets that the program listens on.
func (s *server) listening(t testing.TB) (n int) {
	t.Helper()
	pid := s.cmd.Process.Pid
	own := map[string]bool{}
	files, err := filepath.Glob(fmt.Sprintf("/proc/%d/fd/*", pid))
	if err != nil || len(files) == 0 {
		t.Skipf("open files are not shown here: %v", err)
	}
	for _, file := range files {
		target, _ := os.Readlink(file)
		own[target] = true
	}
	for _, table := range []string{"tcp", "tcp6", "udp", "udp6"} {
		text, _ := os.ReadFile(fmt.Sprintf("/proc/%d/net/%s", pid, table))
		for _, line := range strings.Split(string(text), "\n") {
			column := strings.Fields(line)
			if len(column) > 9 && (column[3] == "0A" || strings.HasPrefix(table, "udp")) && own["socket:["+column[9]+"]"] {
				n++
			}
		}
	}
	return n
}
