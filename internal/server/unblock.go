package server

import (
	"fmt"
	"net/http"
	"strings"

	"pushward/internal/api"
)

// unblockPage is what stands behind an unblock URL until the pages come: the
// same words for every id, so that it tells nothing about who was blocked.
const unblockPage = `A write was blocked because it holds a secret. Nothing of it was stored.

The best way: take the secret out, revoke it if it is real, and write again.

If it is safe, the account that was blocked can let this one secret in:

  curl -X POST -H "Authorization: Bearer $TOKEN" %s \
    -d '{"reason":"REASON","placeholder_id":"%s"}'

with one of these in place of REASON:

  used_in_tests     it poses no risk; its alert is closed
  false_positive    it is not a secret; its alert is closed
  will_fix_later    it is real and will be revoked; its alert stays open

The answer says until when. Then send the same content again.
`

// unblock answers GET /OWNER/REPO/security/secret-scanning/unblock-secret/ID
// and says whether it did.
func (s *Server) unblock(w http.ResponseWriter, r *http.Request) bool {
	part := strings.Split(strings.TrimPrefix(r.URL.Path, "/"), "/")
	if len(part) != 6 || part[2] != "security" || part[3] != "secret-scanning" || part[4] != "unblock-secret" ||
		r.Method != http.MethodGet && r.Method != http.MethodHead {
		return false
	}
	owner, repo, id := part[0], part[1], part[5]
	if !plainName(owner) || !plainName(repo) || !plainName(id) {
		return false
	}
	scheme := "http"
	if r.TLS != nil {
		scheme = "https"
	}
	base := scheme + "://" + r.Host
	if s.config.URL != "" {
		base = strings.TrimSuffix(s.config.URL, "/")
	}
	h := w.Header()
	h.Set("Content-Type", "text/plain; charset=utf-8")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Content-Security-Policy", "default-src 'none'")
	_, _ = fmt.Fprintf(w, unblockPage, base+api.Prefix+"/repos/"+owner+"/"+repo+"/secret-scanning/push-protection-bypasses", id)
	return true
}

// plainName keeps what is printed into a shell command to letters, digits and
// three harmless marks.
func plainName(s string) bool {
	for _, c := range []byte(s) {
		if !(c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-' || c == '_' || c == '.') {
			return false
		}
	}
	return s != "" && len(s) <= 100
}
