package api

import (
	"net/http"
	"strconv"

	"pushward"
	"pushward/internal/store"
)

// organizationRole is GitHub's "organization-role".
type organizationRole struct {
	ID           int64     `json:"id"`
	Name         string    `json:"name"`
	Description  string    `json:"description"`
	BaseRole     *string   `json:"base_role"`
	Source       string    `json:"source"`
	Permissions  []string  `json:"permissions"`
	Organization *struct{} `json:"organization"`
	CreatedAt    string    `json:"created_at"`
	UpdatedAt    string    `json:"updated_at"`
}

// roleOrg finds the organisation, for its owners, and checks that the path names
// the one role that there is.
func (c *call) roleOrg(named bool) (pushward.User, error) {
	in, err := c.teamOrg()
	if err == nil {
		err = in.mustOwn()
	}
	if err == nil && named && c.r.PathValue("role_id") != strconv.FormatInt(store.RoleSecurityManager, 10) {
		err = pushward.NotFoundf("Not Found")
	}
	return in.org, err
}

// listOrgRoles lists the roles that can be given: one.
func (a *API) listOrgRoles(c *call) (int, any, error) {
	org, err := c.roleOrg(false)
	if err != nil {
		return 0, nil, err
	}
	base, at := "read", stamp(org.CreatedAt)
	return http.StatusOK, map[string]any{"total_count": 1, "roles": []organizationRole{{
		ID: store.RoleSecurityManager, Name: store.SecurityManager,
		Description: "Reads all repositories, manages their alerts and reviews their bypass requests.",
		BaseRole:    &base, Source: "Predefined", Permissions: []string{}, CreatedAt: at, UpdatedAt: at,
	}}}, nil
}

func (a *API) orgRoleUsers(c *call) (int, any, error) {
	org, err := c.roleOrg(true)
	if err != nil {
		return 0, nil, err
	}
	list, err := a.db.OrgRoleUsers(c.ctx(), org.ID, store.SecurityManager)
	if err != nil {
		return 0, nil, err
	}
	p := c.page()
	c.link(p, len(list))
	out := []simpleUser{}
	for _, u := range slice(list, p) {
		out = append(out, c.simpleUser(u))
	}
	return http.StatusOK, out, nil
}

func (a *API) orgRoleTeams(c *call) (int, any, error) {
	org, err := c.roleOrg(true)
	if err != nil {
		return 0, nil, err
	}
	list, err := a.db.OrgRoleTeams(c.ctx(), org.ID, store.SecurityManager)
	if err != nil {
		return 0, nil, err
	}
	p := c.page()
	c.link(p, len(list))
	out := []team{}
	for _, t := range slice(list, p) {
		out = append(out, c.team(org, t))
	}
	return http.StatusOK, out, nil
}

func (a *API) putOrgRoleUser(c *call) (int, any, error)    { return c.setOrgRole(true) }
func (a *API) removeOrgRoleUser(c *call) (int, any, error) { return c.setOrgRole(false) }
func (a *API) putOrgRoleTeam(c *call) (int, any, error)    { return c.setOrgRole(true) }
func (a *API) removeOrgRoleTeam(c *call) (int, any, error) { return c.setOrgRole(false) }

// setOrgRole gives the role to the person or the team of the path, or takes it away.
func (c *call) setOrgRole(has bool) (int, any, error) {
	org, err := c.roleOrg(true)
	if err != nil {
		return 0, nil, err
	}
	action := map[bool]string{true: "organization_role.assign", false: "organization_role.revoke"}[has]
	return http.StatusNoContent, nil, c.a.db.Tx(c.ctx(), func(tx *store.Tx) error {
		var user, team int64
		data := map[string]any{"role": store.SecurityManager}
		if slug := c.r.PathValue("team_slug"); slug != "" {
			t, err := tx.TeamBySlug(c.ctx(), org.ID, slug)
			if err != nil {
				return err
			}
			team, data["team"] = t.ID, org.Login+"/"+t.Slug
		} else {
			u, err := c.roleHolder(tx, org, has)
			if err != nil {
				return err
			}
			user, data["user"] = u.ID, u.Login
		}
		err := tx.SetOrgRole(c.ctx(), org.ID, store.SecurityManager, user, team, has)
		if pushward.IsNotFound(err) {
			err = nil // taking what was not given changes nothing, as on GitHub
		}
		if err != nil {
			return err
		}
		return tx.Audit(c.ctx(), store.AuditEvent{At: c.a.o.Now(), Action: action, Actor: c.caller.Actor, OwnerID: org.ID, Data: data})
	})
}

// roleHolder finds the person of the path, who must be a member to get the role.
func (c *call) roleHolder(tx *store.Tx, org pushward.User, has bool) (pushward.User, error) {
	if has {
		return c.orgMember(tx, org, c.r.PathValue("username"))
	}
	return tx.UserByLogin(c.ctx(), c.r.PathValue("username"))
}
