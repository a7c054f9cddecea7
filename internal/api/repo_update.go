package api

import (
	"net/http"
	"strings"

	"pushward"
	"pushward/internal/git"
	"pushward/internal/store"
)

// repoPatch is the body of PATCH on a repository. What is absent or null stays.
type repoPatch struct {
	Name          optional[string]        `json:"name"`
	Description   optional[string]        `json:"description"`
	Homepage      optional[string]        `json:"homepage"`
	Private       optional[bool]          `json:"private"`
	Visibility    optional[string]        `json:"visibility"`
	Archived      optional[bool]          `json:"archived"`
	DefaultBranch optional[string]        `json:"default_branch"`
	Security      optional[securityInput] `json:"security_and_analysis"`
	settingsInput
}

// updateRepo changes a repository and everything that hangs on the change, in
// one transaction. A changed visibility ends all bypasses: who may read what
// they let in is no longer whom their authors had in mind.
func (a *API) updateRepo(c *call) (int, any, error) {
	var p repoPatch
	err := c.decode(smallBody, &p)
	if err != nil {
		return 0, nil, err
	}
	err = c.checkPatch(p)
	if err != nil {
		return 0, nil, err
	}
	branch, err := c.branchToBe(p.DefaultBranch)
	if err != nil {
		return 0, nil, err
	}
	var r pushward.Repo
	err = a.db.Tx(c.ctx(), func(tx *store.Tx) error {
		before, err := tx.RepoByID(c.ctx(), c.repo.ID)
		if err != nil {
			return err
		}
		r, err = c.patched(before, p)
		if err != nil {
			return err
		}
		if branch != "" {
			r.DefaultBranch = branch
		}
		err = c.checkEnforced(tx, before, r)
		if err == nil {
			err = c.storePatched(tx, before, r)
		}
		if err != nil {
			return err
		}
		return c.storeReviewers(tx, r, p.Security.Value.DelegatedBypassOptions)
	})
	if err != nil {
		return 0, nil, err
	}
	a.protect.Wake()
	if branch != "" {
		err = c.git.SetHEAD(c.ctx(), branch)
		if err != nil {
			return 0, nil, err
		}
	}
	return c.describeRepo(http.StatusOK, r)
}

// branchToBe is the default branch that a PATCH asks for, "" for none. It must
// exist.
func (c *call) branchToBe(in optional[string]) (string, error) {
	if !in.Given || in.Null {
		return "", nil
	}
	branch := strings.TrimPrefix(in.Value, "refs/heads/")
	err := git.CheckRefName("refs/heads/" + branch)
	if err != nil {
		return "", err
	}
	_, err = c.git.Ref(c.ctx(), "refs/heads/"+branch)
	if pushward.IsNotFound(err) {
		return "", invalidField("Repository", "default_branch",
			"The branch "+shorten(branch)+" was not found. Please push that ref first or create it via the Git Data API.")
	}
	return branch, err
}

// checkPatch judges what a PATCH brings, before the row is looked at.
func (c *call) checkPatch(p repoPatch) error {
	if p.Name.Given && !p.Name.Null {
		err := c.checkName(p.Name.Value)
		if err != nil {
			return err
		}
	}
	err := c.checkText("description", p.Description.Value, maxDescription)
	if err != nil {
		return err
	}
	return c.checkText("homepage", p.Homepage.Value, maxHomepage)
}

