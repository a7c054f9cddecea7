package store

import (
	"context"
	"time"

	"pushward"
)

// AuditEvent is a line of the audit log.
type AuditEvent struct {
	At     time.Time
	Action string // GitHub's event names: "secret_scanning_push_protection.bypass"
	Actor  pushward.Actor
	RepoID int64 // 0 when none
	Repo   string
	Data   map[string]any // no secret, no fingerprint in clear
}

func scanAuditEvent(row scanner) (e AuditEvent, err error) {
	err = row.Scan(instant{&e.At}, &e.Action, &e.Actor.User.ID, &e.Actor.User.Login, &e.Actor.TokenID, &e.Actor.Addr,
		&e.Actor.RequestID, &e.RepoID, &e.Repo, document{&e.Data})
	return e, err
}

// AuditEvents lists the lines of a repository (0: of everything), newest first,
// and how many there are. Of the actor it gives ID, login, token, address and
// request; numbers in Data are float64.
func (q queries) AuditEvents(ctx context.Context, repo int64, p Page) ([]AuditEvent, int, error) {
	const chosen = ` FROM audit_events WHERE (CAST($1 AS BIGINT) = 0 OR repo_id = $1)`
	n, err := one(ctx, q, value[int], `SELECT COUNT(*)`+chosen, repo)
	if err != nil {
		return nil, 0, failed("count audit events", err)
	}
	list, err := all(ctx, q, scanAuditEvent, `
		SELECT at, action, actor_id, actor_login, token_id, addr, request_id, repo_id, repo, data`+chosen+`
		ORDER BY id DESC LIMIT $2 OFFSET $3`, repo, p.limit(), p.offset())
	return list, n, failed("list audit events", err)
}

// Audit appends a line; the caller's transaction fails with it.
func (t *Tx) Audit(ctx context.Context, e AuditEvent) error {
	_, err := t.change(ctx, `
		INSERT INTO audit_events (at, action, actor_id, actor_login, token_id, addr, request_id, repo_id, repo, data)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
		e.At, e.Action, e.Actor.User.ID, e.Actor.User.Login, e.Actor.TokenID, e.Actor.Addr, e.Actor.RequestID,
		e.RepoID, e.Repo, document{e.Data})
	return failed("audit", err)
}
