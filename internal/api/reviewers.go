package api

import (
	"slices"
	"strconv"

	"pushward"
	"pushward/internal/access"
	"pushward/internal/protect"
	"pushward/internal/store"
)

// bypassOptions is secret_scanning_delegated_bypass_options.
type bypassOptions struct {
	Reviewers []bypassReviewer `json:"reviewers"`
}

type bypassReviewer struct {
	ID   int64  `json:"reviewer_id"`
	Type string `json:"reviewer_type"`
	Mode string `json:"mode"`
}

// bypassOptionsInput is the same in a request: the list is replaced as a whole.
type bypassOptionsInput struct {
	Reviewers []struct {
		ID   *int64  `json:"reviewer_id"`
		Type *string `json:"reviewer_type"`
		Mode *string `json:"mode"`
	} `json:"reviewers"`
}

// addReviewers puts the reviewers into the description of a repository that its
// administrators get.
func (c *call) addReviewers(out *fullRepository, r pushward.Repo) error {
	if out.SecurityAndAnalysis == nil {
		return nil
	}
	list, err := c.a.db.Reviewers(c.ctx(), r.ID)
	if err != nil {
		return err
	}
	options := bypassOptions{Reviewers: []bypassReviewer{}}
	for _, v := range list {
		options.Reviewers = append(options.Reviewers, bypassReviewer{v.ID, v.Kind, v.Mode})
	}
	out.SecurityAndAnalysis.DelegatedBypassOptions = &options
	return nil
}

// storeReviewers replaces the reviewers of r when in gives some.
func (c *call) storeReviewers(tx *store.Tx, r pushward.Repo, in optional[bypassOptionsInput]) error {
	if !in.Given || in.Null || in.Value.Reviewers == nil {
		return nil
	}
	err := c.mustBePerson()
	if err != nil {
		return err
	}
	list, err := c.readReviewers(tx, r.Owner, in.Value)
	if err != nil {
		return err
	}
	before, err := tx.Reviewers(c.ctx(), r.ID)
	if err != nil {
		return err
	}
	err = tx.SetReviewers(c.ctx(), r.ID, list)
	if err != nil {
		return err
	}
	for _, change := range []struct {
		action   string
		of, from []store.Reviewer
	}{{"add", list, before}, {"remove", before, list}} {
		for _, v := range change.of {
			if slices.Contains(change.from, v) {
				continue
			}
			err := tx.Audit(c.ctx(), c.event("repository_secret_scanning_push_protection_bypass_list."+change.action, r,
				map[string]any{"reviewer_id": v.ID, "reviewer_type": v.Kind, "mode": v.Mode}))
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// readReviewers judges a list of reviewers for the repositories of owner. Secret
// teams cannot be listed, as on GitHub.
func (c *call) readReviewers(tx *store.Tx, owner pushward.User, in bypassOptionsInput) ([]store.Reviewer, error) {
	wrong := func(message string) error {
		return invalidField("Repository", "secret_scanning_delegated_bypass_options", message)
	}
	var list []store.Reviewer
	for _, v := range in.Reviewers {
		if v.ID == nil || v.Type == nil {
			return nil, wrong("each reviewer needs reviewer_id and reviewer_type")
		}
		r := store.Reviewer{Kind: *v.Type, ID: *v.ID, Mode: store.ModeAlways}
		if v.Mode != nil {
			r.Mode = *v.Mode
		}
		switch {
		case r.Mode != store.ModeAlways && r.Mode != store.ModeExempt:
			return nil, wrong("mode must be ALWAYS or EXEMPT")
		case r.Kind == store.ReviewerRole && protect.RoleName(r.ID) == "":
			return nil, wrong("there is no role " + strconv.FormatInt(r.ID, 10) + ": 4 is write, 5 admin, 138 security_manager")
		case r.Kind != store.ReviewerRole && r.Kind != store.ReviewerTeam:
			return nil, wrong("reviewer_type must be TEAM or ROLE")
		case slices.ContainsFunc(list, func(o store.Reviewer) bool { return o.Kind == r.Kind && o.ID == r.ID }):
			return nil, wrong("a reviewer is listed twice")
		}
		if r.Kind == store.ReviewerTeam {
			team, err := tx.TeamByID(c.ctx(), r.ID)
			if pushward.IsNotFound(err) || err == nil && (team.OrgID != owner.ID || team.Secret) {
				return nil, wrong("there is no visible team " + strconv.FormatInt(r.ID, 10) + " in the organization")
			}
			if err != nil {
				return nil, err
			}
		}
		list = append(list, r)
	}
	return list, nil
}

// oversees says whether the caller looks after the security of the route's
// repository: its administrators do, and the security managers of its
// organisation.
func (c *call) oversees() error {
	have, err := c.a.access.RightOn(c.ctx(), c.caller, c.repo, c.route.need.scopes...)
	if err != nil || have >= access.Admin {
		return err
	}
	manages, err := c.a.db.HasOrgRole(c.ctx(), c.repo.Owner.ID, c.caller.User.ID, store.SecurityManager)
	if err == nil && !manages {
		err = pushward.Forbiddenf("Must have admin rights to Repository.")
	}
	return err
}

// mustBePerson refuses tokens of bots and agents where their own bounds are
// set: who could not let itself in must not be able to change the rule.
func (c *call) mustBePerson() error {
	if c.caller.Class == pushward.Bot || c.caller.Class == pushward.Agent {
		return pushward.Forbiddenf("A token of class %s cannot change who may do what, or lower push protection: that takes a person.", c.caller.Class)
	}
	return nil
}

// mayLower refuses bots and agents a change that guards less than before.
func (c *call) mayLower(before, r pushward.Repo) error {
	was, is, now := before.Settings, r.Settings, c.a.o.Now()
	if before.PushProtected() && !r.PushProtected() || was.DelegatedBypass && !is.DelegatedBypass || was.DelegatedDismissal && !is.DelegatedDismissal ||
		!was.Observe && is.Observe || !before.Importing(now) && r.Importing(now) {
		return c.mustBePerson()
	}
	return nil
}
