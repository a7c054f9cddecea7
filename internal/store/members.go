package store

import (
	"context"

	"pushward"
)

// Member is an account in an organisation.
type Member struct {
	User pushward.User
	Role string // "admin" for its owners, or "member"
}

// Members lists who is in an organisation, in one role or with "" in any,
// sorted by login.
func (q queries) Members(ctx context.Context, org int64, role string) ([]Member, error) {
	list, err := all(ctx, q, func(row scanner) (m Member, err error) {
		err = row.Scan(append([]any{&m.Role}, userDest(&m.User)...)...)
		return m, err
	}, `SELECT m.role, `+userColumns+` FROM members m JOIN users u ON u.id = m.user_id
		WHERE m.org_id = $1 AND (CAST($2 AS TEXT) = '' OR m.role = $2) ORDER BY u.login_key`, org, role)
	return list, failed("list members", err)
}

// DropPermissions takes from an account what the repositories of an owner gave
// it by name.
func (t *Tx) DropPermissions(ctx context.Context, owner, user int64) error {
	_, err := t.change(ctx, `DELETE FROM collaborators WHERE user_id = $2
		AND repo_id IN (SELECT r.id FROM repos r WHERE r.owner_id = $1)`, owner, user)
	return failed("drop permissions", err)
}
