package store

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"pushward"
)

// RequestKind is what a request asks for.
type RequestKind string

// The kinds, as GitHub's request_type has them.
const (
	BypassRequest    RequestKind = "secret_scanning"
	DismissalRequest RequestKind = "secret_scanning_closure"
)

// RequestStatus is where a request stands.
type RequestStatus string

// The statuses. That an open request has expired is found when it is read.
const (
	RequestOpen      RequestStatus = "open"
	RequestApproved  RequestStatus = "approved"
	RequestCompleted RequestStatus = "completed" // a bypass: its secret has come in
	RequestDenied    RequestStatus = "denied"
	RequestCancelled RequestStatus = "cancelled"
	RequestExpired   RequestStatus = "expired"
)

// Request asks for a bypass, or for an alert to be dismissed.
type Request struct {
	ID             int64
	RepoID         int64
	OwnerID        int64 // the repository's owner when it was made; a transfer voids it
	Number         int   // counts from 1 in each repository, over both kinds
	Kind           RequestKind
	Requester      pushward.User
	Status         RequestStatus
	Reason         string // a pushward.Reason, or the resolution of an alert
	Comment        string
	IdempotencyKey string
	Fingerprint    [32]byte
	SecretType     string
	TokenType      string
	DisplayName    string
	Mask           string
	BlockID        int64
	Locations      []pushward.Location // of the block
	Branch         string              // full name of the ref, when the write moved one
	AlertID        int64               // to be dismissed, or that came of the bypass; 0: none
	AlertNumber    int
	CreatedAt      time.Time
	ExpiresAt      time.Time
	UpdatedAt      time.Time
	Responses      []Response // oldest first
}

// At gives the status at a moment.
func (r Request) At(now time.Time) RequestStatus {
	if r.Status == RequestOpen && !now.Before(r.ExpiresAt) {
		return RequestExpired
	}
	return r.Status
}

// Resource is what GitHub names a request's subject by: the number of the alert,
// or the commit that brought the secret, or its blob when there is none.
func (r Request) Resource() string {
	switch {
	case r.Kind == DismissalRequest:
		return strconv.Itoa(r.AlertNumber)
	case len(r.Locations) == 0:
		return ""
	}
	if at := r.Locations[0]; at.Commit.IsZero() {
		return at.Object.String()
	}
	return r.Locations[0].Commit.String()
}

// Response is a reviewer's answer to a request.
type Response struct {
	ID        int64
	RequestID int64
	Reviewer  pushward.User
	Status    string // approved, denied, dismissed
	Message   string
	CreatedAt time.Time
}

// The statuses of a response.
const (
	ResponseApproved  = "approved"
	ResponseDenied    = "denied"
	ResponseDismissed = "dismissed"
)

var requestColumns = `q.id, q.repo_id, q.owner_id, q.number, q.kind, q.status, q.reason, q.comment, q.idempotency_key, q.fingerprint,
	q.secret_type, q.token_type, q.display_name, q.mask, q.block_id, q.locations, q.branch, q.alert_id, q.alert_number,
	q.created_at, q.expires_at, q.updated_at, q.requester_id, ` + userOrNobody("u")

func scanRequest(row scanner) (r Request, err error) {
	var places []storedLocation
	var requester int64
	err = row.Scan(append([]any{&r.ID, &r.RepoID, &r.OwnerID, &r.Number, &r.Kind, &r.Status, &r.Reason, &r.Comment, &r.IdempotencyKey,
		octets{r.Fingerprint[:]}, &r.SecretType, &r.TokenType, &r.DisplayName, &r.Mask, &r.BlockID, document{&places}, &r.Branch,
		&r.AlertID, &r.AlertNumber, instant{&r.CreatedAt}, instant{&r.ExpiresAt}, instant{&r.UpdatedAt}, &requester},
		userDest(&r.Requester)...)...)
	r.Requester.ID = requester // also of one who is gone
	for _, p := range places {
		r.Locations = append(r.Locations, p.location())
	}
	return r, err
}

