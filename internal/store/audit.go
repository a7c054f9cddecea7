package store

import (
	"context"
	"errors"
	"time"

	"pushward"
)

// AuditEvent is a line of the audit log.
type AuditEvent struct {
	At      time.Time
	Action  string // GitHub's event names: "secret_scanning_push_protection.bypass"
	Actor   pushward.Actor
	RepoID  int64 // 0 when none
	Repo    string
	OwnerID int64          // the account it concerns; 0: the owner of the repository, or what "org_id" in Data says
	Data    map[string]any // no secret, no fingerprint; whatever JSON can say

	ID int64 // rises with the time; set when read
}

func scanAuditEvent(row scanner) (e AuditEvent, err error) {
	err = row.Scan(&e.ID, instant{&e.At}, &e.Action, &e.Actor.User.ID, &e.Actor.User.Login, &e.Actor.Class, &e.Actor.TokenID,
		&e.Actor.Addr, &e.Actor.RequestID, &e.RepoID, &e.Repo, &e.OwnerID, document{&e.Data})
	return e, err
}

const auditColumns = `id, at, action, actor_id, actor_login, actor_class, token_id, addr, request_id, repo_id, repo, owner_id, data`

// AuditEvents lists the lines of a repository (0: of everything), newest first,
// and how many there are. Of the actor it gives ID, login, class, token, address
// and request; numbers in Data are float64.
func (q queries) AuditEvents(ctx context.Context, repo int64, p Page) ([]AuditEvent, int, error) {
	const chosen = ` FROM audit_events WHERE (CAST($1 AS BIGINT) = 0 OR repo_id = $1)`
	n, err := one(ctx, q, value[int], `SELECT COUNT(*)`+chosen, repo)
	if err != nil {
		return nil, 0, failed("count audit events", err)
	}
	list, err := all(ctx, q, scanAuditEvent, `SELECT `+auditColumns+chosen+` ORDER BY id DESC LIMIT $2 OFFSET $3`,
		repo, p.limit(), p.offset())
	return list, n, failed("list audit events", err)
}

// errNoAuditKey refuses a line that could not be chained.
var errNoAuditKey = errors.New("the database was opened without the key of its audit log")

// Audit appends a line and chains it to the one before; the caller's transaction
// fails with it, and without a key (see ChainAudit) nothing can be audited.
// Control characters become U+FFFD, and what is long is cut.
func (t *Tx) Audit(ctx context.Context, e AuditEvent) error {
	err := t.audit(ctx, e)
	return failed("audit", t.note(err))
}

func (t *Tx) audit(ctx context.Context, e AuditEvent) error {
	in, ok := t.on.(*inTx)
	if !ok || in.tail.key == nil {
		return errNoAuditKey
	}
	data, err := auditData(e.Data)
	if err != nil {
		return err
	}
	if e.OwnerID == 0 {
		e.OwnerID, err = t.concerned(ctx, e)
		if err != nil {
			return err
		}
	}
	last, err := t.lastLink(ctx, &in.tail)
	if err != nil {
		return err
	}
	l := auditLine{
		at: micros(e.At), action: auditText(e.Action, 100), actor: e.Actor.User.ID, login: auditText(e.Actor.User.Login, 100),
		class: auditText(string(e.Actor.Class), 100), token: e.Actor.TokenID, addr: auditText(e.Actor.Addr, 100),
		request: auditText(e.Actor.RequestID, 100), repo: e.RepoID, repoName: auditText(e.Repo, 300), owner: e.OwnerID, data: data,
	}
	l.follow(in.tail.key, in.tail.lane, last)
	_, err = t.change(ctx, `
		INSERT INTO audit_events (at, action, actor_id, actor_login, actor_class, token_id, addr, request_id, repo_id, repo, owner_id, data,
			id, lane, seq, mac)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
		l.at, l.action, l.actor, l.login, l.class, l.token, l.addr, l.request, l.repo, l.repoName, l.owner, l.data,
		l.id, l.lane, l.seq, l.mac[:])
	if err == nil {
		in.tail.last, in.tail.known = l.link, true
		in.tail.added++
	}
	return err
}

// concerned gives the account that a line concerns.
func (t *Tx) concerned(ctx context.Context, e AuditEvent) (int64, error) {
	if e.RepoID != 0 {
		return one(ctx, t.queries, value[int64], `SELECT COALESCE((SELECT owner_id FROM repos WHERE id = $1), 0)`, e.RepoID)
	}
	org, _ := e.Data["org_id"].(int64)
	return org, nil
}
