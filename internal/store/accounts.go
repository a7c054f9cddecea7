package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"pushward"
)

const userColumns = `u.id, u.login, u.type, u.name, u.email, u.site_admin, u.created_at, u.updated_at`

// userOrNobody reads a user that an outer join may have missed.
func userOrNobody(alias string) string {
	return strings.ReplaceAll(`COALESCE(u.id, 0), COALESCE(u.login, ''), COALESCE(u.type, ''), COALESCE(u.name, ''),
		COALESCE(u.email, ''), COALESCE(u.site_admin, FALSE), u.created_at, u.updated_at`, "u.", alias+".")
}

func userDest(u *pushward.User) []any {
	return []any{&u.ID, &u.Login, &u.Type, &u.Name, &u.Email, &u.SiteAdmin, instant{&u.CreatedAt}, instant{&u.UpdatedAt}}
}

func scanUser(row scanner) (u pushward.User, err error) {
	err = row.Scan(userDest(&u)...)
	return u, err
}

// UserByLogin finds an account, without case; NotFound when absent.
func (q queries) UserByLogin(ctx context.Context, login string) (pushward.User, error) {
	u, err := one(ctx, q, scanUser, `SELECT `+userColumns+` FROM users u WHERE u.login_key = $1`, fold(login))
	return u, found("find user", fmt.Sprintf("user %q", login), err)
}

// UserByID finds an account; NotFound when absent.
func (q queries) UserByID(ctx context.Context, id int64) (pushward.User, error) {
	u, err := one(ctx, q, scanUser, `SELECT `+userColumns+` FROM users u WHERE u.id = $1`, id)
	return u, found("find user", fmt.Sprintf("user %d", id), err)
}

// CountUsers counts accounts of every type.
func (q queries) CountUsers(ctx context.Context) (int, error) {
	n, err := one(ctx, q, value[int], `SELECT COUNT(*) FROM users`)
	return n, failed("count users", err)
}

// MemberRole gives user's role in org, "" when none.
func (q queries) MemberRole(ctx context.Context, org, user int64) (string, error) {
	role, err := one(ctx, q, value[string], `SELECT role FROM members WHERE org_id = $1 AND user_id = $2`, org, user)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return role, failed("find member", err)
}

// CreateUser adds an account and fills in its ID; Unprocessable when the login is taken.
func (t *Tx) CreateUser(ctx context.Context, u *pushward.User) error {
	id, err := one(ctx, t.queries, value[int64], `
		INSERT INTO users (login, login_key, type, name, email, site_admin, created_at, updated_at)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
		ON CONFLICT DO NOTHING RETURNING id`,
		u.Login, fold(u.Login), string(u.Type), u.Name, u.Email, u.SiteAdmin, u.CreatedAt, u.UpdatedAt)
	if errors.Is(err, sql.ErrNoRows) {
		taken := pushward.Unprocessablef("Validation Failed")
		taken.Fields = []pushward.FieldError{{Resource: "User", Field: "login", Code: "already_exists"}}
		return fmt.Errorf("create user %q: %w", u.Login, taken)
	}
	if err != nil {
		return failed("create user", err)
	}
	u.ID = id
	return nil
}

// SetMember makes user a member of org in role ("admin" or "member"); an empty role removes, from its teams and roles there too.
func (t *Tx) SetMember(ctx context.Context, org, user int64, role string) error {
	if role == "" {
		_, err := t.change(ctx, `DELETE FROM members WHERE org_id = $1 AND user_id = $2`, org, user)
		return errors.Join(failed("remove member", err), t.dropRoles(ctx, org, user))
	}
	_, err := t.change(ctx, `
		INSERT INTO members (org_id, user_id, role) VALUES ($1, $2, $3)
		ON CONFLICT (org_id, user_id) DO UPDATE SET role = excluded.role`, org, user, role)
	return failed("set member", err)
}
