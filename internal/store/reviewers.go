package store

import (
	"context"
	"fmt"

	"pushward"
)

// SecurityManager is the role of those who look after alerts and bypasses in
// all repositories of an organisation.
const SecurityManager = "security_manager"

// Kinds and modes of reviewers, as GitHub spells them.
const (
	ReviewerTeam = "TEAM"
	ReviewerRole = "ROLE"
	ModeAlways   = "ALWAYS" // reviews the requests of others, bypasses by itself
	ModeExempt   = "EXEMPT" // is not blocked
)

// The roles an entry can name. The numbers are those of GitHub's repository
// roles in rulesets, and of its organisation role.
const (
	RoleWrite           int64 = 4
	RoleAdmin           int64 = 5
	RoleSecurityManager int64 = 138
)

// Reviewer is an entry of a repository's delegated bypass.
type Reviewer struct {
	Kind string // ReviewerTeam, ReviewerRole
	ID   int64  // of the team or the role
	Mode string // ModeAlways, ModeExempt
}

// Reviewers lists the entries of a repository, by kind and ID.
func (q queries) Reviewers(ctx context.Context, repo int64) ([]Reviewer, error) {
	list, err := all(ctx, q, func(row scanner) (r Reviewer, err error) {
		err = row.Scan(&r.Kind, &r.ID, &r.Mode)
		return r, err
	}, `SELECT kind, reviewer_id, mode FROM reviewers WHERE repo_id = $1 ORDER BY kind, reviewer_id`, repo)
	return list, failed("list reviewers", err)
}

// SetReviewers replaces the entries of a repository.
func (t *Tx) SetReviewers(ctx context.Context, repo int64, list []Reviewer) error {
	if _, err := t.change(ctx, `DELETE FROM reviewers WHERE repo_id = $1`, repo); err != nil {
		return failed("set reviewers", err)
	}
	for _, r := range list {
		_, err := t.change(ctx, `
			INSERT INTO reviewers (repo_id, kind, reviewer_id, mode) VALUES ($1, $2, $3, $4)
			ON CONFLICT (repo_id, kind, reviewer_id) DO UPDATE SET mode = excluded.mode`, repo, r.Kind, r.ID, r.Mode)
		if err != nil {
			return failed("set reviewers", err)
		}
	}
	return nil
}

// SetOrgRole gives a role in an organisation to a user or a team (the other is
// 0), or takes it away; NotFound when there is none to take.
func (t *Tx) SetOrgRole(ctx context.Context, org int64, role string, user, team int64, has bool) error {
	column, id := "user_id", user
	if team != 0 {
		column, id = "team_id", team
	}
	if !has {
		return t.changeOne(ctx, "take role", fmt.Sprintf("role %s of %s %d", role, column, id),
			`DELETE FROM org_roles WHERE org_id = $1 AND role = $2 AND `+column+` = $3`, org, role, id)
	}
	_, err := t.change(ctx, `INSERT INTO org_roles (org_id, role, `+column+`) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`, org, role, id)
	return failed("give role", err)
}

// OrgRoleUsers lists the persons who have a role by themselves, sorted by login.
func (q queries) OrgRoleUsers(ctx context.Context, org int64, role string) ([]pushward.User, error) {
	list, err := all(ctx, q, scanUser, `SELECT `+userColumns+` FROM org_roles o JOIN users u ON u.id = o.user_id
		WHERE o.org_id = $1 AND o.role = $2 ORDER BY u.login_key`, org, role)
	return list, failed("list users of role", err)
}

// OrgRoleTeams lists the teams that have a role, sorted by slug.
func (q queries) OrgRoleTeams(ctx context.Context, org int64, role string) ([]Team, error) {
	list, err := all(ctx, q, scanTeam, `SELECT `+teamColumns+` FROM org_roles o JOIN teams t ON t.id = o.team_id
		WHERE o.org_id = $1 AND o.role = $2 ORDER BY t.slug`, org, role)
	return list, failed("list teams of role", err)
}

// HasOrgRole says whether a member of an organisation has a role there, also by
// a team.
func (q queries) HasOrgRole(ctx context.Context, org, user int64, role string) (bool, error) {
	n, err := one(ctx, q, value[int], `
		SELECT COUNT(*) FROM org_roles o JOIN members m ON m.org_id = o.org_id AND m.user_id = $2
		WHERE o.org_id = $1 AND o.role = $3 AND (o.user_id = $2
			OR EXISTS (SELECT 1 FROM team_members tm WHERE tm.team_id = o.team_id AND tm.user_id = $2))`, org, user, role)
	return n > 0, failed("find role", err)
}

// Standing is what an account is to the security of a repository. Who has left
// the organisation is nothing to it.
type Standing struct {
	Owner   bool   // of the repository, of its organisation, or administrator of the server
	Manager bool   // security manager of its organisation
	Right   string // the highest on the repository: "", "read", "write" or "admin"
	Entries []Reviewer
	ByTeam  map[int64]string // the slugs of the account's teams among Entries, by ID
}

// Standing finds what user is to a repository.
func (q queries) Standing(ctx context.Context, repo pushward.Repo, user pushward.User) (s Standing, err error) {
	if user.ID == 0 {
		return s, nil
	}
	role, err := q.MemberRole(ctx, repo.Owner.ID, user.ID)
	if err != nil {
		return s, err
	}
	s.Owner = user.ID == repo.Owner.ID || user.SiteAdmin || role == "admin"
	s.Right, err = q.highest(ctx, repo.ID, user.ID, role, s.Owner)
	if err != nil {
		return s, err
	}
	s.Manager, err = q.HasOrgRole(ctx, repo.Owner.ID, user.ID, SecurityManager)
	if err != nil {
		return s, err
	}
	s.Entries, err = q.Reviewers(ctx, repo.ID)
	if err != nil || len(s.Entries) == 0 {
		return s, err
	}
	s.ByTeam = map[int64]string{}
	_, err = all(ctx, q, func(row scanner) (none struct{}, err error) {
		var id int64
		var slug string
		err = row.Scan(&id, &slug)
		s.ByTeam[id] = slug
		return none, err
	}, `SELECT t.id, t.slug`+teamMembers+`JOIN reviewers v ON v.kind = 'TEAM' AND v.reviewer_id = t.id AND v.repo_id = $1
		WHERE tm.user_id = $2 AND t.org_id = $3`, repo.ID, user.ID, repo.Owner.ID)
	return s, failed("find reviewing teams", err)
}

// highest is the best of what an account may do on a repository.
func (q queries) highest(ctx context.Context, repo, user int64, role string, owner bool) (string, error) {
	if owner {
		return "admin", nil
	}
	given, err := q.Permission(ctx, repo, user)
	if err != nil {
		return "", err
	}
	byTeam, err := q.TeamPermission(ctx, repo, user)
	if err != nil {
		return "", err
	}
	if role == "member" && given == "" && byTeam == "" {
		return "read", nil
	}
	if rightRank[byTeam] > rightRank[given] {
		return byTeam, nil
	}
	return given, nil
}

var rightRank = map[string]int{"read": 1, "write": 2, "admin": 3}

// dropRoles takes from an account what it was in an organisation: who comes
// back begins anew.
func (t *Tx) dropRoles(ctx context.Context, org, user int64) error {
	_, err := t.change(ctx, `DELETE FROM org_roles WHERE org_id = $1 AND user_id = $2`, org, user)
	if err == nil {
		_, err = t.change(ctx, `DELETE FROM team_members WHERE user_id = $2
			AND team_id IN (SELECT t.id FROM teams t WHERE t.org_id = $1)`, org, user)
	}
	return failed("take roles", err)
}
