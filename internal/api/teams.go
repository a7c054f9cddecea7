package api

import (
	"net/http"
	"strings"
	"unicode/utf8"

	"pushward"
	"pushward/internal/store"
)

// team is GitHub's "team".
type team struct {
	ID              int64      `json:"id"`
	NodeID          string     `json:"node_id"`
	Name            string     `json:"name"`
	Slug            string     `json:"slug"`
	Description     *string    `json:"description"`
	Privacy         string     `json:"privacy"`
	Notification    string     `json:"notification_setting"`
	Permission      string     `json:"permission"`
	URL             string     `json:"url"`
	HTMLURL         string     `json:"html_url"`
	MembersURL      string     `json:"members_url"`
	RepositoriesURL string     `json:"repositories_url"`
	Type            string     `json:"type"`
	OrganizationID  int64      `json:"organization_id"`
	Parent          *struct{}  `json:"parent"`
	MembersCount    *int       `json:"members_count,omitempty"` // of a single one
	ReposCount      *int       `json:"repos_count,omitempty"`
	CreatedAt       string     `json:"created_at,omitempty"`
	UpdatedAt       string     `json:"updated_at,omitempty"`
	Organization    *simpleOrg `json:"organization,omitempty"`
}

func (c *call) team(org pushward.User, t store.Team) team {
	url := c.base.api + "/orgs/" + org.Login + "/teams/" + t.Slug
	out := team{
		ID: t.ID, NodeID: nodeID("Team", t.ID), Name: t.Name, Slug: t.Slug, Description: orNull(t.Description), Privacy: "closed",
		Notification: "notifications_enabled", Permission: "pull", URL: url, HTMLURL: c.base.html + "/orgs/" + org.Login + "/teams/" + t.Slug,
		MembersURL: url + "/members{/member}", RepositoriesURL: url + "/repos", Type: "organization", OrganizationID: org.ID,
	}
	if t.Secret {
		out.Privacy = "secret"
	}
	return out
}

// fullTeam is GitHub's "team-full".
func (c *call) fullTeam(org pushward.User, t store.Team) team {
	out := c.team(org, t)
	owner := c.simpleOrg(org)
	out.MembersCount, out.ReposCount, out.Organization = &t.Members, &t.Repos, &owner
	out.CreatedAt, out.UpdatedAt = stamp(t.CreatedAt), stamp(t.UpdatedAt)
	return out
}

// teamIn is what a route about teams works in.
type teamIn struct {
	org        pushward.User
	owns       bool // the caller decides for the organisation
	team       store.Team
	maintainer bool // the caller may change who is in the team
}

// teamOrg finds the organisation of the path, whose teams only its members see.
func (c *call) teamOrg() (in teamIn, err error) {
	in.org, err = c.org()
	if err != nil {
		return in, err
	}
	in.owns, err = c.ownsOrg(in.org)
	if err != nil || in.owns {
		return in, err
	}
	role, err := c.a.db.MemberRole(c.ctx(), in.org.ID, c.caller.User.ID)
	if err == nil && role == "" {
		err = pushward.NotFoundf("Not Found")
	}
	return in, err
}

// theTeam finds the team of the path. A secret one does not show to others.
func (c *call) theTeam() (in teamIn, err error) {
	in, err = c.teamOrg()
	if err != nil {
		return in, err
	}
	in.team, err = c.a.db.TeamBySlug(c.ctx(), in.org.ID, c.r.PathValue("team_slug"))
	if err != nil {
		return in, err
	}
	member, maintainer, err := c.a.db.TeamMember(c.ctx(), in.team.ID, c.caller.User.ID)
	in.maintainer = in.owns || maintainer
	if err == nil && in.team.Secret && !in.owns && !member {
		err = pushward.NotFoundf("Not Found")
	}
	return in, err
}

func (in teamIn) mustOwn() error {
	if !in.owns {
		return pushward.Forbiddenf("Must be an owner of the organization.")
	}
	return nil
}

func (a *API) listTeams(c *call) (int, any, error) {
	in, err := c.teamOrg()
	if err != nil {
		return 0, nil, err
	}
	viewer := c.caller.User.ID
	if in.owns {
		viewer = 0
	}
	list, err := a.db.Teams(c.ctx(), in.org.ID, viewer)
	if err != nil {
		return 0, nil, err
	}
	p := c.page()
	out := []team{}
	for _, t := range slice(list, p) {
		out = append(out, c.team(in.org, t))
	}
	c.link(p, len(list))
	return http.StatusOK, out, nil
}

func (a *API) getTeam(c *call) (int, any, error) {
	in, err := c.theTeam()
	if err != nil {
		return 0, nil, err
	}
	return http.StatusOK, c.fullTeam(in.org, in.team), nil
}

// teamInput is the body of POST and PATCH.
type teamInput struct {
	Name        *string          `json:"name"`
	Description optional[string] `json:"description"`
	Privacy     *string          `json:"privacy"`
	Maintainers []string         `json:"maintainers"` // logins; of POST only
}

