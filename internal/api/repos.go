package api

import (
	"context"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"pushward"
	"pushward/internal/access"
	"pushward/internal/store"
)

func (a *API) getRepo(c *call) (int, any, error) {
	return c.describeRepo(http.StatusOK, c.repo)
}

// describeRepo answers with r as the caller may see it.
func (c *call) describeRepo(status int, r pushward.Repo) (int, any, error) {
	right, err := c.a.access.RightOn(c.ctx(), c.caller, r)
	if err != nil {
		return 0, nil, err
	}
	out := c.fullRepository(r, right)
	return status, out, c.addReviewers(&out, r)
}

// getRepoByID is where GitHub sends those who ask for a renamed repository, so
// clients know the path and keep it.
func (a *API) getRepoByID(c *call) (int, any, error) {
	id, err := strconv.ParseInt(c.r.PathValue("id"), 10, 64)
	if err != nil {
		return 0, nil, pushward.NotFoundf("Not Found")
	}
	r, err := a.db.RepoByID(c.ctx(), id)
	if pushward.IsNotFound(err) {
		return 0, nil, pushward.NotFoundf("Not Found")
	}
	if err != nil {
		return 0, nil, err
	}
	right, err := a.access.RightOn(c.ctx(), c.caller, r)
	if err != nil {
		return 0, nil, err
	}
	if right < access.Read {
		return 0, nil, pushward.NotFoundf("Not Found")
	}
	return http.StatusOK, c.fullRepository(r, right), nil
}

// deleteRepo removes the row first: from then on nobody can read or write the
// repository, whatever happens to its files.
func (a *API) deleteRepo(c *call) (int, any, error) {
	err := a.db.Tx(c.ctx(), func(tx *store.Tx) error {
		err := c.tellRepo(tx, "deleted", c.repo, nil) // while there is something to tell of
		if err == nil {
			err = tx.DeleteRepo(c.ctx(), c.repo.ID)
		}
		if err != nil {
			return err
		}
		return tx.Audit(c.ctx(), c.event("repo.destroy", c.repo, nil))
	})
	if err != nil {
		return 0, nil, err
	}
	err = a.repos.Remove(context.WithoutCancel(c.ctx()), c.repo.ID)
	return http.StatusNoContent, nil, err
}

// event is a line of the audit log about r.
func (c *call) event(action string, r pushward.Repo, data map[string]any) store.AuditEvent {
	return store.AuditEvent{
		At: c.a.o.Now(), Action: action, Actor: c.caller.Actor, RepoID: r.ID, Repo: r.FullName(), OwnerID: r.Owner.ID, Data: data,
	}
}

// myRepos lists what the caller has by ownership, invitation or membership.
func (a *API) myRepos(c *call) (int, any, error) {
	q := c.r.URL.Query()
	if q.Has("type") && (q.Has("visibility") || q.Has("affiliation")) {
		return 0, nil, invalidField("Search", "type", "If you specify visibility or affiliation, you cannot specify type.")
	}
	f := store.RepoFilter{Of: c.caller.User.ID, As: store.Owned | store.Collaborating | store.Membership}
	if q.Has("affiliation") {
		f.As = affiliations(q.Get("affiliation"))
	}
	seen := q.Get("visibility")
	switch t := q.Get("type"); t {
	case "owner":
		f.As = store.Owned
	case "member":
		f.As = store.Collaborating | store.Membership
	case "public", "private":
		seen = t
	}
	return c.listRepos(f, seen)
}

func affiliations(list string) store.Affiliation {
	var as store.Affiliation
	for _, name := range strings.Split(list, ",") {
		switch strings.TrimSpace(name) {
		case "owner":
			as |= store.Owned
		case "collaborator":
			as |= store.Collaborating
		case "organization_member":
			as |= store.Membership
		}
	}
	return as
}

func (a *API) userRepos(c *call) (int, any, error) {
	u, err := c.user("username")
	if err != nil {
		return 0, nil, err
	}
	f := store.RepoFilter{Of: u.ID, As: store.Owned}
	switch c.r.URL.Query().Get("type") {
	case "all":
		f.As = store.Owned | store.Collaborating | store.Membership
	case "member":
		f.As = store.Collaborating | store.Membership
	}
	return c.listRepos(f, "")
}

func (a *API) orgRepos(c *call) (int, any, error) {
	org, err := c.org()
	if err != nil {
		return 0, nil, err
	}
	f := store.RepoFilter{Of: org.ID, As: store.Owned, Sort: "created"}
	return c.listRepos(f, c.r.URL.Query().Get("type"))
}

// listRepos completes a filter from the query and answers. A token that may not
// read private repositories does not learn of any.
func (c *call) listRepos(f store.RepoFilter, seen string) (int, any, error) {
	q := c.r.URL.Query()
	f.Viewer, f.Everything = c.caller.User.ID, c.caller.User.SiteAdmin
	f.Public = seen == "public" || !c.caller.Can("repo")
	f.Private = seen == "private"
	if s := q.Get("sort"); slices.Contains([]string{"full_name", "created", "updated", "pushed"}, s) {
		f.Sort = s
	}
	byName := f.Sort == "" || f.Sort == "full_name"
	f.Descending = q.Get("direction") == "desc" || !byName && q.Get("direction") != "asc"
	f.Page = c.page()

	repos, total, err := c.a.db.RepoList(c.ctx(), f)
	if err != nil {
		return 0, nil, err
	}
	list := []repository{}
	for _, r := range repos {
		right, err := c.a.access.RightOn(c.ctx(), c.caller, r)
		if err != nil {
			return 0, nil, err
		}
		list = append(list, c.repository(r, right))
	}
	c.link(f.Page, total)
	return http.StatusOK, list, nil
}
