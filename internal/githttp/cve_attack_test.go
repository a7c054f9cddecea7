package githttp

import (
	"net/http"
	"strings"
	"testing"
)

// What a request may do comes from its route: a reader who says in the query,
// the content type or twice that it only reads still cannot write.
func TestCVE_2026_52810_RightFromTheRoute(t *testing.T) {
	w := newWorld(t)
	dir := w.work("open")
	commit(t, dir, "a", "a\n")
	mustGit(t, dir, "push", "-q", w.address("open", "ann"), "main")
	before := w.ref("open", "refs/heads/main")
	body := pkt(before+" "+strings.Repeat("0", 40)+" refs/heads/main\x00report-status delete-refs") + "0000"
	for _, query := range []string{"", "?service=git-upload-pack", "?service=git-upload-pack&service=git-receive-pack", "?service=git-receive-pack",
		"?service=", "?SERVICE=git-upload-pack", "?service=git%2Dupload%2Dpack", "?a=/git-upload-pack"} {
		for _, kind := range []string{"application/x-git-receive-pack-request", "application/x-git-upload-pack-request", "", "text/plain"} {
			for _, as := range []string{"eve", "ann-noscope", "ann-alerts", ""} {
				r := w.request("POST", "/ann/open.git/git-receive-pack"+query, body)
				if kind != "" {
					r.Header.Set("Content-Type", kind)
				}
				if as != "" {
					r.SetBasicAuth("x", "token-"+as)
				}
				if status, _, answer := w.do(r); status < 400 || status >= 500 {
					t.Errorf("%q of %q as %q is answered %d: %q", query, kind, as, status, answer)
				}
			}
		}
	}
	if after := w.ref("open", "refs/heads/main"); after != before {
		t.Errorf("the ref was %s and is %s", before, after)
	}
}

func pkt(line string) string {
	const digits = "0123456789abcdef"
	n := len(line) + 4
	return string([]byte{digits[n>>12&15], digits[n>>8&15], digits[n>>4&15], digits[n&15]}) + line
}

// A verb that is none is not found, whoever asks and whatever of.
func TestCVE_2026_58423_UnknownVerbs(t *testing.T) {
	w := newWorld(t)
	for _, verb := range []string{"git-upload-archive", "git-frobnicate", "git-receive-packs", "git-receive-pack/x", "git-receive-pack%00", "GIT-RECEIVE-PACK",
		"git-upload-pack;git-receive-pack", "git_receive_pack", "receive-pack", "info/refs/git-receive-pack", "objects/info/packs", "config", "HEAD"} {
		for _, method := range []string{"POST", "PUT", "DELETE", "PATCH", "PROPFIND"} {
			for _, as := range []string{"", "eve", "ann"} {
				r := w.request(method, "/ann/open.git/"+verb, "0000")
				r.Header.Set("Content-Type", "application/x-git-receive-pack-request")
				if as != "" {
					r.SetBasicAuth("x", "token-"+as)
				}
				status, _, answer := w.do(r)
				if status != http.StatusNotFound && status != http.StatusForbidden && status != http.StatusMethodNotAllowed && status != http.StatusTeapot && status != http.StatusBadRequest {
					t.Errorf("%s %s as %q is answered %d: %q", method, verb, as, status, answer)
				}
			}
		}
	}
}

// There is no LFS, and so no way to take an object of another repository by its
// hash, or to put one under a hash that is not its own.
func TestCVE_2026_25921_NoLFS(t *testing.T) {
	w := newWorld(t)
	const oid = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
	for _, c := range [][2]string{{"POST", "/info/lfs/objects/batch"}, {"PUT", "/info/lfs/objects/" + oid}, {"GET", "/info/lfs/objects/" + oid},
		{"POST", "/info/lfs/locks"}, {"POST", "/info/lfs/locks/1/unlock"}, {"POST", "/info/lfs/locks/verify"}, {"POST", "/info/lfs/verify"},
		{"POST", "/objects/batch"}, {"GET", "/raw/lfs/" + oid}} {
		r := w.request(c[0], "/ann/open.git"+c[1], `{"operation":"upload","objects":[{"oid":"`+oid+`","size":0}]}`)
		r.Header.Set("Content-Type", "application/vnd.git-lfs+json")
		r.SetBasicAuth("x", "token-ann")
		if status, _, answer := w.do(r); status != http.StatusNotFound && status != http.StatusForbidden && status != http.StatusTeapot && status != http.StatusNotImplemented {
			t.Errorf("%s %s is answered %d: %q", c[0], c[1], status, answer)
		}
	}
}
