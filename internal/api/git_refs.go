package api

import (
	"net/http"
	"strings"

	"pushward"
	"pushward/internal/git"
)

// gitRef is GitHub's "git-ref".
type gitRef struct {
	Ref    string    `json:"ref"`
	NodeID string    `json:"node_id"`
	URL    string    `json:"url"`
	Object gitObject `json:"object"`
}

func (c *call) gitRef(name string, oid pushward.OID) (gitRef, error) {
	t, _, err := c.git.Has(c.ctx(), oid)
	if err != nil {
		return gitRef{}, err
	}
	return gitRef{
		Ref: name, NodeID: nodeOf("Ref", c.repo, name),
		URL: c.base.repo(c.repo) + "/git/" + escape(name), Object: c.gitObject(oid, t),
	}, nil
}

// getRef finds one ref by its exact name.
func (a *API) getRef(c *call) (int, any, error) {
	name := fullRef(c.r.PathValue("ref"))
	oid, err := c.git.Ref(c.ctx(), name)
	if pushward.IsNotFound(err) {
		err = c.absent()
	}
	if err != nil {
		return 0, nil, err
	}
	ref, err := c.gitRef(name, oid)
	return http.StatusOK, ref, err
}

// matchingRefs lists the refs whose name begins so; no match is an empty list.
func (a *API) matchingRefs(c *call) (int, any, error) {
	err := c.notEmpty()
	if err != nil {
		return 0, nil, err
	}
	refs, err := c.git.Refs(c.ctx(), fullRef(c.r.PathValue("ref")))
	if err != nil {
		return 0, nil, err
	}
	p := c.page()
	list := []gitRef{}
	for _, r := range slice(refs, p) {
		ref, err := c.gitRef(r.Name, r.OID)
		if err != nil {
			return 0, nil, err
		}
		list = append(list, ref)
	}
	c.link(p, len(refs))
	return http.StatusOK, list, nil
}

// oldRefs is GET git/refs/{ref} as GitHub had it until 2019: the ref itself
// when the name is exact, else those that begin so.
func (a *API) oldRefs(c *call) (int, any, error) {
	_, err := c.git.Ref(c.ctx(), fullRef(c.r.PathValue("ref")))
	if err == nil {
		return a.getRef(c)
	}
	if !pushward.IsNotFound(err) {
		return 0, nil, err
	}
	status, body, err := a.matchingRefs(c)
	if list, ok := body.([]gitRef); ok && len(list) == 0 && c.r.PathValue("ref") != "" {
		return 0, nil, pushward.NotFoundf("Not Found")
	}
	return status, body, err
}

// createRef makes a new ref that points at an object of the repository.
func (a *API) createRef(c *call) (int, any, error) {
	var in struct {
		Ref *string `json:"ref"`
		SHA *string `json:"sha"`
	}
	err := c.decode(smallBody, &in)
	switch {
	case err != nil:
		return 0, nil, err
	case in.Ref == nil:
		return 0, nil, missing("ref")
	case in.SHA == nil:
		return 0, nil, missing("sha")
	case !strings.HasPrefix(*in.Ref, "refs/") || strings.Count(*in.Ref, "/") < 2:
		return 0, nil, pushward.Unprocessablef("Reference name must start with 'refs/' and contain at least two slashes.")
	}
	err = git.CheckRefName(*in.Ref)
	if err != nil {
		return 0, nil, err
	}
	err = c.notEmpty()
	if err != nil {
		return 0, nil, err
	}
	to, err := c.refTarget(*in.SHA)
	if err != nil {
		return 0, nil, err
	}

	q := c.git.Quarantine(c.caller.Actor)
	defer q.Discard()
	err = q.Turn(c.ctx())
	if err != nil {
		return 0, nil, err
	}
	_, err = c.git.Ref(c.ctx(), *in.Ref)
	if err == nil {
		return 0, nil, pushward.Unprocessablef("Reference already exists")
	}
	if !pushward.IsNotFound(err) {
		return 0, nil, err
	}
	err = q.Commit(c.ctx(), pushward.RefUpdate{Name: *in.Ref, New: to})
	if err != nil {
		return 0, nil, err
	}
	ref, err := c.gitRef(*in.Ref, to)
	if err != nil {
		return 0, nil, err
	}
	return c.created(ref.URL, ref)
}

