package api

import (
	"context"
	"errors"
	"net/http"
	"time"

	"pushward"
	"pushward/internal/git"
	"pushward/internal/store"
)

// repoInput is the body that creates a repository. A team cannot be given one,
// and templates are not kept: asking for those is refused rather than ignored.
type repoInput struct {
	Name        *string          `json:"name"`
	Description optional[string] `json:"description"`
	Homepage    optional[string] `json:"homepage"`
	Private     optional[bool]   `json:"private"`
	Visibility  optional[string] `json:"visibility"`
	AutoInit    optional[bool]   `json:"auto_init"`
	Gitignore   optional[string] `json:"gitignore_template"`
	License     optional[string] `json:"license_template"`
	settingsInput
}

// firstBranch is the default branch of a new repository.
const firstBranch = "main"

func (a *API) createUserRepo(c *call) (int, any, error) {
	return c.createRepo(c.caller.User)
}

func (a *API) createOrgRepo(c *call) (int, any, error) {
	org, err := c.org()
	if err != nil {
		return 0, nil, err
	}
	owns, err := c.ownsOrg(org)
	if err != nil {
		return 0, nil, err
	}
	if !owns {
		return 0, nil, pushward.Forbiddenf("You need admin access to the organization before adding a repository to it.")
	}
	return c.createRepo(org)
}

// createRepo makes the row, then the repository on disk, then the first commit
// if one is asked for. What fails takes the row with it.
func (c *call) createRepo(owner pushward.User) (int, any, error) {
	var in repoInput
	err := c.decode(smallBody, &in)
	if err != nil {
		return 0, nil, err
	}
	r, err := c.newRepo(owner, in)
	if err != nil {
		return 0, nil, err
	}
	err = c.a.db.Tx(c.ctx(), func(tx *store.Tx) error {
		err := tx.CreateRepo(c.ctx(), &r)
		if err != nil {
			return err
		}
		return tx.Audit(c.ctx(), c.event("repo.create", r, map[string]any{"visibility": visibility(r)}))
	})
	if err != nil {
		return 0, nil, err
	}
	err = c.furnish(r, in.AutoInit.Value)
	if err != nil {
		c.uncreate(r)
		return 0, nil, err
	}
	r, err = c.a.db.RepoByID(c.ctx(), r.ID)
	if err != nil {
		return 0, nil, err
	}
	c.w.Header().Set("Location", c.base.repo(r))
	return c.describeRepo(http.StatusCreated, r)
}

// newRepo reads the row that a body asks for.
func (c *call) newRepo(owner pushward.User, in repoInput) (pushward.Repo, error) {
	now := c.a.o.Now()
	r := pushward.Repo{Owner: owner, DefaultBranch: firstBranch, CreatedAt: now, UpdatedAt: now}
	if in.Name == nil {
		return r, missing("name")
	}
	if in.Gitignore.Value != "" || in.License.Value != "" {
		return r, invalidField("Repository", "license_template", "gitignore_template and license_template are not supported")
	}
	r.Name, r.Description, r.Homepage = *in.Name, in.Description.Value, in.Homepage.Value
	err := c.checkWords(r)
	if err != nil {
		return r, err
	}
	private, given, err := wantsPrivate(in.Private, in.Visibility)
	if err != nil {
		return r, err
	}
	r.Private = given && private
	err = c.maySee(r.Private)
	if err != nil {
		return r, err
	}
	return r, in.settingsInput.apply(&r.Settings)
}

// furnish makes the repository on disk, and its first commit. That goes through
// the gate like any other: the name and the description are in it.
func (c *call) furnish(r pushward.Repo, withReadme bool) error {
	err := c.a.repos.Create(c.ctx(), r.ID, r.DefaultBranch)
	if err != nil || !withReadme {
		return err
	}
	readme := "# " + r.Name + "\n"
	if r.Description != "" {
		readme += r.Description + "\n"
	}
	q := c.a.repos.Repo(r).Quarantine(c.caller.Actor)
	defer q.Discard()
	blob, err := q.Write(git.Blob, []byte(readme))
	if err != nil {
		return err
	}
	tree, err := q.EditTree(c.ctx(), pushward.OID{}, []git.TreeChange{{Path: "README.md", Mode: git.ModeFile, OID: blob}})
	if err != nil {
		return err
	}
	me := c.me()
	commit, err := q.WriteCommit(c.ctx(), git.CommitInfo{Tree: tree, Author: me, Committer: me, Message: "Initial commit"})
	if err != nil {
		return err
	}
	return q.Commit(c.ctx(), pushward.RefUpdate{Name: "refs/heads/" + r.DefaultBranch, New: commit})
}

// uncreate takes back a repository that could not be finished, also when the
// client has gone.
func (c *call) uncreate(r pushward.Repo) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(c.ctx()), 30*time.Second)
	defer cancel()
	err := errors.Join(
		c.a.db.Tx(ctx, func(tx *store.Tx) error { return tx.DeleteRepo(ctx, r.ID) }),
		c.a.repos.Remove(ctx, r.ID),
	)
	if err != nil {
		c.a.o.Log.Error("take back a repository that could not be created", "repo", r.ID, "request_id", c.requestID, "err", err)
	}
}
