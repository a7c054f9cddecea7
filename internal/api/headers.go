package api

import (
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"slices"
	"strings"

	"pushward"
)

// versions are the API versions served, oldest first; the first is the default.
var versions = []string{"2022-11-28", "2026-03-10"}

// enterpriseVersion is advertised because clients branch on it: Renovate takes
// fine-grained tokens from 3.10 on, and asks for fewer GraphQL fields below 3.12.
const enterpriseVersion = "3.11.19"

// setCommonHeaders sets what every answer carries. CORS is as GitHub documents:
// https://docs.github.com/rest/using-the-rest-api/using-cors-and-jsonp-to-make-cross-origin-requests
func setCommonHeaders(h http.Header) {
	h.Set("X-GitHub-Enterprise-Version", enterpriseVersion)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Content-Security-Policy", "default-src 'none'")
	h.Set("Cache-Control", "private, max-age=0, must-revalidate")
	h.Set("Vary", "Accept, Authorization, Cookie, X-GitHub-OTP")
	h.Set("Access-Control-Allow-Origin", "*")
	h.Set("Access-Control-Expose-Headers", "ETag, Link, Location, Retry-After, X-GitHub-OTP, X-OAuth-Scopes, "+
		"X-Accepted-OAuth-Scopes, X-Poll-Interval, X-GitHub-Media-Type, X-GitHub-Request-Id, X-RateLimit-Limit, "+
		"X-RateLimit-Remaining, X-RateLimit-Used, X-RateLimit-Resource, X-RateLimit-Reset, Deprecation, Sunset")
}

func answerPreflight(w http.ResponseWriter) {
	h := w.Header()
	h.Set("Access-Control-Allow-Headers", "Authorization, Content-Type, If-Match, If-Modified-Since, If-None-Match, "+
		"If-Unmodified-Since, Accept-Encoding, X-GitHub-OTP, X-GitHub-Api-Version, X-Requested-With, User-Agent, GraphQL-Features")
	h.Set("Access-Control-Allow-Methods", "GET, POST, PATCH, PUT, DELETE")
	h.Set("Access-Control-Max-Age", "86400")
	w.WriteHeader(http.StatusNoContent)
}

// checkVersion refuses API versions we do not know and says which is used.
func (c *call) checkVersion() error {
	v := c.r.Header.Get("X-GitHub-Api-Version")
	if v == "" {
		v = versions[0]
	}
	if !slices.Contains(versions, v) {
		return pushward.Invalidf("API version %q is not a supported version. Supported versions: %s", shorten(v), strings.Join(versions, ", "))
	}
	c.w.Header().Set("X-GitHub-Api-Version-Selected", v)
	c.w.Header().Set("X-GitHub-Media-Type", mediaTypeHeader(c.media()))
	return nil
}

func (c *call) version() string {
	if v := c.r.Header.Get("X-GitHub-Api-Version"); v != "" {
		return v
	}
	return versions[0]
}

// setCallerHeaders says what the token may do and until when; gh reads the
// scopes at login, go-github the expiry.
func (c *call) setCallerHeaders() {
	if c.caller.TokenID == 0 {
		return
	}
	h := c.w.Header()
	h.Set("X-OAuth-Scopes", strings.Join(c.caller.Scopes, ", "))
	h.Set("X-Accepted-OAuth-Scopes", strings.Join(c.route.need.scopes, ", "))
	if !c.caller.ExpiresAt.IsZero() {
		h.Set("Github-Authentication-Token-Expiration", c.caller.ExpiresAt.UTC().Format("2006-01-02 15:04:05 MST"))
	}
}

// media is the representation an Accept header asks for: "raw", "html",
// "object", "diff", "patch", "sha", or "" for JSON, which is also what unknown
// types get.
func (c *call) media() string {
	for _, part := range strings.Split(c.r.Header.Get("Accept"), ",") {
		t, _, _ := strings.Cut(strings.TrimSpace(part), ";")
		t = strings.TrimSuffix(strings.ToLower(t), "+json")
		if !strings.HasPrefix(t, "application/vnd.github") {
			continue
		}
		kind := t[strings.LastIndexByte(t, '.')+1:]
		switch kind {
		case "raw", "html", "object", "diff", "patch", "sha":
			return kind
		}
	}
	return ""
}

func mediaTypeHeader(media string) string {
	switch media {
	case "":
		return "github.v3; format=json"
	case "diff", "patch", "sha":
		return "github.v3; param=" + media
	}
	return "github.v3; param=" + media + "; format=json"
}

// etag is weak: the same content may be sent in another encoding.
func etag(data []byte) string {
	sum := sha256.Sum256(data)
	return `W/"` + hex.EncodeToString(sum[:]) + `"`
}

// matchesETag compares as RFC 9110 section 13.1.2 says for If-None-Match: weakly.
func matchesETag(header, tag string) bool {
	if header == "*" {
		return true
	}
	for _, have := range strings.Split(header, ",") {
		if strings.TrimPrefix(strings.TrimSpace(have), "W/") == strings.TrimPrefix(tag, "W/") {
			return true
		}
	}
	return false
}
