package api

import (
	"context"
	"net/http"
	"strconv"

	"pushward"
	"pushward/internal/store"
	"pushward/internal/webhook"
)

// hook is GitHub's "hook" and "org-hook".
type hook struct {
	Type          string       `json:"type"`
	ID            int64        `json:"id"`
	Name          string       `json:"name"`
	Active        bool         `json:"active"`
	Events        []string     `json:"events"`
	Config        hookConfig   `json:"config"`
	UpdatedAt     string       `json:"updated_at"`
	CreatedAt     string       `json:"created_at"`
	URL           string       `json:"url"`
	TestURL       string       `json:"test_url,omitempty"` // of a repository's only
	PingURL       string       `json:"ping_url"`
	DeliveriesURL string       `json:"deliveries_url"`
	LastResponse  *hookOutcome `json:"last_response,omitempty"` // of a repository's only
}

// hookConfig is GitHub's "webhook-config". The secret shows that it is there,
// and nothing of itself.
type hookConfig struct {
	ContentType string `json:"content_type"`
	InsecureSSL string `json:"insecure_ssl"`
	Secret      string `json:"secret,omitempty"`
	URL         string `json:"url"`
}

// hookOutcome is GitHub's "hook-response".
type hookOutcome struct {
	Code    *int    `json:"code"`
	Status  string  `json:"status"`
	Message *string `json:"message"`
}

// hiddenSecret stands for a secret. Sent back by a client that edits a hook, it
// means the one there is.
const hiddenSecret = "********"

// hook describes h, whose owner's hooks are at the address at.
func hookObject(h store.Hook, t webhook.Target, at string) hook {
	at += "/" + strconv.FormatInt(h.ID, 10)
	out := hook{
		Type: "Organization", ID: h.ID, Name: "web", Active: h.Active, Events: h.Events, Config: configOf(h, t),
		UpdatedAt: stamp(h.UpdatedAt), CreatedAt: stamp(h.CreatedAt), URL: at, PingURL: at + "/pings", DeliveriesURL: at + "/deliveries",
	}
	if h.RepoID != 0 {
		out.Type, out.TestURL, out.LastResponse = "Repository", at+"/tests", lastOutcome(h)
	}
	return out
}

func configOf(h store.Hook, t webhook.Target) hookConfig {
	c := hookConfig{ContentType: h.ContentType, InsecureSSL: "0", URL: t.URL}
	if h.InsecureSSL {
		c.InsecureSSL = "1"
	}
	if t.Secret != "" {
		c.Secret = hiddenSecret
	}
	return c
}

func lastOutcome(h store.Hook) *hookOutcome {
	switch {
	case h.LastStatus == "":
		return &hookOutcome{Status: "unused"}
	case h.LastCode == 0:
		return &hookOutcome{Status: "timeout", Message: &h.LastStatus}
	case h.LastCode >= 200 && h.LastCode < 300:
		return &hookOutcome{Code: &h.LastCode, Status: "active", Message: &h.LastStatus}
	}
	return &hookOutcome{Code: &h.LastCode, Status: "invalid", Message: &h.LastStatus}
}

// hooks is whose hooks a request is about.
type hooks struct {
	c         *call
	repo, org int64 // one of them is not 0
	at        string
	sent      *webhook.Dispatcher
}

// hooks finds out whose. Only owners of an organisation see its hooks; to
// others there are none.
func (c *call) hooks() (hooks, error) {
	h := hooks{c: c, sent: c.a.o.Webhooks}
	if h.sent == nil {
		return h, pushward.NotFoundf("Webhooks are switched off on this server.")
	}
	if c.repo.ID != 0 {
		h.repo, h.at = c.repo.ID, c.base.repo(c.repo)+"/hooks"
		return h, nil
	}
	org, err := c.org()
	if err != nil {
		return h, err
	}
	owns, err := c.ownsOrg(org)
	if err == nil && !owns {
		err = pushward.NotFoundf("Not Found")
	}
	h.org, h.at = org.ID, c.base.api+"/orgs/"+org.Login+"/hooks"
	return h, err
}

