package api

import (
	"net/http"
	"reflect"
	"strconv"

	"pushward"
	"pushward/internal/store"
)

func itoa(id int64) string { return strconv.FormatInt(id, 10) }

// listConfigurations lists an organisation's code-security configurations.
// GitHub's own, which it calls global, are not here.
func (a *API) listConfigurations(c *call) (int, any, error) {
	org, err := c.securityOrg()
	if err != nil {
		return 0, nil, err
	}
	all, err := a.db.Configurations(c.ctx(), org.ID)
	if err != nil {
		return 0, nil, err
	}
	if c.r.URL.Query().Get("target_type") == "global" {
		all = nil
	}
	body := []map[string]any{}
	for _, g := range idPage(c, all, func(g store.Configuration) int64 { return g.ID }) {
		body = append(body, c.configuration(org, g))
	}
	return http.StatusOK, body, nil
}

func (a *API) createConfiguration(c *call) (int, any, error) {
	org, err := c.securityOrg()
	if err != nil {
		return 0, nil, err
	}
	in, err := c.configurationInput()
	if err != nil {
		return 0, nil, err
	}
	if !in.Name.Given {
		return 0, nil, missing("name")
	}
	now := a.o.Now().UTC()
	g := store.Configuration{OrgID: org.ID, Enforced: true, Settings: map[string]string{}, CreatedAt: now, UpdatedAt: now}
	for _, k := range configurationKeys {
		if k.value != "" {
			g.Settings[k.name] = k.value
		}
	}
	err = in.fill(&g)
	if err != nil {
		return 0, nil, err
	}
	err = a.db.Tx(c.ctx(), func(tx *store.Tx) error {
		err := tx.AddConfiguration(c.ctx(), &g)
		if err != nil {
			return err
		}
		return c.auditConfiguration(tx, "create", org, g, nil)
	})
	return http.StatusCreated, c.configuration(org, g), err
}

// auditConfiguration writes a line about a configuration.
func (c *call) auditConfiguration(tx *store.Tx, action string, org pushward.User, g store.Configuration, data map[string]any) error {
	if data == nil {
		data = map[string]any{}
	}
	data["configuration"], data["name"] = g.ID, g.Name
	return tx.Audit(c.ctx(), store.AuditEvent{
		At: c.a.o.Now(), Action: "security_configuration." + action, Actor: c.caller.Actor, OwnerID: org.ID, Data: data,
	})
}

// namedConfiguration is the organisation and the configuration of the path.
func (c *call) namedConfiguration() (org pushward.User, g store.Configuration, err error) {
	org, err = c.securityOrg()
	if err != nil {
		return org, g, err
	}
	id, err := strconv.ParseInt(c.r.PathValue("configuration_id"), 10, 64)
	if err != nil {
		return org, g, pushward.NotFoundf("Not Found")
	}
	g, err = c.a.db.Configuration(c.ctx(), org.ID, id)
	if pushward.IsNotFound(err) {
		err = pushward.NotFoundf("Not Found")
	}
	return org, g, err
}

func (a *API) getConfiguration(c *call) (int, any, error) {
	org, g, err := c.namedConfiguration()
	if err != nil {
		return 0, nil, err
	}
	return http.StatusOK, c.configuration(org, g), nil
}

// updateConfiguration changes a configuration and with it the repositories it is
// attached to.
func (a *API) updateConfiguration(c *call) (int, any, error) {
	org, before, err := c.namedConfiguration()
	if err != nil {
		return 0, nil, err
	}
	in, err := c.configurationInput()
	if err != nil {
		return 0, nil, err
	}
	g := before
	err = in.fill(&g)
	if err != nil {
		return 0, nil, err
	}
	if reflect.DeepEqual(g, before) {
		return http.StatusNoContent, nil, nil
	}
	g.UpdatedAt = a.o.Now().UTC()
	err = a.db.Tx(c.ctx(), func(tx *store.Tx) error {
		err := tx.UpdateConfiguration(c.ctx(), g)
		if err != nil {
			return err
		}
		repos, err := tx.ConfiguredRepos(c.ctx(), g.ID)
		if err != nil {
			return err
		}
		for _, r := range repos {
			err = c.configure(tx, r, g)
			if err != nil {
				return err
			}
		}
		return c.auditConfiguration(tx, "update", org, g, nil)
	})
	a.protect.Wake()
	return http.StatusOK, c.configuration(org, g), err
}

// deleteConfiguration removes one. The repositories keep what it has set.
func (a *API) deleteConfiguration(c *call) (int, any, error) {
	org, g, err := c.namedConfiguration()
	if err != nil {
		return 0, nil, err
	}
	err = a.db.Tx(c.ctx(), func(tx *store.Tx) error {
		err := tx.DeleteConfiguration(c.ctx(), g.ID)
		if err != nil {
			return err
		}
		return c.auditConfiguration(tx, "delete", org, g, nil)
	})
	return http.StatusNoContent, nil, err
}

// defaultConfigurations lists what new repositories get.
func (a *API) defaultConfigurations(c *call) (int, any, error) {
	org, err := c.securityOrg()
	if err != nil {
		return 0, nil, err
	}
	all, err := a.db.Configurations(c.ctx(), org.ID)
	body := []map[string]any{}
	for _, g := range all {
		if g.DefaultFor != "" {
			body = append(body, map[string]any{"default_for_new_repos": g.DefaultFor, "configuration": c.configuration(org, g)})
		}
	}
	return http.StatusOK, body, err
}

// setDefault makes a configuration that of new repositories, and takes it from
// whichever was before.
func (a *API) setDefault(c *call) (int, any, error) {
	org, g, err := c.namedConfiguration()
	if err != nil {
		return 0, nil, err
	}
	var in struct {
		For *string `json:"default_for_new_repos"`
	}
	err = c.decode(smallBody, &in)
	if err != nil {
		return 0, nil, err
	}
	if in.For == nil || left[*in.For] == nil {
		return 0, nil, invalidConfiguration("default_for_new_repos", "default_for_new_repos must be all, none, private_and_internal or public")
	}
	g.DefaultFor = *in.For
	err = a.db.Tx(c.ctx(), func(tx *store.Tx) error {
		all, err := tx.Configurations(c.ctx(), org.ID)
		if err != nil {
			return err
		}
		for _, other := range all {
			rest := left[g.DefaultFor][other.DefaultFor]
			if other.ID == g.ID {
				rest = map[bool]string{false: g.DefaultFor}[g.DefaultFor == "none"]
			} else if other.DefaultFor == "" || g.DefaultFor == "none" {
				continue
			}
			other.DefaultFor = rest
			err = tx.UpdateConfiguration(c.ctx(), other)
			if err != nil {
				return err
			}
		}
		return c.auditConfiguration(tx, "set_default", org, g, map[string]any{"default_for_new_repos": g.DefaultFor})
	})
	return http.StatusOK, map[string]any{"default_for_new_repos": g.DefaultFor, "configuration": c.configuration(org, g)}, err
}

// left says what a default is still for, once another is for the first key.
var left = map[string]map[string]string{
	"all":                  {},
	"none":                 {},
	"public":               {"all": "private_and_internal", "private_and_internal": "private_and_internal"},
	"private_and_internal": {"all": "public", "public": "public"},
}