// patched gives the row as p wants it.
func (c *call) patched(r pushward.Repo, p repoPatch) (pushward.Repo, error) {
	if r.Archived && (!p.Archived.Given || p.Archived.Null || p.Archived.Value) {
		return r, pushward.Forbiddenf("Repository was archived so is read-only.")
	}
	r.UpdatedAt = c.a.o.Now()
	when(&r.Archived, p.Archived)
	if p.Name.Given && !p.Name.Null {
		r.Name = p.Name.Value
	}
	if p.Description.Given {
		r.Description = p.Description.Value
	}
	if p.Homepage.Given {
		r.Homepage = p.Homepage.Value
	}
	private, given, err := wantsPrivate(p.Private, p.Visibility)
	if err != nil {
		return r, err
	}
	if given && private != r.Private {
		r.Private = private
		err = c.maySee(private)
		if err != nil {
			return r, err
		}
	}
	err = p.settingsInput.apply(&r.Settings)
	if err != nil {
		return r, err
	}
	return r, p.Security.Value.apply(&r, c.a.protect.ImportEnd())
}

func (c *call) storePatched(tx *store.Tx, before, r pushward.Repo) error {
	err := c.mayLower(before, r)
	if err != nil {
		return err
	}
	err = tx.UpdateRepo(c.ctx(), r)
	if err != nil {
		return err
	}
	if before.Private != r.Private {
		err = tx.DropBypasses(c.ctx(), r.ID)
		if err != nil {
			return err
		}
	}
	if before.Settings.SecretScanningOff != r.Settings.SecretScanningOff {
		err = c.a.protect.ScanningSwitched(c.ctx(), tx, r)
		if err != nil {
			return err
		}
	}
	if r.Settings.NonProviderPatterns && !before.Settings.NonProviderPatterns {
		err = c.a.protect.GenericsSwitched(c.ctx(), tx, r)
		if err != nil {
			return err
		}
	}
	err = c.a.protect.DefaultBranchMoved(c.ctx(), tx, c.a.repos.Repo(r), before, r)
	if err != nil {
		return err
	}
	for _, e := range c.patchEvents(before, r) {
		err = tx.Audit(c.ctx(), e)
		if err != nil {
			return err
		}
	}
	return c.tellPatch(tx, before, r)
}

// patchEvents names each change as GitHub's audit log does.
func (c *call) patchEvents(before, r pushward.Repo) []store.AuditEvent {
	var events []store.AuditEvent
	add := func(action string, data map[string]any) { events = append(events, c.event(action, r, data)) }
	if before.Name != r.Name {
		add("repo.rename", map[string]any{"old_name": before.Name})
	}
	if before.Private != r.Private {
		add("repo.access", map[string]any{"visibility": visibility(r), "previous_visibility": visibility(before)})
	}
	if before.DefaultBranch != r.DefaultBranch {
		add("repo.update_default_branch", map[string]any{"changes": map[string]any{"old_default_branch": before.DefaultBranch}})
	}
	if before.Archived != r.Archived {
		add(map[bool]string{true: "repo.archived", false: "repo.unarchived"}[r.Archived], nil)
	}
	was, is := before.Settings, r.Settings
	for _, s := range []struct {
		name    string
		was, is bool
	}{
		{"repository_secret_scanning", !was.SecretScanningOff, !is.SecretScanningOff},
		{"repository_secret_scanning_push_protection", !was.PushProtectionOff, !is.PushProtectionOff},
		{"repository_secret_scanning_non_provider_patterns", was.NonProviderPatterns, is.NonProviderPatterns},
		{"repository_secret_scanning_ai_detection", was.AIDetection, is.AIDetection},
		{"repository_secret_scanning_automatic_validity_checks", was.ValidityChecks, is.ValidityChecks},
		{"repository_secret_scanning_delegated_alert_dismissal", was.DelegatedDismissal, is.DelegatedDismissal},
		{"repository_secret_scanning_delegated_bypass", was.DelegatedBypass, is.DelegatedBypass},
		{"repository_secret_scanning_observe_mode", was.Observe, is.Observe},
		{"repository_secret_scanning_import_mode", before.Importing(r.UpdatedAt), r.Importing(r.UpdatedAt)},
	} {
		if s.was != s.is {
			add(s.name+map[bool]string{true: ".enable", false: ".disable"}[s.is], nil)
		}
	}
	if len(events) == 0 {
		add("repo.update", nil)
	}
	return events
}