// requests reads requests with their responses.
func (q queries) requests(ctx context.Context, doing, where string, args ...any) ([]Request, error) {
	list, err := all(ctx, q, scanRequest, `SELECT `+requestColumns+` FROM requests q LEFT JOIN users u ON u.id = q.requester_id `+where, args...)
	if err != nil {
		return nil, failed(doing, err)
	}
	for i := range list {
		list[i].Responses, err = q.responses(ctx, `p.request_id = $1`, list[i].ID)
		if err != nil {
			return nil, err
		}
	}
	return list, nil
}

func (q queries) responses(ctx context.Context, where string, args ...any) ([]Response, error) {
	list, err := all(ctx, q, func(row scanner) (p Response, err error) {
		var reviewer int64
		err = row.Scan(append([]any{&p.ID, &p.RequestID, &p.Status, &p.Message, instant{&p.CreatedAt}, &reviewer}, userDest(&p.Reviewer)...)...)
		p.Reviewer.ID = reviewer
		return p, err
	}, `SELECT p.id, p.request_id, p.status, p.message, p.created_at, p.reviewer_id, `+userOrNobody("u")+`
		FROM responses p LEFT JOIN users u ON u.id = p.reviewer_id WHERE `+where+` ORDER BY p.id`, args...)
	return list, failed("read responses", err)
}

func (q queries) request(ctx context.Context, what, where string, args ...any) (Request, error) {
	list, err := q.requests(ctx, "find request", where, args...)
	if err == nil && len(list) == 0 {
		err = absent(what)
	}
	if err != nil {
		return Request{}, err
	}
	return list[0], nil
}

// RequestByNumber finds a request of a repository; NotFound when absent.
func (q queries) RequestByNumber(ctx context.Context, repo int64, kind RequestKind, number int) (Request, error) {
	return q.request(ctx, fmt.Sprintf("request %d of repository %d", number, repo),
		`WHERE q.repo_id = $1 AND q.kind = $2 AND q.number = $3`, repo, string(kind), number)
}

// RequestByKey finds what an account filed under an idempotency key; NotFound when absent.
func (q queries) RequestByKey(ctx context.Context, repo, requester int64, key string) (Request, error) {
	return q.request(ctx, "request by key", `WHERE q.repo_id = $1 AND q.requester_id = $2 AND q.idempotency_key = $3`, repo, requester, key)
}

// LastRequest finds the newest request of an account for a secret in a
// repository; NotFound when absent.
func (q queries) LastRequest(ctx context.Context, repo, requester int64, kind RequestKind, fingerprint [32]byte) (Request, error) {
	return q.request(ctx, "request for a secret", `WHERE q.repo_id = $1 AND q.requester_id = $2 AND q.kind = $3 AND q.fingerprint = $4
		ORDER BY q.id DESC LIMIT 1`, repo, requester, string(kind), fingerprint)
}

// RequestForAlert finds the newest request to dismiss an alert; NotFound when absent.
func (q queries) RequestForAlert(ctx context.Context, repo int64, number int) (Request, error) {
	return q.request(ctx, "request to dismiss an alert", `WHERE q.repo_id = $1 AND q.kind = $2 AND q.alert_number = $3
		ORDER BY q.id DESC LIMIT 1`, repo, string(DismissalRequest), number)
}

// RequestByResponse finds the request that a response of a repository answers;
// NotFound when absent.
func (q queries) RequestByResponse(ctx context.Context, repo int64, kind RequestKind, response int64) (Request, error) {
	return q.request(ctx, fmt.Sprintf("response %d", response), `JOIN responses p ON p.request_id = q.id
		WHERE q.repo_id = $1 AND q.kind = $2 AND p.id = $3`, repo, string(kind), response)
}

