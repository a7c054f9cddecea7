package store

import (
	"context"
	"fmt"

	"pushward"
)

// Affiliation is how an account comes by a repository. They may be combined.
type Affiliation int

// The affiliations GitHub tells apart.
const (
	Owned         Affiliation = 1 << iota // it is the account's own
	Collaborating                         // the repository names the account
	Membership                            // it belongs to an organisation the account is a member of
)

// RepoFilter selects repositories of an account for a viewer.
type RepoFilter struct {
	Of         int64       // the account; required
	As         Affiliation // required
	Viewer     int64       // who asks, 0 for nobody: private ones show only to those who may read them
	Everything bool        // the viewer may read every repository

	Public, Private bool   // only those; both together select nothing
	Sort            string // full_name (default), created, updated, pushed
	Descending      bool
	Page            Page
}

// RepoList lists the repositories that f selects, and says how many there are.
func (q queries) RepoList(ctx context.Context, f RepoFilter) ([]pushward.Repo, int, error) {
	const chosen = `
		FROM repos r JOIN users u ON u.id = r.owner_id
		WHERE (CAST($3 AS BOOLEAN) AND r.owner_id = $1
			OR CAST($4 AS BOOLEAN) AND EXISTS (SELECT 1 FROM collaborators c WHERE c.repo_id = r.id AND c.user_id = $1)
			OR CAST($5 AS BOOLEAN) AND EXISTS (SELECT 1 FROM members m WHERE m.org_id = r.owner_id AND m.user_id = $1))
		AND (NOT r.private OR CAST($6 AS BOOLEAN) OR r.owner_id = $2
			OR EXISTS (SELECT 1 FROM collaborators c WHERE c.repo_id = r.id AND c.user_id = $2)
			OR EXISTS (SELECT 1 FROM members m WHERE m.org_id = r.owner_id AND m.user_id = $2))
		AND (NOT CAST($7 AS BOOLEAN) OR NOT r.private) AND (NOT CAST($8 AS BOOLEAN) OR r.private)`
	args := func(more ...any) []any {
		return append([]any{f.Of, f.Viewer, f.As&Owned != 0, f.As&Collaborating != 0, f.As&Membership != 0,
			f.Everything, f.Public, f.Private}, more...)
	}
	n, err := one(ctx, q, value[int], `SELECT COUNT(*)`+chosen, args()...)
	if err != nil {
		return nil, 0, failed("count repositories", err)
	}
	text := `SELECT ` + repoColumns + chosen + f.order() + ` LIMIT $9 OFFSET $10`
	list, err := all(ctx, q, scanRepo, text, args(f.Page.limit(), f.Page.offset())...)
	return list, n, failed("list repositories", err)
}

// order ends with the full name, which no two repositories share.
func (f RepoFilter) order() string {
	direction := "ASC"
	if f.Descending {
		direction = "DESC"
	}
	column := map[string]string{"created": "r.created_at", "updated": "r.updated_at", "pushed": "r.pushed_at"}[f.Sort]
	if column == "" {
		return fmt.Sprintf(` ORDER BY u.login_key %s, r.name_key %[1]s`, direction)
	}
	return fmt.Sprintf(` ORDER BY %s %s, u.login_key, r.name_key`, column, direction)
}
