package api

import (
	"net/http"
	"slices"
	"unicode/utf8"

	"pushward"
	"pushward/internal/store"
)

func (a *API) orgDismissalRequests(c *call) (int, any, error) {
	return c.listOrgRequests(store.DismissalRequest)
}

// dismisses refuses those who may not close alerts by themselves.
func (c *call) dismisses() error {
	may, err := c.a.protect.Dismisses(c.ctx(), c.caller.Actor, c.repo)
	if err == nil && !may {
		err = errNotReviewer()
	}
	return err
}

func (a *API) listDismissalRequests(c *call) (int, any, error) {
	err := c.dismisses()
	if err != nil {
		return 0, nil, err
	}
	f, err := c.requestFilter(store.DismissalRequest)
	if err != nil {
		return 0, nil, err
	}
	f.RepoID = c.repo.ID
	return c.listRequests(f)
}

// createDismissalRequest asks for an alert to be resolved, in the words of
// PATCH on it. GitHub lets one do that on its pages only.
func (a *API) createDismissalRequest(c *call) (int, any, error) {
	number, err := c.pathNumber("alert_number")
	if err != nil {
		return 0, nil, err
	}
	var in struct {
		Resolution *string `json:"resolution"`
		Comment    string  `json:"resolution_comment"`
	}
	err = c.decode(smallBody, &in)
	switch {
	case err != nil:
		return 0, nil, err
	case in.Resolution == nil:
		return 0, nil, missing("resolution")
	case !slices.Contains(resolutions, *in.Resolution):
		return 0, nil, invalidField("DismissalRequest", "resolution", "resolution must be one of false_positive, wont_fix, revoked, used_in_tests")
	case utf8.RuneCountInString(in.Comment) > maxComment:
		return 0, nil, tooLong("DismissalRequest", "resolution_comment", maxComment)
	}
	q, filed, err := a.protect.RequestDismissal(c.ctx(), c.caller.Actor, c.repo, int(number), *in.Resolution, in.Comment)
	if err != nil {
		return 0, nil, err
	}
	return createdOrKnown(filed), c.exemptionRequest(c.repo, q), nil
}

func (a *API) getDismissalRequest(c *call) (int, any, error) {
	number, err := c.pathNumber("alert_number")
	if err != nil {
		return 0, nil, err
	}
	q, err := a.db.RequestForAlert(c.ctx(), c.repo.ID, int(number))
	if err != nil && !pushward.IsNotFound(err) {
		return 0, nil, err
	}
	if err != nil || q.Requester.ID != c.caller.User.ID {
		refused := c.dismisses()
		if refused != nil {
			return 0, nil, refused
		}
	}
	if err != nil {
		return 0, nil, pushward.NotFoundf("Not Found")
	}
	return http.StatusOK, c.exemptionRequest(c.repo, q), nil
}

func (a *API) reviewDismissalRequest(c *call) (int, any, error) {
	number, err := c.pathNumber("alert_number")
	if err != nil {
		return 0, nil, err
	}
	var in review
	approve, message, err := in.read(c, "DismissalRequest", "deny")
	if err != nil {
		return 0, nil, err
	}
	r, err := a.protect.ReviewDismissal(c.ctx(), c.caller.Actor, c.repo, int(number), approve, message)
	if err != nil {
		return 0, nil, err
	}
	return http.StatusOK, map[string]int64{"dismissal_review_id": r.ID}, nil
}

func (a *API) cancelDismissalRequest(c *call) (int, any, error) {
	number, err := c.pathNumber("alert_number")
	if err != nil {
		return 0, nil, err
	}
	return http.StatusNoContent, nil, a.protect.CancelDismissalRequest(c.ctx(), c.caller.Actor, c.repo, int(number))
}
