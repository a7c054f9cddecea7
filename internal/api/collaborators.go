package api

import (
	"net/http"
	"strings"

	"pushward"
	"pushward/internal/access"
	"pushward/internal/store"
)

// collaborator is GitHub's "collaborator".
type collaborator struct {
	simpleUser
	Permissions *permissions `json:"permissions"`
	RoleName    string       `json:"role_name"`
}

// roles names the rights; permission is GitHub's older name of the same.
var roles = map[access.Right]string{0: "none", access.Read: "read", access.Write: "write", access.Admin: "admin"}

func (c *call) collaborator(u pushward.User, right access.Right) collaborator {
	return collaborator{simpleUser: c.simpleUser(u), Permissions: permissionsOf(right), RoleName: roles[right]}
}

// listCollaborators lists whom the repository names, its owner first when that
// is a person. Members of an organisation that owns it are not listed.
func (a *API) listCollaborators(c *call) (int, any, error) {
	named, err := a.db.Collaborators(c.ctx(), c.repo.ID)
	if err != nil {
		return 0, nil, err
	}
	all := []collaborator{}
	if c.repo.Owner.Type == pushward.TypeUser {
		all = append(all, c.collaborator(c.repo.Owner, access.Admin))
	}
	for _, n := range named {
		all = append(all, c.collaborator(n.User, rightOf[n.Permission]))
	}
	all = chosenCollaborators(all, c.r.URL.Query().Get("permission"))
	p := c.page()
	c.link(p, len(all))
	return http.StatusOK, slice(all, p), nil
}

// chosenCollaborators keeps those who have a permission; an empty one keeps all.
func chosenCollaborators(all []collaborator, permission string) []collaborator {
	right, ok := rightOf[permission]
	if !ok {
		return all
	}
	kept := []collaborator{}
	for _, m := range all {
		if rightOf[m.RoleName] >= right {
			kept = append(kept, m)
		}
	}
	return kept
}

// rightOf reads GitHub's permissions, old names and new. We keep three of the
// five: triage reads, and maintain writes.
var rightOf = map[string]access.Right{
	"pull": access.Read, "read": access.Read, "triage": access.Read,
	"push": access.Write, "write": access.Write, "maintain": access.Write,
	"admin": access.Admin,
}

func (a *API) checkCollaborator(c *call) (int, any, error) {
	u, err := c.user("username")
	if err != nil {
		return 0, nil, err
	}
	permission, err := a.db.Permission(c.ctx(), c.repo.ID, u.ID)
	if err != nil {
		return 0, nil, err
	}
	if permission == "" && u.ID != c.repo.Owner.ID {
		return 0, nil, pushward.NotFoundf("Not Found")
	}
	return http.StatusNoContent, nil, nil
}

// putCollaborator gives a right at once. GitHub invites first; here nobody has
// to accept, so its answer for those who need no invitation is always ours.
func (a *API) putCollaborator(c *call) (int, any, error) {
	var in struct {
		Permission *string `json:"permission"`
	}
	err := c.decode(smallBody, &in)
	if err != nil {
		return 0, nil, err
	}
	u, err := c.user("username")
	if err != nil {
		return 0, nil, err
	}
	name := "push"
	if in.Permission != nil && *in.Permission != "" {
		name = strings.ToLower(*in.Permission)
	}
	right, known := rightOf[name]
	switch {
	case !known:
		return 0, nil, invalidField("Repository", "permission", "permission must be one of pull, triage, push, maintain, admin")
	case u.ID == c.repo.Owner.ID:
		return 0, nil, invalidField("Repository", "user", "Repository owner cannot be a collaborator")
	case u.Type != pushward.TypeUser:
		return 0, nil, invalidField("Repository", "user", "Only a user can be a collaborator")
	}
	return c.setCollaborator(u, roles[right], "repo.add_member")
}

// removeCollaborator takes a right away; everybody may drop their own.
func (a *API) removeCollaborator(c *call) (int, any, error) {
	if !strings.EqualFold(c.r.PathValue("username"), c.caller.User.Login) {
		right, err := a.access.RightOn(c.ctx(), c.caller, c.repo)
		if err != nil {
			return 0, nil, err
		}
		if right < access.Admin {
			return 0, nil, pushward.Forbiddenf("Must have admin rights to Repository.")
		}
	}
	u, err := c.user("username")
	if err != nil {
		return 0, nil, err
	}
	return c.setCollaborator(u, "", "repo.remove_member")
}

func (c *call) setCollaborator(u pushward.User, permission, action string) (int, any, error) {
	err := c.a.db.Tx(c.ctx(), func(tx *store.Tx) error {
		err := tx.SetPermission(c.ctx(), c.repo.ID, u.ID, permission)
		if err != nil {
			return err
		}
		return tx.Audit(c.ctx(), c.event(action, c.repo, map[string]any{"user": u.Login, "permission": permission}))
	})
	return http.StatusNoContent, nil, err
}

// collaboratorPermission is GitHub's "repository-collaborator-permission".
type collaboratorPermission struct {
	Permission string       `json:"permission"`
	RoleName   string       `json:"role_name"`
	User       collaborator `json:"user"`
}

// getPermission says what a user may do, by whatever way they came to it.
func (a *API) getPermission(c *call) (int, any, error) {
	u, err := c.user("username")
	if err != nil {
		return 0, nil, err
	}
	theirs := access.Caller{Actor: pushward.Actor{User: u}, Scopes: access.AllScopes()}
	right, err := a.access.RightOn(c.ctx(), theirs, c.repo)
	if err != nil {
		return 0, nil, err
	}
	return http.StatusOK, collaboratorPermission{
		Permission: roles[right], RoleName: roles[right], User: c.collaborator(u, right),
	}, nil
}
