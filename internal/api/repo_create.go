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

// createRepo answers both.
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
	r, err = c.a.CreateRepository(c.ctx(), c.caller.Actor, r, in.AutoInit.Value)
	if err != nil {
		return 0, nil, err
	}
	c.w.Header().Set("Location", c.base.repo(r))
	return c.describeRepo(http.StatusCreated, r)
}

// CreateRepository makes the row of r and the repository on disk together, then
// a first commit with a README if one is asked for, and gives the row as it
// stands. What fails takes both with it.
func (a *API) CreateRepository(ctx context.Context, by pushward.Actor, r pushward.Repo, withReadme bool) (pushward.Repo, error) {
	now := a.o.Now().UTC()
	r.CreatedAt, r.UpdatedAt = now, now
	err := a.db.Tx(ctx, func(tx *store.Tx) error {
		err := tx.CreateRepo(ctx, &r)
		if err == nil {
			err = a.byDefault(ctx, tx, &r)
		}
		if err != nil {
			return err
		}
		err = tx.Audit(ctx, store.AuditEvent{
			At: now, Action: "repo.create", Actor: by, RepoID: r.ID, Repo: r.FullName(),
			Data: map[string]any{"visibility": visibility(r)},
		})
		if err == nil {
			err = tx.Emit(ctx, store.Event{Kind: "repository", Action: "created", RepoID: r.ID, Actor: by, At: now})
		}
		if err == nil {
			err = a.protect.NewRepository(ctx, tx, r.ID)
		}
		if err != nil {
			return err
		}
		// Inside, so that no row is ever without its repository. What a try
		// that fails leaves behind is empty, and the next one replaces it.
		return a.repos.Create(ctx, r.ID, r.DefaultBranch)
	})
	if err != nil {
		return r, err
	}
	if withReadme {
		err = a.firstCommit(ctx, by, r)
	}
	if err != nil {
		a.uncreate(ctx, r)
		return r, err
	}
	return a.db.RepoByID(ctx, r.ID)
}

// newRepo reads the row that a body asks for.
func (c *call) newRepo(owner pushward.User, in repoInput) (pushward.Repo, error) {
	r := pushward.Repo{Owner: owner, DefaultBranch: firstBranch}
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

// firstCommit writes a README. It goes through the gate like any other file: the
// name and the description are in it.
func (a *API) firstCommit(ctx context.Context, by pushward.Actor, r pushward.Repo) error {
	readme := "# " + r.Name + "\n"
	if r.Description != "" {
		readme += r.Description + "\n"
	}
	q := a.repos.Repo(r).Quarantine(by)
	defer q.Discard()
	blob, err := q.Write(git.Blob, []byte(readme))
	if err != nil {
		return err
	}
	tree, err := q.EditTree(ctx, pushward.OID{}, []git.TreeChange{{Path: "README.md", Mode: git.ModeFile, OID: blob}})
	if err != nil {
		return err
	}
	author := a.authorNow(by.User)
	commit, err := q.WriteCommit(ctx, git.CommitInfo{Tree: tree, Author: author, Committer: author, Message: "Initial commit"})
	if err != nil {
		return err
	}
	return q.Commit(ctx, pushward.RefUpdate{Name: "refs/heads/" + r.DefaultBranch, New: commit})
}

// uncreate takes back a repository that could not be finished, also when the
// client has gone.
func (a *API) uncreate(ctx context.Context, r pushward.Repo) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), 30*time.Second)
	defer cancel()
	err := errors.Join(
		a.db.Tx(ctx, func(tx *store.Tx) error { return tx.DeleteRepo(ctx, r.ID) }),
		a.repos.Remove(ctx, r.ID),
	)
	if err != nil {
		a.o.Log.Error("take back a repository that could not be created", "repo", r.ID, "err", err)
	}
}