// named is the hook of the path, which must be this owner's.
func (h hooks) named() (store.Hook, webhook.Target, error) {
	id, err := strconv.ParseInt(h.c.r.PathValue("hook_id"), 10, 64)
	if err != nil {
		return store.Hook{}, webhook.Target{}, pushward.NotFoundf("Not Found")
	}
	one, err := h.c.a.db.Hook(h.c.ctx(), h.repo, h.org, id)
	if err != nil {
		return one, webhook.Target{}, err
	}
	t, err := h.sent.Target(one)
	return one, t, err
}

// hook gives both at once.
func (c *call) hook() (h hooks, one store.Hook, t webhook.Target, err error) {
	h, err = c.hooks()
	if err == nil {
		one, t, err = h.named()
	}
	return h, one, t, err
}

func (a *API) listHooks(c *call) (int, any, error) {
	h, err := c.hooks()
	if err != nil {
		return 0, nil, err
	}
	p := c.page()
	list, n, err := a.db.Hooks(c.ctx(), h.repo, h.org, p)
	if err != nil {
		return 0, nil, err
	}
	out := []hook{}
	for _, one := range list {
		t, err := h.sent.Target(one)
		if err != nil {
			return 0, nil, err
		}
		out = append(out, hookObject(one, t, h.at))
	}
	c.link(p, n)
	return http.StatusOK, out, nil
}

func (a *API) getHook(c *call) (int, any, error) {
	h, one, t, err := c.hook()
	if err != nil {
		return 0, nil, err
	}
	return http.StatusOK, hookObject(one, t, h.at), nil
}

func (a *API) getHookConfig(c *call) (int, any, error) {
	_, one, t, err := c.hook()
	if err != nil {
		return 0, nil, err
	}
	return http.StatusOK, configOf(one, t), nil
}

func (a *API) deleteHook(c *call) (int, any, error) {
	h, one, _, err := c.hook()
	if err != nil {
		return 0, nil, err
	}
	err = a.db.Tx(c.ctx(), func(tx *store.Tx) error {
		err := tx.DeleteHook(c.ctx(), one.ID)
		if err != nil {
			return err
		}
		return tx.Audit(c.ctx(), h.event("hook.destroy", one))
	})
	return http.StatusNoContent, nil, err
}

func (a *API) pingHook(c *call) (int, any, error) {
	h, one, _, err := c.hook()
	if err != nil {
		return 0, nil, err
	}
	err = a.db.Tx(c.ctx(), func(tx *store.Tx) error { return h.ping(c.ctx(), tx, one) })
	h.sent.Wake()
	return http.StatusNoContent, nil, err
}

// ping lets a receiver know that it is one.
func (h hooks) ping(ctx context.Context, tx *store.Tx, one store.Hook) error {
	return tx.EmitTo(ctx, store.Event{Kind: "ping", RepoID: h.repo, OrgID: h.org, Actor: h.c.caller.Actor, At: h.c.a.o.Now()}, one.ID)
}

// testHook sends the latest push to the default branch, if the hook wants
// pushes and there was one.
func (a *API) testHook(c *call) (int, any, error) {
	h, one, _, err := c.hook()
	if err != nil || !one.Wants("push") {
		return http.StatusNoContent, nil, err
	}
	ref := "refs/heads/" + c.repo.DefaultBranch
	at, err := c.git.Ref(c.ctx(), ref)
	if pushward.IsNotFound(err) {
		return http.StatusNoContent, nil, nil
	}
	if err != nil {
		return 0, nil, err
	}
	head, err := c.git.Commit(c.ctx(), at)
	if err != nil {
		return 0, nil, err
	}
	before := pushward.OID{}
	if len(head.Parents) > 0 {
		before = head.Parents[0]
	}
	err = a.db.Tx(c.ctx(), func(tx *store.Tx) error {
		return tx.EmitTo(c.ctx(), store.Event{Kind: "push", RepoID: c.repo.ID, Actor: c.caller.Actor, At: a.o.Now(),
			Data: map[string]any{"ref": ref, "before": before.String(), "after": at.String()}}, one.ID)
	})
	h.sent.Wake()
	return http.StatusNoContent, nil, err
}

// event is a line of the audit log about a hook. Its address is not in it: it
// may hold a token of the receiver.
func (h hooks) event(action string, one store.Hook) store.AuditEvent {
	e := h.c.event(action, h.c.repo, map[string]any{"hook_id": one.ID, "name": "webhook", "events": one.Events, "active": one.Active})
	if h.org != 0 {
		e.Repo, e.OwnerID = "", h.org
	}
	return e
}