// apply puts what is given into t.
func (in teamInput) apply(c *call, t *store.Team) error {
	if in.Name != nil {
		t.Name, t.Slug = strings.TrimSpace(*in.Name), slugOf(*in.Name)
	}
	if in.Description.Given {
		t.Description = in.Description.Value
	}
	switch {
	case t.Slug == "":
		return invalidField("Team", "name", "name must have a letter or digit in it")
	case utf8.RuneCountInString(t.Name) > maxTeamName:
		return tooLong("Team", "name", maxTeamName)
	case utf8.RuneCountInString(t.Description) > maxDescription:
		return tooLong("Team", "description", maxDescription)
	case in.Privacy != nil && *in.Privacy != "closed" && *in.Privacy != "secret":
		return invalidField("Team", "privacy", "privacy must be closed or secret")
	case in.Privacy != nil:
		t.Secret = *in.Privacy == "secret"
	}
	t.UpdatedAt = c.a.o.Now()
	return c.a.protect.CheckText(c.ctx(), "description", t.Name+"\n"+t.Description)
}

const maxTeamName = 100

// slugOf is a team's name as addresses have it: lower case, a hyphen for
// whatever is not a letter, digit or underscore.
func slugOf(name string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(name) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '_':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	return strings.TrimSuffix(b.String(), "-")
}

// createTeam makes a team, for owners of the organisation.
func (a *API) createTeam(c *call) (int, any, error) {
	in, err := c.teamOrg()
	if err == nil {
		err = in.mustOwn()
	}
	if err != nil {
		return 0, nil, err
	}
	var body teamInput
	err = c.decode(smallBody, &body)
	if err == nil && body.Name == nil {
		err = missing("name")
	}
	if err != nil {
		return 0, nil, err
	}
	t := store.Team{OrgID: in.org.ID, CreatedAt: a.o.Now()}
	err = body.apply(c, &t)
	if err != nil {
		return 0, nil, err
	}
	err = a.db.Tx(c.ctx(), func(tx *store.Tx) error {
		err := tx.PutTeam(c.ctx(), &t)
		if err != nil {
			return err
		}
		for _, login := range body.Maintainers {
			u, err := c.orgMember(tx, in.org, login)
			if err == nil {
				err = tx.SetTeamMember(c.ctx(), t.ID, u.ID, true)
			}
			if err != nil {
				return err
			}
		}
		return tx.Audit(c.ctx(), c.teamEvent("team.create", in.org, t, nil))
	})
	if err != nil {
		return 0, nil, err
	}
	return http.StatusCreated, c.fullTeam(in.org, t), nil
}

func (c *call) teamEvent(action string, org pushward.User, t store.Team, data map[string]any) store.AuditEvent {
	if data == nil {
		data = map[string]any{}
	}
	data["team"], data["team_id"] = org.Login+"/"+t.Slug, t.ID
	return store.AuditEvent{At: c.a.o.Now(), Action: action, Actor: c.caller.Actor, OwnerID: org.ID, Data: data}
}

// orgMember finds a member of the organisation by login.
func (c *call) orgMember(tx *store.Tx, org pushward.User, login string) (pushward.User, error) {
	u, err := tx.UserByLogin(c.ctx(), login)
	if err != nil && !pushward.IsNotFound(err) {
		return u, err
	}
	role := ""
	if err == nil {
		role, err = tx.MemberRole(c.ctx(), org.ID, u.ID)
		if err != nil {
			return u, err
		}
	}
	if role == "" {
		return u, invalidField("TeamMember", "user", "The user must be a member of the organization.")
	}
	return u, nil
}

// updateTeam renames, describes, hides or shows a team: its maintainers may.
func (a *API) updateTeam(c *call) (int, any, error) {
	in, err := c.theTeam()
	if err == nil && !in.maintainer {
		err = pushward.Forbiddenf("Must be a maintainer of the team.")
	}
	if err != nil {
		return 0, nil, err
	}
	var body teamInput
	err = c.decode(smallBody, &body)
	if err != nil {
		return 0, nil, err
	}
	t := in.team
	err = body.apply(c, &t)
	if err != nil {
		return 0, nil, err
	}
	err = a.db.Tx(c.ctx(), func(tx *store.Tx) error {
		err := tx.PutTeam(c.ctx(), &t)
		if err != nil {
			return err
		}
		return tx.Audit(c.ctx(), c.teamEvent("team.update", in.org, t, map[string]any{"old_name": in.team.Name, "privacy": c.team(in.org, t).Privacy}))
	})
	if err != nil {
		return 0, nil, err
	}
	return http.StatusOK, c.fullTeam(in.org, t), nil
}

func (a *API) deleteTeam(c *call) (int, any, error) {
	in, err := c.theTeam()
	if err == nil {
		err = in.mustOwn()
	}
	if err != nil {
		return 0, nil, err
	}
	return http.StatusNoContent, nil, a.db.Tx(c.ctx(), func(tx *store.Tx) error {
		err := tx.DeleteTeam(c.ctx(), in.team.ID)
		if err != nil {
			return err
		}
		return tx.Audit(c.ctx(), c.teamEvent("team.destroy", in.org, in.team, nil))
	})
}
