package api

import "net/http"

// root lists where things are. It names all that GitHub's clients look up
// there, served or not: go-github and gh read the list and follow few of it.
func (a *API) root(c *call) (int, any, error) {
	api, search := c.base.api, c.base.api+"/search"
	body := map[string]string{
		"current_user_url":                     api + "/user",
		"current_user_authorizations_html_url": c.base.html + "/settings/connections/applications{/client_id}",
		"authorizations_url":                   api + "/authorizations",
		"code_search_url":                      search + "/code?q={query}{&page,per_page,sort,order}",
		"commit_search_url":                    search + "/commits?q={query}{&page,per_page,sort,order}",
		"emails_url":                           api + "/user/emails",
		"emojis_url":                           api + "/emojis",
		"events_url":                           api + "/events",
		"feeds_url":                            api + "/feeds",
		"followers_url":                        api + "/user/followers",
		"following_url":                        api + "/user/following{/target}",
		"gists_url":                            api + "/gists{/gist_id}",
		"hub_url":                              api + "/hub",
		"issue_search_url":                     search + "/issues?q={query}{&page,per_page,sort,order}",
		"issues_url":                           api + "/issues",
		"keys_url":                             api + "/user/keys",
		"label_search_url":                     search + "/labels?q={query}&repository_id={repository_id}{&page,per_page}",
		"notifications_url":                    api + "/notifications",
		"organization_url":                     api + "/orgs/{org}",
		"organization_repositories_url":        api + "/orgs/{org}/repos{?type,page,per_page,sort}",
		"organization_teams_url":               api + "/orgs/{org}/teams",
		"public_gists_url":                     api + "/gists/public",
		"rate_limit_url":                       api + "/rate_limit",
		"repository_url":                       api + "/repos/{owner}/{repo}",
		"repository_search_url":                search + "/repositories?q={query}{&page,per_page,sort,order}",
		"current_user_repositories_url":        api + "/user/repos{?type,page,per_page,sort}",
		"starred_url":                          api + "/user/starred{/owner}{/repo}",
		"starred_gists_url":                    api + "/gists/starred",
		"topic_search_url":                     search + "/topics?q={query}{&page,per_page}",
		"user_url":                             api + "/users/{user}",
		"user_organizations_url":               api + "/user/orgs",
		"user_repositories_url":                api + "/users/{user}/repos{?type,page,per_page,sort}",
		"user_search_url":                      search + "/users?q={query}{&page,per_page,sort,order}",
	}
	if c.version() != versions[0] {
		delete(body, "authorizations_url")
	}
	return http.StatusOK, body, nil
}

// apiOverview is GitHub's "api-overview" with installed_version, which gh reads
// on an enterprise server, and our own limits.
type apiOverview struct {
	VerifiablePasswordAuthentication bool   `json:"verifiable_password_authentication"`
	InstalledVersion                 string `json:"installed_version"`
	Limits                           limits `json:"limits"`
}

// limits are what requests may hold at most. GitHub documents its own in prose.
type limits struct {
	BlobBytes     int64 `json:"blob_bytes"`     // POST git/blobs, decoded
	ContentsBytes int64 `json:"contents_bytes"` // PUT contents, decoded
	TreeBytes     int64 `json:"tree_bytes"`     // POST git/trees, the whole body
	BodyBytes     int64 `json:"body_bytes"`     // any other body
	JSONDepth     int   `json:"json_depth"`
	ListedEntries int   `json:"listed_entries"` // of a directory, in GET contents
	TreeEntries   int   `json:"tree_entries"`   // of a recursive tree
}

func (a *API) meta(c *call) (int, any, error) {
	return http.StatusOK, apiOverview{
		InstalledVersion: enterpriseVersion,
		Limits: limits{
			BlobBytes: a.o.MaxBlob, ContentsBytes: a.o.MaxContents, TreeBytes: a.o.MaxTree, BodyBytes: smallBody,
			JSONDepth: maxDepth, ListedEntries: maxListing, TreeEntries: maxTreeEntries,
		},
	}, nil
}

func (a *API) versions(*call) (int, any, error) { return http.StatusOK, versions, nil }

// zen answers with a sentence, by which scripts see that the server is there.
func (a *API) zen(*call) (int, any, error) {
	return http.StatusOK, raw{"text/plain; charset=utf-8", []byte("What is never stored cannot leak.")}, nil
}
