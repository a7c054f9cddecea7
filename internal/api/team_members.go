package api

import (
	"net/http"
	"strings"

	"pushward"
	"pushward/internal/access"
	"pushward/internal/store"
)

func (a *API) listTeamMembers(c *call) (int, any, error) {
	in, err := c.theTeam()
	if err != nil {
		return 0, nil, err
	}
	list, err := a.db.TeamMembers(c.ctx(), in.team.ID)
	if err != nil {
		return 0, nil, err
	}
	role := c.r.URL.Query().Get("role")
	out := []simpleUser{}
	for _, m := range list {
		if role == "" || role == "all" || role == teamRole(m.Maintainer) {
			out = append(out, c.simpleUser(m.User))
		}
	}
	p := c.page()
	c.link(p, len(out))
	return http.StatusOK, slice(out, p), nil
}

func teamRole(maintainer bool) string {
	if maintainer {
		return "maintainer"
	}
	return "member"
}

// teamMembership is GitHub's "team-membership".
type teamMembership struct {
	URL   string `json:"url"`
	Role  string `json:"role"`
	State string `json:"state"`
}

func (c *call) teamMembership(in teamIn, u pushward.User, maintainer bool) teamMembership {
	url := c.team(in.org, in.team).URL + "/memberships/" + u.Login
	return teamMembership{URL: url, Role: teamRole(maintainer), State: "active"}
}

func (a *API) getTeamMembership(c *call) (int, any, error) {
	in, err := c.theTeam()
	if err != nil {
		return 0, nil, err
	}
	u, err := c.user("username")
	if err != nil {
		return 0, nil, err
	}
	member, maintainer, err := a.db.TeamMember(c.ctx(), in.team.ID, u.ID)
	if err == nil && !member {
		err = pushward.NotFoundf("Not Found")
	}
	if err != nil {
		return 0, nil, err
	}
	return http.StatusOK, c.teamMembership(in, u, maintainer), nil
}

// putTeamMembership puts a member of the organisation into a team at once:
// nobody has to accept here.
func (a *API) putTeamMembership(c *call) (int, any, error) {
	in, err := c.theTeam()
	if err == nil && !in.maintainer {
		err = pushward.Forbiddenf("Must be a maintainer of the team.")
	}
	if err != nil {
		return 0, nil, err
	}
	var body struct {
		Role *string `json:"role"`
	}
	err = c.decode(smallBody, &body)
	if err != nil {
		return 0, nil, err
	}
	if body.Role != nil && *body.Role != "member" && *body.Role != "maintainer" {
		return 0, nil, invalidField("TeamMember", "role", "role must be member or maintainer")
	}
	maintainer := body.Role != nil && *body.Role == "maintainer"
	var u pushward.User
	err = a.db.Tx(c.ctx(), func(tx *store.Tx) error {
		u, err = c.orgMember(tx, in.org, c.r.PathValue("username"))
		if err != nil {
			return err
		}
		err = tx.SetTeamMember(c.ctx(), in.team.ID, u.ID, maintainer)
		if err != nil {
			return err
		}
		return tx.Audit(c.ctx(), c.teamEvent("team.add_member", in.org, in.team, map[string]any{"user": u.Login, "role": teamRole(maintainer)}))
	})
	if err != nil {
		return 0, nil, err
	}
	return http.StatusOK, c.teamMembership(in, u, maintainer), nil
}

// removeTeamMembership takes an account out of a team; everybody may leave.
func (a *API) removeTeamMembership(c *call) (int, any, error) {
	in, err := c.theTeam()
	if err == nil && !in.maintainer && !strings.EqualFold(c.r.PathValue("username"), c.caller.User.Login) {
		err = pushward.Forbiddenf("Must be a maintainer of the team.")
	}
	if err != nil {
		return 0, nil, err
	}
	u, err := c.user("username")
	if err != nil {
		return 0, nil, err
	}
	return http.StatusNoContent, nil, a.db.Tx(c.ctx(), func(tx *store.Tx) error {
		err := tx.RemoveTeamMember(c.ctx(), in.team.ID, u.ID)
		if err != nil {
			return err
		}
		return tx.Audit(c.ctx(), c.teamEvent("team.remove_member", in.org, in.team, map[string]any{"user": u.Login}))
	})
}

// teamRepository is a repository with what a team may do there.
type teamRepository struct {
	repository
	RoleName string `json:"role_name"`
}

func (a *API) listTeamRepos(c *call) (int, any, error) {
	in, err := c.theTeam()
	if err != nil {
		return 0, nil, err
	}
	list, err := a.db.TeamRepos(c.ctx(), in.team.ID)
	if err != nil {
		return 0, nil, err
	}
	out := []teamRepository{}
	for _, r := range list {
		out = append(out, teamRepository{c.repository(r.Repo, rightOf[r.Permission]), r.Permission})
	}
	p := c.page()
	c.link(p, len(out))
	return http.StatusOK, slice(out, p), nil
}

// putTeamRepo gives a team a right on a repository of its organisation. It takes
// the right to administer the repository.
func (a *API) putTeamRepo(c *call) (int, any, error) {
	in, err := c.theTeam()
	if err != nil {
		return 0, nil, err
	}
	var body struct {
		Permission *string `json:"permission"`
	}
	err = c.decode(smallBody, &body)
	if err != nil {
		return 0, nil, err
	}
	name := "push"
	if body.Permission != nil && *body.Permission != "" {
		name = strings.ToLower(*body.Permission)
	}
	right, known := rightOf[name]
	switch {
	case c.repo.Owner.ID != in.org.ID:
		return 0, nil, invalidField("TeamRepository", "repository", "The repository must belong to the organization.")
	case !known:
		return 0, nil, invalidField("TeamRepository", "permission", "permission must be one of pull, triage, push, maintain, admin")
	}
	return c.setTeamRepo(in, right, "team.add_repository")
}

func (a *API) removeTeamRepo(c *call) (int, any, error) {
	in, err := c.theTeam()
	if err != nil {
		return 0, nil, err
	}
	return c.setTeamRepo(in, 0, "team.remove_repository")
}

func (c *call) setTeamRepo(in teamIn, right access.Right, action string) (int, any, error) {
	permission := ""
	if right != 0 {
		permission = roles[right]
	}
	return http.StatusNoContent, nil, c.a.db.Tx(c.ctx(), func(tx *store.Tx) error {
		err := tx.SetTeamRepo(c.ctx(), in.team.ID, c.repo.ID, permission)
		if err != nil {
			return err
		}
		e := c.teamEvent(action, in.org, in.team, map[string]any{"permission": permission})
		e.RepoID, e.Repo = c.repo.ID, c.repo.FullName()
		return tx.Audit(c.ctx(), e)
	})
}
