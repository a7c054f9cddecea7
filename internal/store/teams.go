package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"pushward"
)

// Team is a group of members of an organisation.
type Team struct {
	ID          int64
	OrgID       int64
	Slug        string // of the name; one of a kind in its organisation
	Name        string
	Description string
	Secret      bool // shows only to its members and the organisation's owners, and can review nothing
	CreatedAt   time.Time
	UpdatedAt   time.Time

	Members, Repos int // counted when read
}

// TeamMember is an account in a team.
type TeamMember struct {
	User       pushward.User
	Maintainer bool // may add and remove members
}

// Whoever has left the organisation, and a repository that went to another
// owner, count no longer even if a row has stayed.
const (
	teamMembers = ` FROM team_members tm JOIN teams t ON t.id = tm.team_id
		JOIN members m ON m.org_id = t.org_id AND m.user_id = tm.user_id JOIN users u ON u.id = tm.user_id `
	teamRepos = ` FROM team_repos tr JOIN teams t ON t.id = tr.team_id
		JOIN repos r ON r.id = tr.repo_id AND r.owner_id = t.org_id JOIN users u ON u.id = r.owner_id `
	teamColumns = `t.id, t.org_id, t.slug, t.name, t.description, t.secret, t.created_at, t.updated_at,
		(SELECT COUNT(*) FROM team_members tm JOIN members m ON m.org_id = t.org_id AND m.user_id = tm.user_id WHERE tm.team_id = t.id),
		(SELECT COUNT(*) FROM team_repos tr JOIN repos r ON r.id = tr.repo_id AND r.owner_id = t.org_id WHERE tr.team_id = t.id)`
)

func scanTeam(row scanner) (t Team, err error) {
	err = row.Scan(&t.ID, &t.OrgID, &t.Slug, &t.Name, &t.Description, &t.Secret, instant{&t.CreatedAt}, instant{&t.UpdatedAt},
		&t.Members, &t.Repos)
	return t, err
}

// Teams lists the teams of an organisation that viewer (0: who sees all) may
// see, sorted by slug.
func (q queries) Teams(ctx context.Context, org, viewer int64) ([]Team, error) {
	list, err := all(ctx, q, scanTeam, `SELECT `+teamColumns+` FROM teams t WHERE t.org_id = $1
		AND (CAST($2 AS BIGINT) = 0 OR NOT t.secret OR EXISTS (
			SELECT 1 FROM team_members tm WHERE tm.team_id = t.id AND tm.user_id = $2))
		ORDER BY t.slug`, org, viewer)
	return list, failed("list teams", err)
}

// TeamBySlug finds a team; NotFound when absent.
func (q queries) TeamBySlug(ctx context.Context, org int64, slug string) (Team, error) {
	t, err := one(ctx, q, scanTeam, `SELECT `+teamColumns+` FROM teams t WHERE t.org_id = $1 AND t.slug = $2`, org, fold(slug))
	return t, found("find team", fmt.Sprintf("team %q", slug), err)
}

// TeamByID finds a team; NotFound when absent.
func (q queries) TeamByID(ctx context.Context, id int64) (Team, error) {
	t, err := one(ctx, q, scanTeam, `SELECT `+teamColumns+` FROM teams t WHERE t.id = $1`, id)
	return t, found("find team", fmt.Sprintf("team %d", id), err)
}

