package api

import (
	"net/http"
	"unicode/utf8"

	"pushward"
	"pushward/internal/access"
	"pushward/internal/protect"
	"pushward/internal/store"
)

// maxKey is the longest Idempotency-Key in bytes.
const maxKey = 255

// errNotReviewer is the answer to those who may not see the requests of others.
func errNotReviewer() error {
	return pushward.Forbiddenf("You are not a reviewer of these requests.")
}

func (a *API) orgBypassRequests(c *call) (int, any, error) {
	return c.listOrgRequests(store.BypassRequest)
}

// reviews refuses those who may not let in the secrets of others.
func (c *call) reviews() error {
	may, err := c.a.protect.Reviews(c.ctx(), c.caller.Actor, c.repo)
	if err == nil && !may {
		err = errNotReviewer()
	}
	return err
}

// listBypassRequests lists the requests of a repository, for its reviewers.
func (a *API) listBypassRequests(c *call) (int, any, error) {
	err := c.reviews()
	if err != nil {
		return 0, nil, err
	}
	f, err := c.requestFilter(store.BypassRequest)
	if err != nil {
		return 0, nil, err
	}
	f.RepoID = c.repo.ID
	return c.listRequests(f)
}

// createBypassRequest files a request; GitHub lets one do that on its pages
// only. What is asked already is answered with 200 and the request there is.
func (a *API) createBypassRequest(c *call) (int, any, error) {
	right, err := a.access.RightOn(c.ctx(), c.caller, c.repo)
	if err != nil {
		return 0, nil, err
	}
	if right < access.Write {
		return 0, nil, pushward.Forbiddenf("User does not have enough permissions to perform this action.")
	}
	var in struct {
		Placeholder *string `json:"placeholder_id"`
		Reason      *string `json:"reason"`
		Comment     string  `json:"comment"`
	}
	err = c.decode(smallBody, &in)
	key := c.r.Header.Get("Idempotency-Key")
	switch {
	case err != nil:
		return 0, nil, err
	case in.Placeholder == nil:
		return 0, nil, missing("placeholder_id")
	case in.Reason == nil:
		return 0, nil, missing("reason")
	case utf8.RuneCountInString(in.Comment) > maxComment:
		return 0, nil, tooLong("BypassRequest", "comment", maxComment)
	case len(key) > maxKey || !utf8.ValidString(key):
		return 0, nil, invalidField("BypassRequest", "Idempotency-Key", "Idempotency-Key must be text of at most 255 bytes")
	}
	q, filed, err := a.protect.RequestBypass(c.ctx(), c.caller.Actor, c.repo, protect.Ask{
		Placeholder: *in.Placeholder, Reason: pushward.Reason(*in.Reason), Comment: in.Comment, Key: key,
	})
	if err != nil {
		return 0, nil, err
	}
	return createdOrKnown(filed), c.exemptionRequest(c.repo, q), nil
}

func createdOrKnown(created bool) int {
	if created {
		return http.StatusCreated
	}
	return http.StatusOK
}

// getBypassRequest shows a request to its reviewers, and to who filed it: that
// is how a bot waits for an answer.
func (a *API) getBypassRequest(c *call) (int, any, error) {
	number, err := c.pathNumber("bypass_request_number")
	if err != nil {
		return 0, nil, err
	}
	q, err := a.db.RequestByNumber(c.ctx(), c.repo.ID, store.BypassRequest, int(number))
	if err != nil && !pushward.IsNotFound(err) {
		return 0, nil, err
	}
	absent := err != nil
	reviews, err := a.protect.Reviews(c.ctx(), c.caller.Actor, c.repo)
	switch {
	case err != nil:
		return 0, nil, err
	case !reviews && (absent || q.Requester.ID != c.caller.User.ID):
		return 0, nil, errNotReviewer()
	case absent:
		return 0, nil, pushward.NotFoundf("Not Found")
	}
	return http.StatusOK, c.exemptionRequest(c.repo, q), nil
}

// reviewBypassRequest approves or rejects.
func (a *API) reviewBypassRequest(c *call) (int, any, error) {
	err := c.reviews()
	if err != nil {
		return 0, nil, err
	}
	number, err := c.pathNumber("bypass_request_number")
	if err != nil {
		return 0, nil, err
	}
	var in review
	approve, message, err := in.read(c, "BypassRequest", "reject")
	if err != nil {
		return 0, nil, err
	}
	r, err := a.protect.ReviewBypass(c.ctx(), c.caller.Actor, c.repo, int(number), approve, message)
	if err != nil {
		return 0, nil, err
	}
	return http.StatusOK, map[string]int64{"bypass_review_id": r.ID}, nil
}

// cancelBypassRequest takes one's own request back.
func (a *API) cancelBypassRequest(c *call) (int, any, error) {
	number, err := c.pathNumber("bypass_request_number")
	if err != nil {
		return 0, nil, err
	}
	return http.StatusNoContent, nil, a.protect.CancelBypassRequest(c.ctx(), c.caller.Actor, c.repo, int(number))
}

// dismissBypassResponse takes an answer back.
func (a *API) dismissBypassResponse(c *call) (int, any, error) {
	err := c.reviews()
	if err != nil {
		return 0, nil, err
	}
	id, err := c.pathNumber("bypass_response_id")
	if err != nil {
		return 0, nil, err
	}
	return http.StatusNoContent, nil, a.protect.DismissResponse(c.ctx(), c.caller.Actor, c.repo, id)
}
