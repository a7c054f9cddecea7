package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"pushward"
)

// Configuration is a code-security configuration of an organisation.
type Configuration struct {
	ID          int64
	OrgID       int64
	Name        string // unique in the organisation, without case
	Description string
	Enforced    bool
	Settings    map[string]string // GitHub's names: enabled, disabled or not_set
	DefaultFor  string            // new repositories it is attached to: "", all, public, private_and_internal
	CreatedAt   time.Time
	UpdatedAt   time.Time
}

const configurationColumns = `g.id, g.org_id, g.name, g.description, g.enforced, g.settings, g.default_for, g.created_at, g.updated_at`

func scanConfiguration(row scanner) (g Configuration, err error) {
	err = row.Scan(&g.ID, &g.OrgID, &g.Name, &g.Description, &g.Enforced, document{&g.Settings}, &g.DefaultFor,
		instant{&g.CreatedAt}, instant{&g.UpdatedAt})
	return g, err
}

// Configurations lists those of an organisation by ID.
func (q queries) Configurations(ctx context.Context, org int64) ([]Configuration, error) {
	list, err := all(ctx, q, scanConfiguration, `SELECT `+configurationColumns+` FROM configurations g WHERE g.org_id = $1 ORDER BY g.id`, org)
	return list, failed("list configurations", err)
}

// Configuration finds one of an organisation; NotFound when absent.
func (q queries) Configuration(ctx context.Context, org, id int64) (Configuration, error) {
	g, err := one(ctx, q, scanConfiguration,
		`SELECT `+configurationColumns+` FROM configurations g WHERE g.org_id = $1 AND g.id = $2`, org, id)
	return g, found("find configuration", fmt.Sprintf("configuration %d", id), err)
}

// ConfigurationOf finds the one that is attached to a repository; NotFound when
// there is none.
func (q queries) ConfigurationOf(ctx context.Context, repo int64) (Configuration, error) {
	g, err := one(ctx, q, scanConfiguration, `SELECT `+configurationColumns+`
		FROM configured_repos cr JOIN configurations g ON g.id = cr.configuration_id WHERE cr.repo_id = $1`, repo)
	return g, found("find configuration", fmt.Sprintf("configuration of repository %d", repo), err)
}

// AddConfiguration stores a new one and fills in its ID; Unprocessable when the
// organisation has one of that name.
func (t *Tx) AddConfiguration(ctx context.Context, g *Configuration) error {
	id, err := one(ctx, t.queries, value[int64], `
		INSERT INTO configurations (org_id, name, name_key, description, enforced, settings, default_for, created_at, updated_at)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING id`,
		g.OrgID, g.Name, fold(g.Name), g.Description, g.Enforced, document{g.Settings}, g.DefaultFor, g.CreatedAt, g.UpdatedAt)
	if errors.Is(err, sql.ErrNoRows) {
		return configurationTaken()
	}
	g.ID = id
	return failed("add configuration", err)
}

// UpdateConfiguration stores everything of g but its ID and organisation;
// Unprocessable when another has its name, NotFound when it is absent.
func (t *Tx) UpdateConfiguration(ctx context.Context, g Configuration) error {
	taken, err := one(ctx, t.queries, value[int],
		`SELECT COUNT(*) FROM configurations WHERE org_id = $1 AND name_key = $2 AND id <> $3`, g.OrgID, fold(g.Name), g.ID)
	if err != nil {
		return failed("update configuration", err)
	}
	if taken > 0 {
		return configurationTaken()
	}
	return t.changeOne(ctx, "update configuration", fmt.Sprintf("configuration %d", g.ID), `
		UPDATE configurations SET name = $2, name_key = $3, description = $4, enforced = $5, settings = $6, default_for = $7, updated_at = $8
		WHERE id = $1`,
		g.ID, g.Name, fold(g.Name), g.Description, g.Enforced, document{g.Settings}, g.DefaultFor, g.UpdatedAt)
}

func configurationTaken() error {
	e := pushward.Unprocessablef("Validation Failed")
	e.Fields = []pushward.FieldError{{Resource: "SecurityConfiguration", Field: "name", Code: "custom", Message: "Name has already been taken"}}
	return e
}

// DeleteConfiguration removes one and detaches it; NotFound when absent.
func (t *Tx) DeleteConfiguration(ctx context.Context, id int64) error {
	return t.changeOne(ctx, "delete configuration", fmt.Sprintf("configuration %d", id), `DELETE FROM configurations WHERE id = $1`, id)
}

// Attach attaches a configuration to a repository, in the place of another.
func (t *Tx) Attach(ctx context.Context, repo, configuration int64) error {
	_, err := t.change(ctx, `
		INSERT INTO configured_repos (repo_id, configuration_id) VALUES ($1, $2)
		ON CONFLICT (repo_id) DO UPDATE SET configuration_id = excluded.configuration_id`, repo, configuration)
	return failed("attach configuration", err)
}

// Detach takes whatever configuration a repository has from it.
func (t *Tx) Detach(ctx context.Context, repo int64) error {
	_, err := t.change(ctx, `DELETE FROM configured_repos WHERE repo_id = $1`, repo)
	return failed("detach configuration", err)
}

// ConfiguredRepos lists the repositories that a configuration is attached to, by ID.
func (q queries) ConfiguredRepos(ctx context.Context, configuration int64) ([]pushward.Repo, error) {
	list, err := all(ctx, q, scanRepo, `SELECT `+repoColumns+`
		FROM configured_repos cr JOIN repos r ON r.id = cr.repo_id JOIN users u ON u.id = r.owner_id
		WHERE cr.configuration_id = $1 ORDER BY r.id`, configuration)
	return list, failed("list configured repositories", err)
}

// OrgRepoIDs lists the IDs of an organisation's repositories: all, or
// those without a configuration.
func (q queries) OrgRepoIDs(ctx context.Context, org int64, onlyUnconfigured bool) ([]int64, error) {
	list, err := all(ctx, q, value[int64], `
		SELECT r.id FROM repos r WHERE r.owner_id = $1
		AND (NOT CAST($2 AS BOOLEAN) OR NOT EXISTS (SELECT 1 FROM configured_repos cr WHERE cr.repo_id = r.id)) ORDER BY r.id`,
		org, onlyUnconfigured)
	return list, failed("list repositories of organisation", err)
}
