package api

import (
	"net/http"
	"slices"
	"strings"

	"pushward"
	"pushward/internal/git"
)

// shortBranch is GitHub's "short-branch".
type shortBranch struct {
	Name          string           `json:"name"`
	Commit        shortCommit      `json:"commit"`
	Protected     bool             `json:"protected"`
	Protection    branchProtection `json:"protection"`
	ProtectionURL string           `json:"protection_url"`
}

type shortCommit struct {
	SHA string `json:"sha"`
	URL string `json:"url"`
}

// branchProtection says that no branch is protected: push protection is the
// repository's, not the branch's.
type branchProtection struct {
	Enabled              bool         `json:"enabled"`
	RequiredStatusChecks statusChecks `json:"required_status_checks"`
}

type statusChecks struct {
	EnforcementLevel string   `json:"enforcement_level"`
	Contexts         []string `json:"contexts"`
	Checks           []string `json:"checks"`
}

var unprotected = branchProtection{RequiredStatusChecks: statusChecks{EnforcementLevel: "off", Contexts: []string{}, Checks: []string{}}}

func (c *call) branchURL(name string) string {
	return c.base.repo(c.repo) + "/branches/" + escape(name)
}

func (a *API) listBranches(c *call) (int, any, error) {
	refs, err := c.git.Refs(c.ctx(), "refs/heads/")
	if err != nil {
		return 0, nil, err
	}
	if c.r.URL.Query().Get("protected") == "true" {
		refs = nil
	}
	p := c.page()
	list := []shortBranch{}
	for _, r := range slice(refs, p) {
		name := strings.TrimPrefix(r.Name, "refs/heads/")
		list = append(list, shortBranch{
			Name: name, Commit: shortCommit{SHA: r.OID.String(), URL: c.base.commit(c.repo, r.OID)},
			Protection: unprotected, ProtectionURL: c.branchURL(name) + "/protection",
		})
	}
	c.link(p, len(refs))
	return http.StatusOK, list, nil
}

// fullBranch is GitHub's "branch-with-protection".
type fullBranch struct {
	Name          string           `json:"name"`
	Commit        fullCommit       `json:"commit"`
	Links         branchLinks      `json:"_links"`
	Protected     bool             `json:"protected"`
	Protection    branchProtection `json:"protection"`
	ProtectionURL string           `json:"protection_url"`
}

type branchLinks struct {
	Self string `json:"self"`
	HTML string `json:"html"`
}

func (a *API) getBranch(c *call) (int, any, error) {
	name := c.r.PathValue("branch")
	oid, err := c.git.Ref(c.ctx(), "refs/heads/"+name)
	if pushward.IsNotFound(err) {
		return 0, nil, pushward.NotFoundf("Branch not found")
	}
	if err != nil {
		return 0, nil, err
	}
	k, err := c.git.Commit(c.ctx(), oid)
	if err != nil {
		return 0, nil, err
	}
	commit, err := c.fullCommit(k)
	return http.StatusOK, fullBranch{
		Name: name, Commit: commit, Protection: unprotected, ProtectionURL: c.branchURL(name) + "/protection",
		Links: branchLinks{Self: c.branchURL(name), HTML: c.base.repoHTML(c.repo) + "/tree/" + escape(name)},
	}, err
}

// tag is GitHub's "tag".
type tag struct {
	Name       string      `json:"name"`
	NodeID     string      `json:"node_id"`
	Commit     shortCommit `json:"commit"`
	ZipballURL string      `json:"zipball_url"`
	TarballURL string      `json:"tarball_url"`
}

// listTags lists tags by what they come to in the end, last name first, which
// for versions is newest first.
func (a *API) listTags(c *call) (int, any, error) {
	refs, err := c.git.Refs(c.ctx(), "refs/tags/")
	if err != nil {
		return 0, nil, err
	}
	slices.Reverse(refs)
	p := c.page()
	list := []tag{}
	for _, r := range slice(refs, p) {
		oid, err := c.tagged(r)
		if err != nil {
			return 0, nil, err
		}
		name := strings.TrimPrefix(r.Name, "refs/tags/")
		api := c.base.repo(c.repo)
		list = append(list, tag{
			Name: name, NodeID: nodeOf("Ref", c.repo, r.Name),
			Commit:     shortCommit{SHA: oid.String(), URL: c.base.commit(c.repo, oid)},
			ZipballURL: api + "/zipball/" + escape(r.Name), TarballURL: api + "/tarball/" + escape(r.Name),
		})
	}
	c.link(p, len(refs))
	return http.StatusOK, list, nil
}

// tagged is the object a tag comes to, through any annotated tags on the way.
func (c *call) tagged(r git.Ref) (pushward.OID, error) {
	t, _, err := c.git.Has(c.ctx(), r.OID)
	if err != nil || t != git.Tag {
		return r.OID, err
	}
	o, err := c.git.Object(c.ctx(), r.OID)
	if err != nil {
		return r.OID, err
	}
	o, err = c.peel(o)
	return o.OID, err
}
