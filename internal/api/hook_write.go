package api

import (
	"net/http"
	"slices"
	"strconv"

	"pushward"
	"pushward/internal/store"
	"pushward/internal/webhook"
)

// Limits of hooks, as on GitHub: so many that want the same event, and so long
// a secret in bytes.
const (
	maxHooks      = 20
	maxHookSecret = 1024
)

// hookInput is the body that creates or edits a hook.
type hookInput struct {
	Name         *string                   `json:"name"`
	Config       optional[hookConfigInput] `json:"config"`
	Events       *[]string                 `json:"events"`
	AddEvents    []string                  `json:"add_events"`
	RemoveEvents []string                  `json:"remove_events"`
	Active       *bool                     `json:"active"`
}

// hookConfigInput is its configuration. GitHub takes insecure_ssl as a string
// or as a number. The credentials are of services that GitHub had before
// webhooks.
type hookConfigInput struct {
	URL         optional[string] `json:"url"`
	ContentType optional[string] `json:"content_type"`
	Secret      optional[string] `json:"secret"`
	InsecureSSL any              `json:"insecure_ssl"`
	Username    optional[string] `json:"username"`
	Password    optional[string] `json:"password"`
}

func hookError(message string) error {
	return &pushward.Error{Class: pushward.Unprocessable, Message: "Validation Failed",
		Fields: []pushward.FieldError{{Resource: "Hook", Code: "custom", Message: message}}}
}

func (a *API) createHook(c *call) (int, any, error) {
	h, err := c.hooks()
	if err != nil {
		return 0, nil, err
	}
	var in hookInput
	err = c.decode(smallBody, &in)
	if err != nil {
		return 0, nil, err
	}
	if in.Name != nil && *in.Name != "web" {
		return 0, nil, hookError("name must be web")
	}
	now := a.o.Now()
	one := store.Hook{RepoID: h.repo, OrgID: h.org, Active: true, Events: []string{"push"}, ContentType: "form", CreatedAt: now, UpdatedAt: now}
	t, err := h.apply(&one, webhook.Target{}, in)
	if err != nil {
		return 0, nil, err
	}
	err = a.db.Tx(c.ctx(), func(tx *store.Tx) error {
		err := h.fits(tx, one, t)
		if err != nil {
			return err
		}
		err = tx.CreateHook(c.ctx(), &one)
		if err != nil {
			return err
		}
		err = tx.Audit(c.ctx(), h.event("hook.create", one))
		if err != nil || !one.Active {
			return err
		}
		return h.ping(c.ctx(), tx, one)
	})
	if err != nil {
		return 0, nil, err
	}
	h.sent.Wake()
	out := hookObject(one, t, h.at)
	c.w.Header().Set("Location", out.URL)
	return http.StatusCreated, out, nil
}

func (a *API) updateHook(c *call) (int, any, error) {
	h, before, t, err := c.hook()
	if err != nil {
		return 0, nil, err
	}
	var in hookInput
	err = c.decode(smallBody, &in)
	if err != nil {
		return 0, nil, err
	}
	if in.Config.Given && !in.Config.Null {
		// What a new configuration does not say falls back, as on GitHub.
		kept := t.Secret
		before.ContentType, before.InsecureSSL, t = "form", false, webhook.Target{}
		if in.Config.Value.Secret.Value == hiddenSecret {
			t.Secret = kept
		}
	}
	one, t, err := h.store(before, t, in)
	if err != nil {
		return 0, nil, err
	}
	return http.StatusOK, hookObject(one, t, h.at), nil
}

// updateHookConfig changes what it is told and keeps the rest.
func (a *API) updateHookConfig(c *call) (int, any, error) {
	h, before, t, err := c.hook()
	if err != nil {
		return 0, nil, err
	}
	var in hookConfigInput
	err = c.decode(smallBody, &in)
	if err != nil {
		return 0, nil, err
	}
	one, t, err := h.store(before, t, hookInput{Config: optional[hookConfigInput]{Given: true, Value: in}})
	if err != nil {
		return 0, nil, err
	}
	return http.StatusOK, configOf(one, t), nil
}

