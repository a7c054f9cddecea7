package api

import (
	"net/http"
	"strconv"
	"time"

	"pushward/internal/access"
)

// asksForRate is the one route that does not count.
const asksForRate = "GET /rate_limit"

// spend counts the request, and tells what is left.
func (c *call) spend() error {
	if c.route.pattern == asksForRate {
		return nil
	}
	rate, err := c.a.access.Spend(c.caller)
	rate.SetHeaders(c.w.Header())
	return err
}

// unspend takes the count back for an answer that the client has already, as
// GitHub does for who is signed in.
func (c *call) unspend() {
	if c.caller.Anonymous() || c.route.pattern == asksForRate {
		return
	}
	c.a.access.Unspend(c.caller).SetHeaders(c.w.Header())
}

// Where GitHub's refusals by rate point; go-github knows the second kind by its end.
const (
	rateDocs      = genericDocs + "/overview/rate-limits-for-the-rest-api"
	secondaryDocs = rateDocs + "#about-secondary-rate-limits"
)

func (c *call) failLimited(e *access.Limited) {
	e.SetHeaders(c.w.Header())
	body := errorBody{Message: e.Message, Docs: rateDocs, Status: strconv.Itoa(http.StatusTooManyRequests)}
	if e.Secondary {
		body.Docs = secondaryDocs
	}
	c.write(http.StatusTooManyRequests, body)
}

// rateLimit is GitHub's "rate-limit".
type rateLimit struct {
	Limit     int   `json:"limit"`
	Remaining int   `json:"remaining"`
	Reset     int64 `json:"reset"` // Unix seconds
	Used      int   `json:"used"`
}

// rateLimits tells what is enforced. Without limits there is plenty: go-github
// waits until reset once it has seen 0 remaining.
func (a *API) rateLimits(c *call) (int, any, error) {
	const plenty = 1_000_000
	one := rateLimit{Limit: plenty, Remaining: plenty, Reset: a.o.Now().Truncate(time.Hour).Add(time.Hour).Unix()}
	if r := a.access.RateOf(c.caller); r.Limit > 0 {
		one = rateLimit{Limit: r.Limit, Remaining: r.Remaining, Reset: r.Reset.Unix(), Used: r.Used()}
	}
	body := map[string]any{"resources": map[string]rateLimit{"core": one, "search": one, "graphql": one, "code_search": one}}
	if c.version() == versions[0] {
		body["rate"] = one
	}
	return http.StatusOK, body, nil
}