// PutTeam adds a team and fills in its ID, or, with an ID, stores its name,
// slug, description and privacy; Unprocessable when the slug is taken.
func (t *Tx) PutTeam(ctx context.Context, team *Team) error {
	taken, err := one(ctx, t.queries, value[int], `SELECT COUNT(*) FROM teams WHERE org_id = $1 AND slug = $2 AND id <> $3`,
		team.OrgID, team.Slug, team.ID)
	if err != nil {
		return failed("put team", err)
	}
	if taken > 0 {
		e := pushward.Unprocessablef("Validation Failed")
		e.Fields = []pushward.FieldError{{Resource: "Team", Field: "name", Code: "already_exists", Message: "Name must be unique for this org"}}
		return fmt.Errorf("team %q: %w", team.Slug, e)
	}
	if team.ID != 0 {
		return t.changeOne(ctx, "update team", fmt.Sprintf("team %d", team.ID), `
			UPDATE teams SET slug = $2, name = $3, description = $4, secret = $5, updated_at = $6 WHERE id = $1`,
			team.ID, team.Slug, team.Name, team.Description, team.Secret, team.UpdatedAt)
	}
	team.ID, err = one(ctx, t.queries, value[int64], `
		INSERT INTO teams (org_id, slug, name, description, secret, created_at, updated_at)
		VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
		team.OrgID, team.Slug, team.Name, team.Description, team.Secret, team.CreatedAt, team.UpdatedAt)
	return failed("create team", err)
}

// DeleteTeam removes a team, and with it what it may do; NotFound when absent.
func (t *Tx) DeleteTeam(ctx context.Context, id int64) error {
	if _, err := t.change(ctx, `DELETE FROM reviewers WHERE kind = 'TEAM' AND reviewer_id = $1`, id); err != nil {
		return failed("delete team", err)
	}
	return t.changeOne(ctx, "delete team", fmt.Sprintf("team %d", id), `DELETE FROM teams WHERE id = $1`, id)
}

// TeamMembers lists who is in a team, sorted by login.
func (q queries) TeamMembers(ctx context.Context, team int64) ([]TeamMember, error) {
	list, err := all(ctx, q, func(row scanner) (m TeamMember, err error) {
		err = row.Scan(append([]any{&m.Maintainer}, userDest(&m.User)...)...)
		return m, err
	}, `SELECT tm.maintainer, `+userColumns+teamMembers+`WHERE tm.team_id = $1 ORDER BY u.login_key`, team)
	return list, failed("list team members", err)
}

// TeamMember says whether user is in a team and may change who is.
func (q queries) TeamMember(ctx context.Context, team, user int64) (member, maintainer bool, err error) {
	maintainer, err = one(ctx, q, value[bool], `SELECT tm.maintainer`+teamMembers+`WHERE tm.team_id = $1 AND tm.user_id = $2`, team, user)
	if errors.Is(err, sql.ErrNoRows) {
		return false, false, nil
	}
	return err == nil, maintainer, failed("find team member", err)
}

// SetTeamMember puts a member of the organisation into a team.
func (t *Tx) SetTeamMember(ctx context.Context, team, user int64, maintainer bool) error {
	_, err := t.change(ctx, `
		INSERT INTO team_members (team_id, user_id, maintainer) VALUES ($1, $2, $3)
		ON CONFLICT (team_id, user_id) DO UPDATE SET maintainer = excluded.maintainer`, team, user, maintainer)
	return failed("set team member", err)
}

// RemoveTeamMember takes an account out of a team; NotFound when it is not in it.
func (t *Tx) RemoveTeamMember(ctx context.Context, team, user int64) error {
	return t.changeOne(ctx, "remove team member", fmt.Sprintf("user %d in team %d", user, team),
		`DELETE FROM team_members WHERE team_id = $1 AND user_id = $2`, team, user)
}

// TeamRepo is a repository with the right a team has on it.
type TeamRepo struct {
	Repo       pushward.Repo
	Permission string // read, write or admin
}

// TeamRepos lists the repositories a team has a right on, sorted by name.
func (q queries) TeamRepos(ctx context.Context, team int64) ([]TeamRepo, error) {
	list, err := all(ctx, q, func(row scanner) (r TeamRepo, err error) {
		r.Repo, err = scanRepo(with{row, []any{&r.Permission}})
		return r, err
	}, `SELECT tr.permission, `+repoColumns+teamRepos+`WHERE tr.team_id = $1 ORDER BY r.name_key`, team)
	return list, failed("list team repositories", err)
}

// with is a row with columns before those that its reader knows.
type with struct {
	row   scanner
	first []any
}

func (w with) Scan(dest ...any) error { return w.row.Scan(append(w.first, dest...)...) }

// SetTeamRepo gives a team a right on a repository of its organisation; "" takes it away.
func (t *Tx) SetTeamRepo(ctx context.Context, team, repo int64, right string) error {
	if right == "" {
		_, err := t.change(ctx, `DELETE FROM team_repos WHERE team_id = $1 AND repo_id = $2`, team, repo)
		return failed("remove team repository", err)
	}
	_, err := t.change(ctx, `
		INSERT INTO team_repos (team_id, repo_id, permission) VALUES ($1, $2, $3)
		ON CONFLICT (team_id, repo_id) DO UPDATE SET permission = excluded.permission`, team, repo, right)
	return failed("set team repository", err)
}

// TeamPermission gives the highest right that user has on a repository by a
// team: "", "read", "write" or "admin".
func (q queries) TeamPermission(ctx context.Context, repo, user int64) (string, error) {
	rank, err := one(ctx, q, value[int], `
		SELECT COALESCE(MAX(CASE tr.permission WHEN 'admin' THEN 3 WHEN 'write' THEN 2 ELSE 1 END), 0)`+teamRepos+`
		JOIN team_members tm ON tm.team_id = t.id AND tm.user_id = $2
		JOIN members m ON m.org_id = t.org_id AND m.user_id = tm.user_id
		WHERE tr.repo_id = $1`, repo, user)
	return [...]string{"", "read", "write", "admin"}[rank], failed("find team permission", err)
}
