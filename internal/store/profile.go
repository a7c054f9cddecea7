package store

import (
	"context"
	"fmt"
	"slices"

	"pushward"
)

// UpdateUser stores the name and address of an account; NotFound when absent.
func (t *Tx) UpdateUser(ctx context.Context, u pushward.User) error {
	return t.changeOne(ctx, "update user", fmt.Sprintf("user %d", u.ID),
		`UPDATE users SET name = $2, email = $3, updated_at = $4 WHERE id = $1`, u.ID, u.Name, u.Email, u.UpdatedAt)
}

// UsersByEmail finds who writes under the addresses, compared byte for byte. An
// address that several accounts have is nobody's: anyone may set any address.
func (q queries) UsersByEmail(ctx context.Context, emails []string) (map[string]pushward.User, error) {
	found := make(map[string]pushward.User)
	shared := make(map[string]bool)
	for some := range slices.Chunk(emails, chunk) {
		list, err := all(ctx, q, scanUser, `SELECT `+userColumns+` FROM users u WHERE u.email <> '' AND u.email IN `+in(1, len(some)),
			pad(nil, some)...)
		if err != nil {
			return nil, failed("find users by address", err)
		}
		for _, u := range list {
			if old, ok := found[u.Email]; ok && old.ID != u.ID {
				shared[u.Email] = true
			}
			found[u.Email] = u
		}
	}
	for email := range shared {
		delete(found, email)
	}
	return found, nil
}

// OrganizationsOf lists the organisations user is a member of, sorted by login.
func (q queries) OrganizationsOf(ctx context.Context, user int64) ([]pushward.User, error) {
	list, err := all(ctx, q, scanUser, `SELECT `+userColumns+`
		FROM members m JOIN users u ON u.id = m.org_id WHERE m.user_id = $1 ORDER BY u.login_key`, user)
	return list, failed("list organisations", err)
}
