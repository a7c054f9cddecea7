package api

import (
	"net/http"

	"pushward"
	"pushward/internal/git"
)

// commitInput is the body of POST git/commits.
type commitInput struct {
	Message   *string      `json:"message"`
	Tree      *string      `json:"tree"`
	Parents   []string     `json:"parents"`
	Author    *personInput `json:"author"`
	Committer *personInput `json:"committer"`
	Signature *string      `json:"signature"`
}

// gitCommit is GitHub's "git-commit", which has the same keys.
type gitCommit contentsCommit

func (c *call) gitCommit(k git.CommitInfo) gitCommit { return gitCommit(c.contentsCommit(k)) }

// createCommit writes a commit object and moves no ref. Here the committer
// defaults to the author, the other way round than for contents.
func (a *API) createCommit(c *call) (int, any, error) {
	var in commitInput
	err := c.decode(smallBody, &in)
	if err != nil {
		return 0, nil, err
	}
	if in.Message == nil {
		return 0, nil, missing("message")
	}
	if in.Tree == nil {
		return 0, nil, missing("tree")
	}
	k := git.CommitInfo{Message: *in.Message}
	k.Tree, err = pushward.ParseOID(*in.Tree)
	if err != nil {
		return 0, nil, pushward.Unprocessablef("The tree parameter must be exactly 40 characters and contain only [0-9a-f].")
	}
	for _, p := range in.Parents {
		oid, err := pushward.ParseOID(p)
		if err != nil {
			return 0, nil, pushward.Unprocessablef("The parents parameter must be exactly 40 characters and contain only [0-9a-f].")
		}
		k.Parents = append(k.Parents, oid)
	}
	k.Author, err = in.Author.person("author", c.me())
	if err != nil {
		return 0, nil, err
	}
	k.Committer, err = in.Committer.person("committer", k.Author)
	if err != nil {
		return 0, nil, err
	}
	if in.Signature != nil {
		k.Signature = *in.Signature
	}
	err = c.notEmpty()
	if err != nil {
		return 0, nil, err
	}

	k.OID, err = c.bring(func(q *git.Quarantine) (pushward.OID, error) { return q.WriteCommit(c.ctx(), k) })
	if err != nil {
		return 0, nil, err
	}
	k, err = c.git.Commit(c.ctx(), k.OID)
	if err != nil {
		return 0, nil, err
	}
	return c.created(c.base.object(c.repo, "commits", k.OID), c.gitCommit(k))
}

func (a *API) getGitCommit(c *call) (int, any, error) {
	o, err := c.object("commit_sha", git.Commit)
	if err != nil {
		return 0, nil, err
	}
	k, err := c.git.Commit(c.ctx(), o.OID)
	return http.StatusOK, c.gitCommit(k), err
}
