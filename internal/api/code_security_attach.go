package api

import (
	"context"
	"net/http"
	"slices"
	"strings"

	"pushward"
	"pushward/internal/access"
	"pushward/internal/store"
)

// maxSelected is how many repositories GitHub takes in one request.
const maxSelected = 250

// selection is the body of attach and detach.
type selection struct {
	Scope *string `json:"scope"`
	Repos []int64 `json:"selected_repository_ids"`
}

// attachConfiguration attaches a configuration to repositories of its
// organisation, in the place of what they have, and sets them up by it. Unlike
// GitHub's it is done when it is answered.
func (a *API) attachConfiguration(c *call) (int, any, error) {
	org, g, err := c.namedConfiguration()
	if err != nil {
		return 0, nil, err
	}
	var in selection
	err = c.decode(smallBody, &in)
	switch {
	case err != nil:
		return 0, nil, err
	case in.Scope == nil:
		return 0, nil, missing("scope")
	case !slices.Contains([]string{"all", "all_without_configurations", "public", "private_or_internal", "selected"}, *in.Scope):
		return 0, nil, invalidConfiguration("scope", "scope must be all, all_without_configurations, public, private_or_internal or selected")
	}
	repos, err := c.selected(org, *in.Scope, in.Repos)
	if err != nil {
		return 0, nil, err
	}
	for _, id := range repos {
		err = a.db.Tx(c.ctx(), func(tx *store.Tx) error { return c.attach(tx, org, id, g, *in.Scope) })
		if err != nil {
			return 0, nil, err
		}
	}
	a.protect.Wake()
	return http.StatusAccepted, struct{}{}, nil
}

// selected gives the repositories that a scope may mean. Those named must all
// belong to the organisation.
func (c *call) selected(org pushward.User, scope string, named []int64) ([]int64, error) {
	if scope != "selected" {
		return c.a.db.OrgRepoIDs(c.ctx(), org.ID, scope == "all_without_configurations")
	}
	if len(named) == 0 || len(named) > maxSelected {
		return nil, invalidConfiguration("selected_repository_ids", "selected_repository_ids must name 1 to 250 repositories")
	}
	all, err := c.a.db.OrgRepoIDs(c.ctx(), org.ID, false)
	if err != nil {
		return nil, err
	}
	for _, id := range named {
		if !slices.Contains(all, id) {
			return nil, pushward.NotFoundf("Not Found")
		}
	}
	return named, nil
}

func (c *call) attach(tx *store.Tx, org pushward.User, repo int64, g store.Configuration, scope string) error {
	r, err := tx.RepoByID(c.ctx(), repo)
	if pushward.IsNotFound(err) || err == nil && (r.Owner.ID != org.ID || scope == "public" && r.Private || scope == "private_or_internal" && !r.Private) {
		return nil
	}
	if err != nil {
		return err
	}
	err = tx.Attach(c.ctx(), repo, g.ID)
	if err != nil {
		return err
	}
	err = tx.Audit(c.ctx(), c.event("repository_security_configuration.applied", r, map[string]any{"configuration": g.ID, "name": g.Name}))
	if err != nil {
		return err
	}
	return c.configure(tx, r, g)
}

// configure sets a repository up by a configuration.
func (c *call) configure(tx *store.Tx, r pushward.Repo, g store.Configuration) error {
	before := r
	err := c.a.configured(&r, g)
	if err != nil || r.Settings.Same(before.Settings) {
		return err
	}
	return c.storePatched(tx, before, r)
}

// configured puts what a configuration says into the settings of r.
func (a *API) configured(r *pushward.Repo, g store.Configuration) error {
	r.UpdatedAt = a.o.Now()
	in := securityOfConfiguration(g)
	if in.SecretScanning.Given && *in.SecretScanning.Value.Status == "disabled" {
		in.PushProtection = optional[statusInput]{}
		r.Settings.PushProtectionOff = true
	}
	if !in.SecretScanning.Given && r.Settings.SecretScanningOff {
		in.PushProtection = optional[statusInput]{} // it needs secret scanning, which is left as it is
	}
	return in.apply(r, a.protect.ImportEnd())
}

