package store

import (
	"context"
	"fmt"
	"time"
)

// Delivery is one attempt to tell a hook of an event. Neither secret nor
// address of the hook are kept in it.
type Delivery struct {
	ID         int64
	HookID     int64
	GUID       string
	Event      string
	Action     string
	RepoID     int64 // 0: of an organisation
	At         time.Time
	Duration   time.Duration
	Redelivery bool
	Status     string // "OK", or what went wrong
	Code       int    // of the answer; 0: there was none

	RequestHeaders  map[string]string
	Payload         string // JSON
	ResponseHeaders map[string]string
	Response        string // the beginning of it
}

const deliveryColumns = `id, hook_id, guid, event, action, repo_id, at, duration, redelivery, status, code`

func scanDelivery(row scanner) (d Delivery, err error) {
	err = row.Scan(deliveryDest(&d)...)
	return d, err
}

func deliveryDest(d *Delivery) []any {
	return []any{&d.ID, &d.HookID, &d.GUID, &d.Event, &d.Action, &d.RepoID, instant{&d.At}, &d.Duration, &d.Redelivery, &d.Status, &d.Code}
}

func scanFullDelivery(row scanner) (d Delivery, err error) {
	err = row.Scan(append(deliveryDest(&d), document{&d.RequestHeaders}, &d.Payload, document{&d.ResponseHeaders}, &d.Response)...)
	return d, err
}

// Outcome chooses deliveries by what became of them.
type Outcome string

// The outcomes, as GitHub spells them.
const (
	AnyOutcome Outcome = ""
	Success    Outcome = "success" // answered with 200 to 399
	Failure    Outcome = "failure" // anything else
)

// Deliveries lists the attempts of a hook, newest first, without bodies and
// headers: at most n, those before the one with the ID before (0: from the newest).
func (q queries) Deliveries(ctx context.Context, hook, before int64, o Outcome, n int) ([]Delivery, error) {
	list, err := all(ctx, q, scanDelivery, `
		SELECT `+deliveryColumns+` FROM deliveries
		WHERE hook_id = $1 AND (CAST($2 AS BIGINT) = 0 OR id < $2)
		AND (CAST($3 AS TEXT) = '' OR (CASE WHEN code BETWEEN 200 AND 399 THEN 'success' ELSE 'failure' END) = $3)
		ORDER BY id DESC LIMIT $4`, hook, before, string(o), n)
	return list, failed("list deliveries", err)
}

// Delivery finds an attempt of a hook, with all that is kept of it; NotFound
// when it is absent or another's.
func (q queries) Delivery(ctx context.Context, hook, id int64) (Delivery, error) {
	d, err := one(ctx, q, scanFullDelivery, `
		SELECT `+deliveryColumns+`, request_headers, payload, response_headers, response FROM deliveries WHERE hook_id = $1 AND id = $2`,
		hook, id)
	return d, found("find delivery", fmt.Sprintf("delivery %d", id), err)
}

// addDelivery stores an attempt and fills in its ID.
func (t *Tx) addDelivery(ctx context.Context, d *Delivery) error {
	id, err := one(ctx, t.queries, value[int64], `
		INSERT INTO deliveries (hook_id, guid, event, action, repo_id, at, duration, redelivery, status, code,
			request_headers, payload, response_headers, response)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING id`,
		d.HookID, d.GUID, d.Event, d.Action, d.RepoID, d.At, int64(d.Duration), d.Redelivery, d.Status, d.Code,
		document{d.RequestHeaders}, d.Payload, document{d.ResponseHeaders}, d.Response)
	if err != nil {
		return failed("record delivery", err)
	}
	d.ID = id
	return nil
}

// ForgetDeliveries removes the attempts made before a moment.
func (t *Tx) ForgetDeliveries(ctx context.Context, before time.Time) error {
	_, err := t.change(ctx, `DELETE FROM deliveries WHERE at < $1`, before)
	return failed("forget deliveries", err)
}
