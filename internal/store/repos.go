package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"pushward"
)

const repoColumns = `r.id, r.name, r.description, r.homepage, r.private, r.archived, r.default_branch, r.settings,
	r.created_at, r.updated_at, r.pushed_at, r.patterns, u.patterns, ` + userColumns

func scanRepo(row scanner) (r pushward.Repo, err error) {
	err = row.Scan(append([]any{&r.ID, &r.Name, &r.Description, &r.Homepage, &r.Private, &r.Archived, &r.DefaultBranch,
		document{&r.Settings}, instant{&r.CreatedAt}, instant{&r.UpdatedAt}, instant{&r.PushedAt}, &r.Patterns.Own, &r.Patterns.Owner}, userDest(&r.Owner)...)...)
	return r, err
}

// RepoByName finds a repository, without case, also under a former name:
// renamed then says so. NotFound when absent.
func (q queries) RepoByName(ctx context.Context, owner, name string) (r pushward.Repo, renamed bool, err error) {
	r, err = one(ctx, q, scanRepo, `
		SELECT `+repoColumns+` FROM users u JOIN repos r ON r.owner_id = u.id
		WHERE u.login_key = $1 AND r.name_key = $2`, fold(owner), fold(name))
	if !errors.Is(err, sql.ErrNoRows) {
		return r, false, failed("find repository", err)
	}
	r, err = one(ctx, q, scanRepo, `
		SELECT `+repoColumns+` FROM users o JOIN redirects d ON d.owner_id = o.id
		JOIN repos r ON r.id = d.repo_id JOIN users u ON u.id = r.owner_id
		WHERE o.login_key = $1 AND d.name_key = $2`, fold(owner), fold(name))
	return r, err == nil, found("find repository", fmt.Sprintf("repository %q", owner+"/"+name), err)
}

// RepoByID finds a repository; NotFound when absent.
func (q queries) RepoByID(ctx context.Context, id int64) (pushward.Repo, error) {
	r, err := one(ctx, q, scanRepo, `
		SELECT `+repoColumns+` FROM repos r JOIN users u ON u.id = r.owner_id WHERE r.id = $1`, id)
	return r, found("find repository", fmt.Sprintf("repository %d", id), err)
}

// Repos lists the repositories of owner (0: of everyone) that user may see
// (userID 0: public ones), sorted by full name without case, byte for byte, and
// how many there are. A user sees what is public, its own, what it collaborates
// on, and what belongs to an organisation it is a member of.
func (q queries) Repos(ctx context.Context, owner, userID int64, p Page) ([]pushward.Repo, int, error) {
	const visible = `
		FROM repos r JOIN users u ON u.id = r.owner_id
		WHERE (CAST($1 AS BIGINT) = 0 OR r.owner_id = $1)
		AND (NOT r.private OR r.owner_id = $2
			OR EXISTS (SELECT 1 FROM collaborators c WHERE c.repo_id = r.id AND c.user_id = $2)
			OR EXISTS (SELECT 1 FROM members m WHERE m.org_id = r.owner_id AND m.user_id = $2))`
	n, err := one(ctx, q, value[int], `SELECT COUNT(*)`+visible, owner, userID)
	if err != nil {
		return nil, 0, failed("count repositories", err)
	}
	list, err := all(ctx, q, scanRepo, `SELECT `+repoColumns+visible+`
		ORDER BY u.login_key, r.name_key LIMIT $3 OFFSET $4`, owner, userID, p.limit(), p.offset())
	return list, n, failed("list repositories", err)
}

// CreateRepo adds a repository and fills in its ID, which is never used twice;
// Unprocessable when the owner has one of that name. Of the owner only the ID
// is read. A former name that led elsewhere now leads here.
func (t *Tx) CreateRepo(ctx context.Context, r *pushward.Repo) error {
	id, err := one(ctx, t.queries, value[int64], `
		INSERT INTO repos (owner_id, name, name_key, description, homepage, private, archived, default_branch, settings,
			created_at, updated_at, pushed_at)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
		ON CONFLICT DO NOTHING RETURNING id`,
		r.Owner.ID, r.Name, fold(r.Name), r.Description, r.Homepage, r.Private, r.Archived, r.DefaultBranch,
		document{r.Settings}, r.CreatedAt, r.UpdatedAt, r.PushedAt)
	if errors.Is(err, sql.ErrNoRows) {
		return nameTaken("Repository creation failed.", r.Name)
	}
	if err == nil {
		_, err = t.change(ctx, `DELETE FROM redirects WHERE owner_id = $1 AND name_key = $2`, r.Owner.ID, fold(r.Name))
	}
	if err != nil {
		return failed("create repository", err)
	}
	r.ID = id
	return nil
}

