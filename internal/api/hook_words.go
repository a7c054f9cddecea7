package api

import (
	"net/http"
	"strings"
	"time"

	"pushward"
	"pushward/internal/access"
	"pushward/internal/store"
	"pushward/internal/webhook"
)

// hookWords lends webhooks the objects of this face, for whom nobody asks.
type hookWords struct{ base urls }

// NewWords gives them, with links to the server at url, "https://git.example.com".
func NewWords(url string) webhook.Words {
	html := strings.TrimSuffix(url, "/")
	return hookWords{urls{api: html + Prefix, html: html}}
}

// call is one that nobody makes, about r.
func (w hookWords) call(r pushward.Repo) *call {
	return &call{base: w.base, r: &http.Request{Header: http.Header{}}, repo: r}
}

func (w hookWords) User(u pushward.User) any { return w.call(pushward.Repo{}).simpleUser(u) }

func (w hookWords) Organization(u pushward.User) any { return w.call(pushward.Repo{}).simpleOrg(u) }

func (w hookWords) Repository(r pushward.Repo) any { return w.call(r).repository(r, access.Read) }

func (w hookWords) FullRepository(r pushward.Repo) any {
	return w.call(r).fullRepository(r, access.Read)
}

func (w hookWords) Security(r pushward.Repo) any { return securityOf(r, time.Now()) }

func (w hookWords) Alert(r pushward.Repo, a pushward.Alert) any { return w.call(r).alert(a) }

func (w hookWords) Location(r pushward.Repo, l pushward.Location) any {
	return alertLocation{Type: "commit", Details: w.call(r).locationDetails(l)}
}

func (w hookWords) RepositoryURL(r pushward.Repo) (api, html string) {
	return w.base.repo(r), w.base.repoHTML(r)
}

func (w hookWords) Hook(s store.Snapshot, h store.Hook, t webhook.Target) any {
	if s.Repo != nil {
		return hookObject(h, t, w.base.repo(*s.Repo)+"/hooks")
	}
	return hookObject(h, t, w.base.api+"/orgs/"+s.Org.Login+"/hooks")
}
