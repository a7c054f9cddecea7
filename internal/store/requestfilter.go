package store

import (
	"context"
	"fmt"
	"strings"
	"time"
)

// RequestFilter selects requests of a repository or of all repositories of an
// owner.
type RequestFilter struct {
	Kind      RequestKind   // required
	RepoID    int64         // of one repository; 0: see OwnerID
	OwnerID   int64         // of an owner's repositories
	RepoName  string        // only of the owner's repository of this name
	Requester string        // login; "" for any
	Reviewer  string        // login of one who answered; "" for any
	Status    RequestStatus // "": any
	Since     time.Time     // made at or after
	Now       time.Time     // decides what has expired
	Page      Page
}

// Requests lists the requests that f selects, newest first, and how many there are.
func (q queries) Requests(ctx context.Context, f RequestFilter) ([]Request, int, error) {
	var where strings.Builder
	args := []any{}
	and := func(condition string, values ...any) {
		for _, v := range values {
			args = append(args, v)
			condition = strings.Replace(condition, "?", fmt.Sprintf("$%d", len(args)), 1)
		}
		if where.Len() > 0 {
			where.WriteString(" AND ")
		}
		where.WriteString(condition)
	}
	and(`q.kind = ?`, string(f.Kind))
	if f.RepoID != 0 {
		and(`q.repo_id = ?`, f.RepoID)
	} else {
		and(`q.repo_id IN (SELECT r.id FROM repos r WHERE r.owner_id = ?)`, f.OwnerID)
	}
	if f.RepoName != "" {
		and(`q.repo_id IN (SELECT r.id FROM repos r WHERE r.name_key = ?)`, fold(f.RepoName))
	}
	if f.Requester != "" {
		and(`q.requester_id IN (SELECT a.id FROM users a WHERE a.login_key = ?)`, fold(f.Requester))
	}
	if f.Reviewer != "" {
		and(`q.id IN (SELECT p.request_id FROM responses p JOIN users a ON a.id = p.reviewer_id WHERE a.login_key = ?)`, fold(f.Reviewer))
	}
	if !f.Since.IsZero() {
		and(`q.created_at >= ?`, f.Since)
	}
	switch f.Status {
	case "":
	case RequestOpen:
		and(`q.status = 'open' AND q.expires_at > ?`, f.Now)
	case RequestExpired:
		and(`q.status = 'open' AND q.expires_at <= ?`, f.Now)
	default:
		and(`q.status = ?`, string(f.Status))
	}
	n, err := one(ctx, q, value[int], `SELECT COUNT(*) FROM requests q WHERE `+where.String(), append([]any{}, args...)...)
	if err != nil {
		return nil, 0, failed("count requests", err)
	}
	limit := fmt.Sprintf(` ORDER BY q.id DESC LIMIT $%d OFFSET $%d`, len(args)+1, len(args)+2)
	list, err := q.requests(ctx, "list requests", `WHERE `+where.String()+limit, append(args, f.Page.limit(), f.Page.offset())...)
	return list, n, err
}
