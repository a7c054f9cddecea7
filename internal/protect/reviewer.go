package protect

import (
	"context"

	"pushward"
	"pushward/internal/store"
)

// roleNames are the roles that an entry of a repository's delegated bypass can
// name. Each means whoever has at least that right on the repository; security
// managers review everywhere, whether named or not.
var roleNames = map[int64]string{
	store.RoleWrite: "write", store.RoleAdmin: "admin", store.RoleSecurityManager: store.SecurityManager,
}

// person says whether a person is behind an actor. What vouches for a secret is
// a person's judgement: bots and agents may ask for it, and not give it.
func person(by pushward.Actor) bool { return by.Class != pushward.Bot && by.Class != pushward.Agent }

// reviews says whether an account may let in the secrets of others: the owner
// of the repository or its organisation and security managers always; beyond
// them whom delegated bypass lists, or without it the administrators.
func reviews(s store.Standing, repo pushward.Repo) bool {
	switch {
	case s.Owner || s.Manager:
		return true
	case !repo.Settings.DelegatedBypass:
		return s.Right == "admin"
	}
	for _, e := range s.Entries {
		if e.Mode == store.ModeAlways && names(e, s) {
			return true
		}
	}
	return false
}

// names says whether an entry names the account.
func names(e store.Reviewer, s store.Standing) bool {
	if e.Kind == store.ReviewerTeam {
		return s.ByTeam[e.ID] != ""
	}
	switch e.ID {
	case store.RoleSecurityManager:
		return s.Manager
	case store.RoleAdmin:
		return s.Right == "admin"
	case store.RoleWrite:
		return s.Right == "admin" || s.Right == "write"
	}
	return false
}

// exemption names the entry that keeps an actor from being blocked, "" when
// there is none. A role exempts persons only: who gives it to a bot thinks of
// what it may write, not of what it may leak. A team names its accounts.
func exemption(by pushward.Actor, s store.Standing, repo pushward.Repo) string {
	if !repo.Settings.DelegatedBypass {
		return ""
	}
	for _, e := range s.Entries {
		switch {
		case e.Mode != store.ModeExempt || !names(e, s):
		case e.Kind == store.ReviewerTeam:
			return "team " + s.ByTeam[e.ID]
		case person(by):
			return "role " + roleNames[e.ID]
		}
	}
	return ""
}

// selfBypass says why an actor may not bypass by itself, nil when it may. That
// it may write is for the face to ask.
func selfBypass(by pushward.Actor, s store.Standing, repo pushward.Repo) error {
	switch {
	case !person(by):
		return pushward.Forbiddenf("A token of class %s cannot bypass push protection by itself. "+
			"Ask for a bypass: POST /repos/%s/bypass-requests/secret-scanning with placeholder_id, reason and comment.", by.Class, repo.FullName())
	case repo.Settings.DelegatedBypass && !reviews(s, repo):
		return pushward.Forbiddenf("Only its reviewers may bypass push protection on this repository. "+
			"Ask for a bypass: POST /repos/%s/bypass-requests/secret-scanning with placeholder_id, reason and comment.", repo.FullName())
	}
	return nil
}

// Reviews says whether an account may review bypass requests of a repository.
func (p *Protection) Reviews(ctx context.Context, by pushward.Actor, repo pushward.Repo) (bool, error) {
	s, err := p.db.Standing(ctx, repo, by.User)
	return reviews(s, repo), err
}

// Dismisses says whether an account may close alerts of a repository by itself,
// and review the requests of those who may not.
func (p *Protection) Dismisses(ctx context.Context, by pushward.Actor, repo pushward.Repo) (bool, error) {
	s, err := p.db.Standing(ctx, repo, by.User)
	return !repo.Settings.DelegatedDismissal || dismisses(s), err
}

func dismisses(s store.Standing) bool { return s.Owner || s.Manager }

// RoleName names the role that an entry of delegated bypass can give; "" for
// what is none.
func RoleName(id int64) string { return roleNames[id] }
