package api

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"pushward"
)

// Prefix is where the API lives on a host that also serves Git and pages, as
// on GitHub Enterprise Server. A host named api.* serves it at its root.
const Prefix = "/api/v3"

// urls builds the links of one answer.
type urls struct {
	api  string // "https://host/api/v3" or "https://api.host", no slash at the end
	html string // "https://host"
}

// urls gives the links as this client can follow them: on the configured
// address, or on the one it used.
func (a *API) urls(r *http.Request) urls {
	if a.o.URL != "" {
		html := strings.TrimSuffix(a.o.URL, "/")
		return urls{api: html + Prefix, html: html}
	}
	scheme := "http"
	if r.TLS != nil {
		scheme = "https"
	}
	if rest, ok := strings.CutPrefix(r.Host, "api."); ok {
		return urls{api: scheme + "://" + r.Host, html: scheme + "://" + rest}
	}
	html := scheme + "://" + r.Host
	return urls{api: html + Prefix, html: html}
}

func escape(path string) string { return (&url.URL{Path: path}).EscapedPath() }

func (u urls) user(login string) string    { return u.api + "/users/" + login }
func (u urls) repo(r pushward.Repo) string { return u.api + "/repos/" + r.FullName() }
func (u urls) repoHTML(r pushward.Repo) string {
	return u.html + "/" + r.FullName()
}

// object is the API address of a Git object: kind is blobs, trees, commits or tags.
func (u urls) object(r pushward.Repo, kind string, oid pushward.OID) string {
	return u.repo(r) + "/git/" + kind + "/" + oid.String()
}

// contents is the API address of a path at a ref.
func (u urls) contents(r pushward.Repo, path, ref string) string {
	return u.repo(r) + "/contents/" + escape(path) + "?ref=" + url.QueryEscape(ref)
}

// contentsHTML is the page of a path at a ref: view is blob or tree.
func (u urls) contentsHTML(r pushward.Repo, view, path, ref string) string {
	return u.repoHTML(r) + "/" + view + "/" + escape(ref) + "/" + escape(path)
}

// download is where the bytes of a path can be had with the same credentials.
func (u urls) download(r pushward.Repo, path, ref string) string {
	return u.repo(r) + "/raw/" + escape(ref) + "/" + escape(path)
}

func (u urls) commit(r pushward.Repo, oid pushward.OID) string {
	return u.repo(r) + "/commits/" + oid.String()
}

func (u urls) commitHTML(r pushward.Repo, oid pushward.OID) string {
	return u.repoHTML(r) + "/commit/" + oid.String()
}

// unblock is the page of a placeholder; scripts read the id from its last segment.
func (u urls) unblock(r pushward.Repo, placeholder string) string {
	return u.repoHTML(r) + "/security/secret-scanning/unblock-secret/" + placeholder
}

func (u urls) alert(r pushward.Repo, number int) string {
	return u.repo(r) + "/secret-scanning/alerts/" + strconv.Itoa(number)
}

func (u urls) alertHTML(r pushward.Repo, number int) string {
	return u.repoHTML(r) + "/security/secret-scanning/" + strconv.Itoa(number)
}
