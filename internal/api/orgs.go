package api

import (
	"net/http"

	"pushward"
)

// simpleOrg is GitHub's "organization-simple".
type simpleOrg struct {
	Login            string  `json:"login"`
	ID               int64   `json:"id"`
	NodeID           string  `json:"node_id"`
	URL              string  `json:"url"`
	ReposURL         string  `json:"repos_url"`
	EventsURL        string  `json:"events_url"`
	HooksURL         string  `json:"hooks_url"`
	IssuesURL        string  `json:"issues_url"`
	MembersURL       string  `json:"members_url"`
	PublicMembersURL string  `json:"public_members_url"`
	AvatarURL        string  `json:"avatar_url"`
	Description      *string `json:"description"`
}

func (c *call) simpleOrg(u pushward.User) simpleOrg {
	api := c.base.api + "/orgs/" + u.Login
	return simpleOrg{
		Login: u.Login, ID: u.ID, NodeID: nodeID("Organization", u.ID), URL: api, ReposURL: api + "/repos",
		EventsURL: api + "/events", HooksURL: api + "/hooks", IssuesURL: api + "/issues",
		MembersURL: api + "/members{/member}", PublicMembersURL: api + "/public_members{/member}",
		AvatarURL: c.base.html + "/avatars/" + u.Login,
	}
}

// fullOrg is GitHub's "organization-full".
type fullOrg struct {
	simpleOrg
	Name                    string  `json:"name,omitempty"`
	IsVerified              bool    `json:"is_verified"`
	HasOrganizationProjects bool    `json:"has_organization_projects"`
	HasRepositoryProjects   bool    `json:"has_repository_projects"`
	PublicRepos             int     `json:"public_repos"`
	PublicGists             int     `json:"public_gists"`
	Followers               int     `json:"followers"`
	Following               int     `json:"following"`
	HTMLURL                 string  `json:"html_url"`
	Type                    string  `json:"type"`
	CreatedAt               string  `json:"created_at"`
	UpdatedAt               string  `json:"updated_at"`
	ArchivedAt              *string `json:"archived_at"`

	orgDefaults
}

// getOrg describes an organisation.
func (a *API) getOrg(c *call) (int, any, error) {
	org, err := c.org()
	if err != nil {
		return 0, nil, err
	}
	n, err := c.countRepos(org, 0)
	if err != nil {
		return 0, nil, err
	}
	wants, err := c.orgDefaults(org)
	return http.StatusOK, fullOrg{
		simpleOrg: c.simpleOrg(org), Name: org.Name, PublicRepos: n, HTMLURL: c.base.html + "/" + org.Login,
		Type: string(pushward.TypeOrganization), CreatedAt: stamp(org.CreatedAt), UpdatedAt: stamp(org.UpdatedAt),
		orgDefaults: wants,
	}, err
}

// org is the organisation the path names. A person is not one.
func (c *call) org() (pushward.User, error) {
	u, err := c.user("org")
	if err == nil && u.Type != pushward.TypeOrganization {
		return u, pushward.NotFoundf("Not Found")
	}
	return u, err
}

// ownsOrg says whether the caller may decide for an organisation.
func (c *call) ownsOrg(org pushward.User) (bool, error) {
	if c.caller.User.SiteAdmin {
		return true, nil
	}
	role, err := c.a.db.MemberRole(c.ctx(), org.ID, c.caller.User.ID)
	return role == "admin", err
}

func (a *API) myOrgs(c *call) (int, any, error) {
	orgs, err := a.db.OrganizationsOf(c.ctx(), c.caller.User.ID)
	if err != nil {
		return 0, nil, err
	}
	p := c.page()
	list := []simpleOrg{}
	for _, o := range slice(orgs, p) {
		list = append(list, c.simpleOrg(o))
	}
	c.link(p, len(orgs))
	return http.StatusOK, list, nil
}