// detachConfigurations takes their configurations from repositories, which keep
// what those have set.
func (a *API) detachConfigurations(c *call) (int, any, error) {
	org, err := c.securityOrg()
	if err != nil {
		return 0, nil, err
	}
	var in selection
	err = c.decode(smallBody, &in)
	if err != nil {
		return 0, nil, err
	}
	repos, err := c.selected(org, "selected", in.Repos)
	if err != nil {
		return 0, nil, err
	}
	err = a.db.Tx(c.ctx(), func(tx *store.Tx) error {
		for _, id := range repos {
			err := c.detach(tx, id)
			if err != nil {
				return err
			}
		}
		return nil
	})
	return http.StatusNoContent, nil, err
}

func (c *call) detach(tx *store.Tx, repo int64) error {
	g, err := tx.ConfigurationOf(c.ctx(), repo)
	if pushward.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return err
	}
	r, err := tx.RepoByID(c.ctx(), repo)
	if err == nil {
		err = tx.Detach(c.ctx(), repo)
	}
	if err != nil {
		return err
	}
	return tx.Audit(c.ctx(), c.event("repository_security_configuration.removed", r, map[string]any{"configuration": g.ID, "name": g.Name}))
}

// configurationRepos lists the repositories a configuration is attached to.
func (a *API) configurationRepos(c *call) (int, any, error) {
	_, g, err := c.namedConfiguration()
	if err != nil {
		return 0, nil, err
	}
	all, err := a.db.ConfiguredRepos(c.ctx(), g.ID)
	if err != nil {
		return 0, nil, err
	}
	if asked := words(c.r.URL.Query().Get("status")); len(asked) > 0 && !slices.Contains(asked, "all") && !slices.Contains(asked, attachment(g)) {
		all = nil
	}
	body := []map[string]any{}
	for _, r := range idPage(c, all, func(r pushward.Repo) int64 { return r.ID }) {
		body = append(body, map[string]any{"status": attachment(g), "repository": c.repository(r, access.Read)})
	}
	return http.StatusOK, body, nil
}

// repoConfiguration is the configuration of one repository.
func (a *API) repoConfiguration(c *call) (int, any, error) {
	g, err := a.db.ConfigurationOf(c.ctx(), c.repo.ID)
	if pushward.IsNotFound(err) {
		return http.StatusNoContent, nil, nil
	}
	return http.StatusOK, map[string]any{"status": attachment(g), "configuration": c.configuration(c.repo.Owner, g)}, err
}

// checkEnforced refuses a change of what an enforced configuration of the
// repository has set.
func (c *call) checkEnforced(tx *store.Tx, before, r pushward.Repo) error {
	if before.Settings.Same(r.Settings) {
		return nil
	}
	g, err := tx.ConfigurationOf(c.ctx(), r.ID)
	if pushward.IsNotFound(err) || err == nil && !g.Enforced {
		return nil
	}
	if err != nil {
		return err
	}
	want := r
	err = c.a.configured(&want, g)
	if err != nil {
		return err
	}
	if !want.Settings.Same(r.Settings) || r.Settings.Observe && g.Settings["secret_scanning_push_protection"] == "enabled" {
		return pushward.Unprocessablef("The security settings of this repository are enforced by the configuration %s of its organization.", strings.TrimSpace(g.Name))
	}
	return nil
}

// byDefault sets a new repository up as its organisation wants, and attaches the
// configuration that is the default for it.
func (a *API) byDefault(ctx context.Context, tx *store.Tx, r *pushward.Repo) error {
	if r.Owner.Type != pushward.TypeOrganization {
		return nil
	}
	wants, err := tx.OrgSettings(ctx, r.Owner.ID)
	if err != nil {
		return err
	}
	s := &r.Settings
	s.SecretScanningOff, s.PushProtectionOff = wants.SecretScanningOff, wants.PushProtectionOff || wants.SecretScanningOff
	s.AdvancedSecurity, s.DependabotUpdates = wants.AdvancedSecurity, wants.DependabotUpdates
	all, err := tx.Configurations(ctx, r.Owner.ID)
	if err != nil {
		return err
	}
	for _, g := range all {
		if g.DefaultFor == "all" || g.DefaultFor == "public" && !r.Private || g.DefaultFor == "private_and_internal" && r.Private {
			err = a.configured(r, g)
			if err == nil {
				err = tx.Attach(ctx, r.ID, g.ID)
			}
			if err != nil {
				return err
			}
		}
	}
	r.UpdatedAt = r.CreatedAt
	return tx.UpdateRepo(ctx, *r)
}
