package store

import (
	"context"

	"pushward"
)

// Collaborator is a user with a right of their own on a repository.
type Collaborator struct {
	User       pushward.User
	Permission string // read, write or admin
}

// Collaborators lists whom a repository names, sorted by login. Its owner, and
// the members of an organisation that owns it, are not among them.
func (q queries) Collaborators(ctx context.Context, repo int64) ([]Collaborator, error) {
	list, err := all(ctx, q, func(row scanner) (c Collaborator, err error) {
		err = row.Scan(append([]any{&c.Permission}, userDest(&c.User)...)...)
		return c, err
	}, `SELECT c.permission, `+userColumns+`
		FROM collaborators c JOIN users u ON u.id = c.user_id
		WHERE c.repo_id = $1 ORDER BY u.login_key`, repo)
	return list, failed("list collaborators", err)
}