// updateRef moves a ref: forward only, unless forced.
func (a *API) updateRef(c *call) (int, any, error) {
	var in struct {
		SHA   *string `json:"sha"`
		Force bool    `json:"force"`
	}
	err := c.decode(smallBody, &in)
	if err != nil {
		return 0, nil, err
	}
	if in.SHA == nil {
		return 0, nil, missing("sha")
	}
	name := fullRef(c.r.PathValue("ref"))
	err = git.CheckRefName(name)
	if err != nil {
		return 0, nil, err
	}
	to, err := c.refTarget(*in.SHA)
	if err != nil {
		return 0, nil, err
	}

	q := c.git.Quarantine(c.caller.Actor)
	defer q.Discard()
	old, err := c.refToMove(q, name)
	if err != nil {
		return 0, nil, err
	}
	if !in.Force {
		forward, err := c.fastForward(old, to)
		if err != nil {
			return 0, nil, err
		}
		if !forward {
			return 0, nil, pushward.Unprocessablef("Update is not a fast forward")
		}
	}
	err = q.Commit(c.ctx(), pushward.RefUpdate{Name: name, Old: old, New: to})
	if err != nil {
		return 0, nil, err
	}
	ref, err := c.gitRef(name, to)
	return http.StatusOK, ref, err
}

// deleteRef removes any ref but the default branch.
func (a *API) deleteRef(c *call) (int, any, error) {
	name := fullRef(c.r.PathValue("ref"))
	if name == "refs/heads/"+c.repo.DefaultBranch {
		return 0, nil, pushward.Unprocessablef("Cannot delete the default branch")
	}
	err := git.CheckRefName(name)
	if err != nil {
		return 0, nil, err
	}
	q := c.git.Quarantine(c.caller.Actor)
	defer q.Discard()
	old, err := c.refToMove(q, name)
	if err != nil {
		return 0, nil, err
	}
	err = q.Commit(c.ctx(), pushward.RefUpdate{Name: name, Old: old})
	return http.StatusNoContent, nil, err
}

// refToMove waits for the write's turn and reads where the ref stands.
func (c *call) refToMove(q *git.Quarantine, name string) (pushward.OID, error) {
	err := q.Turn(c.ctx())
	if err != nil {
		return pushward.OID{}, err
	}
	old, err := c.git.Ref(c.ctx(), name)
	if pushward.IsNotFound(err) {
		return old, pushward.Unprocessablef("Reference does not exist")
	}
	return old, err
}

// refTarget reads the object a ref is to point at: it must be in this very
// repository, and hence has passed the gate.
func (c *call) refTarget(sha string) (pushward.OID, error) {
	oid, err := pushward.ParseOID(sha)
	if err != nil {
		return oid, pushward.Unprocessablef("The sha parameter must be exactly 40 characters and contain only [0-9a-f].")
	}
	_, _, err = c.git.Has(c.ctx(), oid)
	if pushward.IsNotFound(err) {
		return oid, pushward.Unprocessablef("Object does not exist")
	}
	return oid, err
}

// fastForward says whether to descends from old. Objects other than commits
// have no descent: only the same one will do.
func (c *call) fastForward(old, to pushward.OID) (bool, error) {
	if old == to {
		return true, nil
	}
	for _, oid := range []pushward.OID{old, to} {
		t, _, err := c.git.Has(c.ctx(), oid)
		if err != nil || t != git.Commit {
			return false, err
		}
	}
	return c.git.IsAncestor(c.ctx(), old, to)
}

// fullRef turns "heads/main", as paths have it, into a full name.
func fullRef(short string) string {
	if strings.HasPrefix(short, "refs/") {
		return short
	}
	return "refs/" + short
}
