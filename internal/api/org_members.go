package api

import (
	"net/http"

	"pushward"
	"pushward/internal/access"
	"pushward/internal/store"
)

// membership is GitHub's "org-membership".
type membership struct {
	URL              string     `json:"url"`
	State            string     `json:"state"` // an account joins at once: always active
	Role             string     `json:"role"`
	DirectMembership bool       `json:"direct_membership"`
	OrganizationURL  string     `json:"organization_url"`
	Organization     simpleOrg  `json:"organization"`
	User             simpleUser `json:"user"`
}

func (c *call) membership(org, user pushward.User, role string) membership {
	url := c.base.api + "/orgs/" + org.Login
	return membership{
		URL: url + "/memberships/" + user.Login, State: "active", Role: role, DirectMembership: true, OrganizationURL: url,
		Organization: c.simpleOrg(org), User: c.simpleUser(user),
	}
}

// memberOf finds the organisation of the path and what the caller is to it:
// "admin", "member", or "" for an outsider.
func (c *call) memberOf() (org pushward.User, role string, err error) {
	org, err = c.org()
	if err != nil {
		return org, "", err
	}
	if c.caller.User.SiteAdmin {
		return org, access.RoleOwner, nil
	}
	role, err = c.a.db.MemberRole(c.ctx(), org.ID, c.caller.User.ID)
	return org, role, err
}

// ownedOrg finds the organisation of the path for one of its owners.
func (c *call) ownedOrg() (pushward.User, error) {
	org, role, err := c.memberOf()
	if err == nil && role != access.RoleOwner {
		err = pushward.Forbiddenf("You must be an admin of this organization.")
	}
	return org, err
}

// listMembers lists who is in an organisation to those who are in it. Others
// see public members only on GitHub, and here nobody's membership is public.
func (a *API) listMembers(c *call) (int, any, error) {
	org, mine, err := c.memberOf()
	if err != nil {
		return 0, nil, err
	}
	var list []store.Member
	if mine != "" {
		role := c.r.URL.Query().Get("role")
		if role == "all" {
			role = ""
		}
		list, err = a.db.Members(c.ctx(), org.ID, role)
	}
	if err != nil {
		return 0, nil, err
	}
	p := c.page()
	out := []simpleUser{}
	for _, m := range slice(list, p) {
		out = append(out, c.simpleUser(m.User))
	}
	c.link(p, len(list))
	return http.StatusOK, out, nil
}

// checkMember says to members, and to nobody else, whether an account is one.
func (a *API) checkMember(c *call) (int, any, error) {
	_, _, err := c.seenMember()
	if pushward.ClassOf(err) == pushward.Forbidden {
		err = pushward.NotFoundf("Not Found")
	}
	return http.StatusNoContent, nil, err
}

func (a *API) getMembership(c *call) (int, any, error) {
	org, m, err := c.seenMember()
	if err != nil {
		return 0, nil, err
	}
	return http.StatusOK, c.membership(org, m.User, m.Role), nil
}

// seenMember finds the member that the path names. Outsiders are refused before
// anybody is looked for.
func (c *call) seenMember() (org pushward.User, m store.Member, err error) {
	org, mine, err := c.memberOf()
	if err == nil && mine == "" {
		err = pushward.Forbiddenf("You must be a member of the organization.")
	}
	if err != nil {
		return org, m, err
	}
	m.User, err = c.user("username")
	if err != nil {
		return org, m, err
	}
	m.Role, err = c.a.db.MemberRole(c.ctx(), org.ID, m.User.ID)
	if err == nil && m.Role == "" {
		err = pushward.NotFoundf("Not Found")
	}
	return org, m, err
}

// putMembership lets an account in at once: there is nobody to invite who is
// not known to the server.
func (a *API) putMembership(c *call) (int, any, error) {
	org, err := c.ownedOrg()
	if err != nil {
		return 0, nil, err
	}
	in := struct {
		Role string `json:"role"`
	}{access.RoleMember}
	err = c.decode(smallBody, &in)
	if err != nil {
		return 0, nil, err
	}
	if in.Role != access.RoleOwner && in.Role != access.RoleMember {
		return 0, nil, invalidField("OrganizationMembership", "role", "role must be admin or member")
	}
	user, err := c.user("username")
	if err == nil {
		err = a.access.SetMember(c.ctx(), c.caller.Actor, org, user, in.Role)
	}
	if err != nil {
		return 0, nil, err
	}
	return http.StatusOK, c.membership(org, user, in.Role), nil
}

func (a *API) removeMember(c *call) (int, any, error) {
	org, err := c.ownedOrg()
	if err != nil {
		return 0, nil, err
	}
	user, err := c.user("username")
	if err == nil {
		err = a.access.SetMember(c.ctx(), c.caller.Actor, org, user, "")
	}
	return http.StatusNoContent, nil, err
}