// AddRequest adds a request with the repository's next number and fills in both.
func (t *Tx) AddRequest(ctx context.Context, r *Request) error {
	number, err := one(ctx, t.queries, value[int], `UPDATE repos SET last_request = last_request + 1 WHERE id = $1 RETURNING last_request`, r.RepoID)
	if err != nil {
		return found("take request number", fmt.Sprintf("repository %d", r.RepoID), err)
	}
	places := make([]storedLocation, len(r.Locations))
	for i, l := range r.Locations {
		places[i] = stored(l)
	}
	r.Number = number
	r.ID, err = one(ctx, t.queries, value[int64], `
		INSERT INTO requests (repo_id, owner_id, number, kind, requester_id, status, reason, comment, idempotency_key, fingerprint,
			secret_type, token_type, display_name, mask, block_id, locations, branch, alert_id, alert_number, created_at, expires_at, updated_at)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
		RETURNING id`,
		r.RepoID, r.OwnerID, r.Number, string(r.Kind), r.Requester.ID, string(r.Status), r.Reason, r.Comment, r.IdempotencyKey, r.Fingerprint,
		r.SecretType, r.TokenType, r.DisplayName, r.Mask, r.BlockID, document{places}, r.Branch, r.AlertID, r.AlertNumber,
		r.CreatedAt, r.ExpiresAt, r.UpdatedAt)
	return failed("add request", err)
}

// SetRequest stores the status of a request, and the alert that came of it;
// NotFound when absent.
func (t *Tx) SetRequest(ctx context.Context, r Request) error {
	return t.changeOne(ctx, "update request", fmt.Sprintf("request %d", r.ID), `
		UPDATE requests SET status = $2, alert_id = $3, alert_number = $4, updated_at = $5 WHERE id = $1`,
		r.ID, string(r.Status), r.AlertID, r.AlertNumber, r.UpdatedAt)
}

// AddResponse adds an answer and fills in its ID.
func (t *Tx) AddResponse(ctx context.Context, p *Response) error {
	id, err := one(ctx, t.queries, value[int64], `
		INSERT INTO responses (request_id, reviewer_id, status, message, created_at) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
		p.RequestID, p.Reviewer.ID, p.Status, p.Message, p.CreatedAt)
	p.ID = id
	return failed("add response", err)
}

// DismissResponse takes an answer back; NotFound when absent.
func (t *Tx) DismissResponse(ctx context.Context, id int64) error {
	return t.changeOne(ctx, "dismiss response", fmt.Sprintf("response %d", id),
		`UPDATE responses SET status = 'dismissed' WHERE id = $1`, id)
}

// RequestByID finds a request; NotFound when absent.
func (q queries) RequestByID(ctx context.Context, id int64) (Request, error) {
	return q.request(ctx, fmt.Sprintf("request %d", id), `WHERE q.id = $1`, id)
}

// DropRequestBypass ends the bypass that a request got, if there is one.
func (t *Tx) DropRequestBypass(ctx context.Context, request int64) error {
	_, err := t.change(ctx, `DELETE FROM bypasses WHERE request_id = $1`, request)
	return failed("drop bypass of a request", err)
}

// dropRequests ends what a change of hands or of visibility voids.
func (t *Tx) dropRequests(ctx context.Context, repo int64) error {
	_, err := t.change(ctx, `UPDATE requests SET status = 'cancelled'
		WHERE repo_id = $1 AND kind = 'secret_scanning' AND status IN ('open', 'approved')`, repo)
	return failed("drop requests", err)
}

// addRequests puts into alerts what was asked and answered about them: the
// newest request of each kind that was approved.
func (q queries) addRequests(ctx context.Context, list []pushward.Alert) error {
	if len(list) == 0 {
		return nil
	}
	ids, at := make([]int64, len(list)), map[int64]int{}
	for i, a := range list {
		ids[i], at[a.ID] = a.ID, i
	}
	err := q.each(ctx, `SELECT q.alert_id, q.kind, q.number, q.comment, p.message, `+userOrNobody("u")+`
		FROM requests q JOIN responses p ON p.request_id = q.id AND p.status = 'approved' LEFT JOIN users u ON u.id = p.reviewer_id
		WHERE q.alert_id IN `+in(1, len(ids))+` AND q.status IN ('approved', 'completed') ORDER BY p.id`, pad(nil, ids), func(row scanner) error {
		var alert int64
		var kind RequestKind
		var r pushward.AlertRequest
		err := row.Scan(append([]any{&alert, &kind, &r.Number, &r.Comment, &r.ReviewerComment}, userDest(&r.Reviewer)...)...)
		if err != nil {
			return err
		}
		if a := &list[at[alert]]; kind == BypassRequest {
			a.BypassRequest = &r
		} else {
			a.Closure = &r
		}
		return nil
	})
	return failed("read requests of alerts", err)
}