// UpdateRepo stores everything of r but its ID and owner; PushedAt only moves
// forwards. A changed name leaves the old one behind as a redirect;
// Unprocessable when the owner has another of the new name, NotFound when r is
// absent.
func (t *Tx) UpdateRepo(ctx context.Context, r pushward.Repo) error {
	if err := t.rename(ctx, r); err != nil {
		return err
	}
	return t.changeOne(ctx, "update repository", fmt.Sprintf("repository %d", r.ID), `
		UPDATE repos SET name = $2, name_key = $3, description = $4, homepage = $5, private = $6, archived = $7,
			default_branch = $8, settings = $9, created_at = $10, updated_at = $11,
			pushed_at = CASE WHEN pushed_at < $12 THEN $12 ELSE pushed_at END
		WHERE id = $1`,
		r.ID, r.Name, fold(r.Name), r.Description, r.Homepage, r.Private, r.Archived, r.DefaultBranch,
		document{r.Settings}, r.CreatedAt, r.UpdatedAt, r.PushedAt)
}

// rename moves the redirects for a change of name, if there is one.
func (t *Tx) rename(ctx context.Context, r pushward.Repo) error {
	old, err := t.RepoByID(ctx, r.ID)
	if err != nil || fold(old.Name) == fold(r.Name) {
		return err
	}
	taken, err := one(ctx, t.queries, value[int],
		`SELECT COUNT(*) FROM repos WHERE owner_id = $1 AND name_key = $2`, old.Owner.ID, fold(r.Name))
	if err != nil {
		return failed("rename repository", err)
	}
	if taken > 0 {
		return nameTaken("Validation Failed", r.Name)
	}
	_, err = t.change(ctx, `DELETE FROM redirects WHERE owner_id = $1 AND name_key = $2`, old.Owner.ID, fold(r.Name))
	if err != nil {
		return failed("rename repository", err)
	}
	_, err = t.change(ctx, `
		INSERT INTO redirects (owner_id, name_key, repo_id) VALUES ($1, $2, $3)
		ON CONFLICT (owner_id, name_key) DO UPDATE SET repo_id = excluded.repo_id`,
		old.Owner.ID, fold(old.Name), r.ID)
	return failed("rename repository", err)
}

// nameTaken is GitHub's answer to a second repository of one name.
func nameTaken(message, name string) error {
	taken := pushward.Unprocessablef("%s", message)
	taken.Fields = []pushward.FieldError{{
		Resource: "Repository", Field: "name", Code: "custom", Message: "name already exists on this account",
	}}
	return fmt.Errorf("repository %q: %w", name, taken)
}

// DeleteRepo removes a repository and all rows that hang on it, audit apart:
// the schema's ON DELETE CASCADE takes them along. NotFound when absent.
func (t *Tx) DeleteRepo(ctx context.Context, id int64) error {
	return t.changeOne(ctx, "delete repository", fmt.Sprintf("repository %d", id), `DELETE FROM repos WHERE id = $1`, id)
}

// Permission gives user's right on a repository as a collaborator: "", "read",
// "write" or "admin".
func (q queries) Permission(ctx context.Context, repo, user int64) (string, error) {
	right, err := one(ctx, q, value[string],
		`SELECT permission FROM collaborators WHERE repo_id = $1 AND user_id = $2`, repo, user)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return right, failed("find collaborator", err)
}

// SetPermission sets it; "" removes.
func (t *Tx) SetPermission(ctx context.Context, repo, user int64, right string) error {
	if right == "" {
		_, err := t.change(ctx, `DELETE FROM collaborators WHERE repo_id = $1 AND user_id = $2`, repo, user)
		return failed("remove collaborator", err)
	}
	_, err := t.change(ctx, `
		INSERT INTO collaborators (repo_id, user_id, permission) VALUES ($1, $2, $3)
		ON CONFLICT (repo_id, user_id) DO UPDATE SET permission = excluded.permission`, repo, user, right)
	return failed("set collaborator", err)
}

// TouchPushed records when a repository was last written to; an earlier time
// than the one known changes nothing.
func (t *Tx) TouchPushed(ctx context.Context, repo int64, at time.Time) error {
	return t.changeOne(ctx, "touch repository", fmt.Sprintf("repository %d", repo), `
		UPDATE repos SET pushed_at = CASE WHEN pushed_at < $2 THEN $2 ELSE pushed_at END WHERE id = $1`, repo, at)
}