// store changes a hook.
func (h hooks) store(one store.Hook, t webhook.Target, in hookInput) (store.Hook, webhook.Target, error) {
	one.UpdatedAt = h.c.a.o.Now()
	t, err := h.apply(&one, t, in)
	if err != nil {
		return one, t, err
	}
	ctx := h.c.ctx()
	return one, t, h.c.a.db.Tx(ctx, func(tx *store.Tx) error {
		err := h.fits(tx, one, t)
		if err != nil {
			return err
		}
		err = tx.UpdateHook(ctx, one)
		if err != nil {
			return err
		}
		return tx.Audit(ctx, h.event("hook.config_changed", one))
	})
}

// apply puts what a body says into a hook and its target.
func (h hooks) apply(one *store.Hook, t webhook.Target, in hookInput) (webhook.Target, error) {
	t, err := in.Config.Value.apply(one, t)
	if err != nil {
		return t, err
	}
	if in.Events != nil {
		one.Events = *in.Events
	}
	one.Events = slices.Concat(one.Events, in.AddEvents)
	one.Events = slices.DeleteFunc(one.Events, func(e string) bool { return slices.Contains(in.RemoveEvents, e) })
	one.Events = unique(one.Events)
	if len(one.Events) == 0 {
		one.Events = []string{"push"}
	}
	for _, e := range one.Events {
		if !webhook.Known(e) {
			return t, hookError("The event " + strconv.Quote(shorten(e)) + " is not supported.")
		}
	}
	if in.Active != nil {
		one.Active = *in.Active
	}
	return t, h.sent.Seal(one, t)
}

func (in hookConfigInput) apply(one *store.Hook, t webhook.Target) (webhook.Target, error) {
	if in.URL.Given {
		t.URL = in.URL.Value
	}
	if t.URL == "" {
		return t, hookError("Config must contain URL for webhooks")
	}
	err := webhook.CheckURL(t.URL)
	if err != nil {
		return t, hookError(err.Error())
	}
	if in.Secret.Given && in.Secret.Value != hiddenSecret {
		t.Secret = in.Secret.Value
	}
	if len(t.Secret) > maxHookSecret {
		return t, hookError("secret is too long (maximum is " + strconv.Itoa(maxHookSecret) + " characters)")
	}
	if in.ContentType.Value != "" {
		one.ContentType = in.ContentType.Value
	}
	if one.ContentType != "json" && one.ContentType != "form" {
		return t, hookError("content_type must be json or form")
	}
	switch in.InsecureSSL {
	case nil:
	case "0", 0.0:
		one.InsecureSSL = false
	case "1", 1.0:
		one.InsecureSSL = true
	default:
		return t, hookError(`insecure_ssl must be "0" or "1"`)
	}
	return t, nil
}

// fits refuses a second hook to the same address for the same events, and too
// many hooks for one event.
func (h hooks) fits(tx *store.Tx, one store.Hook, t webhook.Target) error {
	others, _, err := tx.Hooks(h.c.ctx(), h.repo, h.org, store.Page{Size: 10_000})
	if err != nil {
		return err
	}
	count := map[string]int{}
	for _, o := range others {
		if o.ID == one.ID {
			continue
		}
		at, err := h.sent.Target(o)
		if err != nil {
			return err
		}
		if at.URL == t.URL && o.ContentType == one.ContentType && slices.Equal(unique(o.Events), unique(one.Events)) {
			return hookError("Hook already exists on this " + map[bool]string{true: "repository", false: "organization"}[h.repo != 0])
		}
		for _, e := range o.Events {
			count[e]++
		}
	}
	for _, e := range one.Events {
		if count[e] >= maxHooks {
			return hookError(`The "` + e + `" event cannot have more than ` + strconv.Itoa(maxHooks) + " hooks")
		}
	}
	return nil
}

// unique sorts a copy and drops what is there twice.
func unique(list []string) []string {
	return slices.Compact(slices.Sorted(slices.Values(list)))
}
