package api

import (
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"pushward"
	"pushward/internal/store"
)

// periods are how far back a list of requests goes.
var periods = map[string]time.Duration{
	"hour": time.Hour, "day": 24 * time.Hour, "week": 7 * 24 * time.Hour, "month": 30 * 24 * time.Hour,
}

// requestStatuses are what a list of requests can be asked for; "deleted" is
// one of GitHub's that no request has here.
var requestStatuses = []string{"completed", "cancelled", "approved", "expired", "deleted", "denied", "open", "all"}

// requestFilter reads the query of a list. A value that nobody knows is
// refused: to ignore it would list what was not asked for.
func (c *call) requestFilter(kind store.RequestKind) (f store.RequestFilter, err error) {
	q := c.r.URL.Query()
	period := orDefault(q.Get("time_period"), "day")
	status := orDefault(q.Get("request_status"), "all")
	since, known := periods[period]
	switch {
	case !known:
		return f, invalidField("ExemptionRequest", "time_period", "time_period must be one of hour, day, week, month")
	case !slices.Contains(requestStatuses, status):
		return f, invalidField("ExemptionRequest", "request_status", "request_status must be one of "+strings.Join(requestStatuses, ", "))
	}
	now := c.a.o.Now()
	f = store.RequestFilter{
		Kind: kind, Requester: q.Get("requester"), Reviewer: q.Get("reviewer"), Since: now.Add(-since), Now: now, Page: c.page(),
	}
	if status != "all" {
		f.Status = store.RequestStatus(status)
	}
	return f, nil
}

// listRequests answers with what a filter selects.
func (c *call) listRequests(f store.RequestFilter) (int, any, error) {
	list, total, err := c.a.db.Requests(c.ctx(), f)
	if err != nil {
		return 0, nil, err
	}
	repos := map[int64]pushward.Repo{c.repo.ID: c.repo}
	out := []exemptionRequest{}
	for _, q := range list {
		r, known := repos[q.RepoID]
		if !known {
			r, err = c.a.db.RepoByID(c.ctx(), q.RepoID)
			if err != nil {
				return 0, nil, err
			}
			repos[r.ID] = r
		}
		out = append(out, c.exemptionRequest(r, q))
	}
	c.link(f.Page, total)
	return http.StatusOK, out, nil
}

// listOrgRequests lists the requests of all repositories of an organisation,
// for those who review in all of them.
func (c *call) listOrgRequests(kind store.RequestKind) (int, any, error) {
	org, err := c.securityOrg()
	if err != nil {
		return 0, nil, err
	}
	f, err := c.requestFilter(kind)
	if err != nil {
		return 0, nil, err
	}
	f.OwnerID, f.RepoName = org.ID, c.r.URL.Query().Get("repository_name")
	return c.listRequests(f)
}

// pathNumber reads a number of the path; a word that is none names nothing.
func (c *call) pathNumber(name string) (int64, error) {
	n, err := strconv.ParseInt(c.r.PathValue(name), 10, 64)
	if err != nil || n < 1 {
		return 0, pushward.NotFoundf("Not Found")
	}
	return n, nil
}
