package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"time"
)

// Hook is a receiver of events: of one repository, or of all of an organisation.
type Hook struct {
	ID          int64
	RepoID      int64 // 0: of an organisation
	OrgID       int64 // 0: of a repository
	Active      bool
	Events      []string // names of events; "*" is every one
	ContentType string   // json or form
	InsecureSSL bool     // certificates of the receiver are not checked
	Sealed      []byte   // address and secret, encrypted by package webhook
	CreatedAt   time.Time
	UpdatedAt   time.Time

	LastCode   int    // status of the receiver's last answer; 0: there was none
	LastStatus string // what became of the last delivery; "": none was tried
}

// Wants says whether the hook is to hear of an event.
func (h Hook) Wants(event string) bool {
	return slices.Contains(h.Events, event) || slices.Contains(h.Events, "*")
}

const hookQuery = `
	SELECT h.id, h.repo_id, h.org_id, h.active, h.events, h.content_type, h.insecure_ssl, h.sealed, h.created_at, h.updated_at,
		COALESCE(t.code, 0), COALESCE(t.status, '')
	FROM hooks h LEFT JOIN hook_turns t ON t.hook_id = h.id`

func scanHook(row scanner) (h Hook, err error) {
	var repo, org sql.NullInt64
	err = row.Scan(&h.ID, &repo, &org, &h.Active, document{&h.Events}, &h.ContentType, &h.InsecureSSL, &h.Sealed,
		instant{&h.CreatedAt}, instant{&h.UpdatedAt}, &h.LastCode, &h.LastStatus)
	h.RepoID, h.OrgID = repo.Int64, org.Int64
	return h, err
}

// Hooks lists the hooks of a repository (repo not 0) or organisation, oldest
// first, and how many there are.
func (q queries) Hooks(ctx context.Context, repo, org int64, p Page) ([]Hook, int, error) {
	const chosen = ` WHERE (h.repo_id = $1 OR h.org_id = $2)`
	n, err := one(ctx, q, value[int], `SELECT COUNT(*) FROM hooks h`+chosen, repo, org)
	if err != nil {
		return nil, 0, failed("count hooks", err)
	}
	list, err := all(ctx, q, scanHook, hookQuery+chosen+` ORDER BY h.id LIMIT $3 OFFSET $4`, repo, org, p.limit(), p.offset())
	return list, n, failed("list hooks", err)
}

// Hook finds a hook of a repository (repo not 0) or organisation; NotFound when
// it is absent or another's.
func (q queries) Hook(ctx context.Context, repo, org, id int64) (Hook, error) {
	h, err := one(ctx, q, scanHook, hookQuery+` WHERE h.id = $1 AND (h.repo_id = $2 OR h.org_id = $3)`, id, repo, org)
	return h, found("find hook", fmt.Sprintf("hook %d", id), err)
}

// HookByID finds a hook, whosesoever; NotFound when absent.
func (q queries) HookByID(ctx context.Context, id int64) (Hook, error) {
	h, err := one(ctx, q, scanHook, hookQuery+` WHERE h.id = $1`, id)
	return h, found("find hook", fmt.Sprintf("hook %d", id), err)
}

// CreateHook adds a hook and fills in its ID, which is never used twice.
func (t *Tx) CreateHook(ctx context.Context, h *Hook) error {
	id, err := one(ctx, t.queries, value[int64], `
		INSERT INTO hooks (repo_id, org_id, active, events, content_type, insecure_ssl, sealed, created_at, updated_at)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
		orNull(h.RepoID), orNull(h.OrgID), h.Active, document{h.Events}, h.ContentType, h.InsecureSSL, h.Sealed, h.CreatedAt, h.UpdatedAt)
	if err != nil {
		return failed("create hook", err)
	}
	h.ID = id
	return nil
}

// UpdateHook stores everything of h but whose it is and when it was made;
// NotFound when absent.
func (t *Tx) UpdateHook(ctx context.Context, h Hook) error {
	return t.changeOne(ctx, "update hook", fmt.Sprintf("hook %d", h.ID), `
		UPDATE hooks SET active = $2, events = $3, content_type = $4, insecure_ssl = $5, sealed = $6, updated_at = $7 WHERE id = $1`,
		h.ID, h.Active, document{h.Events}, h.ContentType, h.InsecureSSL, h.Sealed, h.UpdatedAt)
}

// DeleteHook removes a hook with all that waits for it and all that it was
// sent; NotFound when absent.
func (t *Tx) DeleteHook(ctx context.Context, id int64) error {
	return t.changeOne(ctx, "delete hook", fmt.Sprintf("hook %d", id), `DELETE FROM hooks WHERE id = $1`, id)
}

// orNull stores a reference to nothing as NULL.
func orNull(id int64) sql.NullInt64 { return sql.NullInt64{Int64: id, Valid: id != 0} }
