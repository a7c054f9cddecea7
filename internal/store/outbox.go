package store

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"time"

	"pushward"
)

// Event is something that hooks are told of. It holds no secret: what it names
// by number is kept beside it as it stood, and payloads are built of that.
type Event struct {
	Kind   string // "secret_scanning_alert"
	Action string // "created"; "" for events without
	RepoID int64  // 0: of an organisation as a whole
	OrgID  int64  // needed only when RepoID is 0
	Alert  int    // number of an alert of the repository; 0: none
	Actor  pushward.Actor
	At     time.Time
	Data   map[string]any // the event's own words, as JSON; no secret, no fingerprint
}

// Snapshot is what an event speaks of, as it stood when it happened.
type Snapshot struct {
	Sender pushward.User   `json:"sender"`
	Repo   *pushward.Repo  `json:"repo,omitempty"`
	Org    *pushward.User  `json:"org,omitempty"`
	Alert  *pushward.Alert `json:"alert,omitempty"`
	Data   map[string]any  `json:"data,omitempty"`
}

// Waiting is an event on its way to one hook.
type Waiting struct {
	ID       int64
	HookID   int64
	GUID     string // the same for all hooks an event goes to
	Event    string
	Action   string
	RepoID   int64
	At       time.Time
	Snapshot Snapshot
	Payload  string // of a redelivery: what was sent before; else "", to be built
	Attempts int    // made so far
	NextAt   time.Time
}

const waitingColumns = `o.id, o.hook_id, o.guid, o.event, o.action, o.repo_id, o.at, o.data, o.payload, o.attempts, o.next_at`

func scanWaiting(row scanner) (w Waiting, err error) {
	err = row.Scan(&w.ID, &w.HookID, &w.GUID, &w.Event, &w.Action, &w.RepoID, instant{&w.At}, document{&w.Snapshot}, &w.Payload,
		&w.Attempts, instant{&w.NextAt})
	return w, err
}

// AnyHooks says whether there is an active hook at all. Who has many events to
// emit asks this first.
func (t *Tx) AnyHooks(ctx context.Context) (bool, error) {
	n, err := one(ctx, t.queries, value[int], `SELECT COUNT(*) FROM (SELECT 1 FROM hooks WHERE active LIMIT 1) h`)
	return n > 0, failed("look for hooks", err)
}

// Emit puts an event into the outbox, once for each hook of the repository and
// of the organisation it belongs to that wants it. It is called in the
// transaction of the effect, after it (before it when the repository goes), and
// costs one query when nobody listens. Repository, alert, organisation and
// sender are kept as they stand now.
func (t *Tx) Emit(ctx context.Context, e Event) error {
	hooks, err := all(ctx, t.queries, scanHook, hookQuery+`
		WHERE h.active AND (h.repo_id = $1 OR h.org_id = (
			SELECT CASE WHEN $1 = 0 THEN CAST($2 AS BIGINT) ELSE (SELECT r.owner_id FROM repos r WHERE r.id = $1) END))
		ORDER BY h.id`, e.RepoID, e.OrgID)
	if err != nil {
		return failed("find hooks", err)
	}
	var to []int64
	for _, h := range hooks {
		if h.Wants(e.Kind) {
			to = append(to, h.ID)
		}
	}
	if len(to) == 0 {
		return nil
	}
	return t.EmitTo(ctx, e, to...)
}

// EmitTo puts an event into the outbox for these hooks, whether they want it or not.
func (t *Tx) EmitTo(ctx context.Context, e Event, hooks ...int64) error {
	snapshot, err := t.snapshot(ctx, e)
	if err != nil {
		return fmt.Errorf("emit %s: %w", e.Kind, err)
	}
	guid := newGUID()
	for _, hook := range hooks {
		err := t.enqueue(ctx, Waiting{HookID: hook, GUID: guid, Event: e.Kind, Action: e.Action, RepoID: e.RepoID, At: e.At, Snapshot: snapshot})
		if err != nil {
			return err
		}
	}
	return nil
}

// Redeliver puts what was delivered once into the outbox again, behind what
// waits there.
func (t *Tx) Redeliver(ctx context.Context, d Delivery, at time.Time) error {
	return t.enqueue(ctx, Waiting{HookID: d.HookID, GUID: d.GUID, Event: d.Event, Action: d.Action, RepoID: d.RepoID, At: at, Payload: d.Payload})
}

func (t *Tx) enqueue(ctx context.Context, w Waiting) error {
	_, err := t.change(ctx, `
		INSERT INTO outbox (hook_id, guid, event, action, repo_id, at, data, payload, attempts, next_at)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, $6)`,
		w.HookID, w.GUID, w.Event, w.Action, w.RepoID, w.At, document{w.Snapshot}, w.Payload)
	return failed("emit "+w.Event, err)
}

// nobody is who sends what happens by itself, as a scan of history.
var nobody = pushward.User{Login: "pushward", Type: "Bot"}

// snapshot reads what an event speaks of. A sender who is gone leaves what the
// actor says of itself.
func (t *Tx) snapshot(ctx context.Context, e Event) (s Snapshot, err error) {
	s.Data = e.Data
	s.Sender, err = nobody, nil
	if e.Actor.User.ID != 0 {
		s.Sender, err = t.UserByID(ctx, e.Actor.User.ID)
	}
	if pushward.IsNotFound(err) {
		s.Sender, err = e.Actor.User, nil
	}
	if err != nil {
		return s, err
	}
	if e.RepoID == 0 {
		org, err := t.UserByID(ctx, e.OrgID)
		s.Org = &org
		return s, err
	}
	repo, err := t.RepoByID(ctx, e.RepoID)
	if err != nil {
		return s, err
	}
	s.Repo = &repo
	if repo.Owner.Type == pushward.TypeOrganization {
		s.Org = &repo.Owner
	}
	if e.Alert == 0 {
		return s, nil
	}
	alert, err := t.AlertByNumber(ctx, e.RepoID, e.Alert)
	if err != nil {
		return s, err
	}
	alert.Fingerprint = [32]byte{}
	s.Alert = &alert
	return s, nil
}

// EventsDue says whether some event may be due. It may be wrong while one that
// is to be tried again holds up others.
func (q queries) EventsDue(ctx context.Context, now time.Time) (bool, error) {
	n, err := one(ctx, q, value[int], `SELECT COUNT(*) FROM (SELECT 1 FROM outbox WHERE next_at <= $1 LIMIT 1) o`, now)
	return n > 0, failed("look for events", err)
}

// Claim takes the turn of the hook that has waited longest for something due,
// until the time given, and gives its oldest event. Nobody else gets that hook
// before it is Delivered or the turn runs out; the events of a hook come in
// their order, so that one to be tried again holds up those behind it. NotFound
// when nothing is due.
//
// Two servers may look at once: transactions are serializable, so one of them
// starts over and sees the other's turn.
func (t *Tx) Claim(ctx context.Context, holder string, now, until time.Time) (Waiting, error) {
	w, err := one(ctx, t.queries, scanWaiting, `
		SELECT `+waitingColumns+` FROM hooks h
		JOIN outbox o ON o.id = (SELECT MIN(p.id) FROM outbox p WHERE p.hook_id = h.id)
		WHERE o.next_at <= $1 AND NOT EXISTS (SELECT 1 FROM hook_turns t WHERE t.hook_id = h.id AND t.until > $1)
		ORDER BY o.next_at, o.id LIMIT 1`, now)
	if err != nil {
		return Waiting{}, found("claim event", "event that is due", err)
	}
	_, err = t.change(ctx, `
		INSERT INTO hook_turns (hook_id, holder, until, code, status) VALUES ($1, $2, $3, 0, '')
		ON CONFLICT (hook_id) DO UPDATE SET holder = excluded.holder, until = excluded.until`, w.HookID, holder, until)
	return w, failed("claim event", err)
}

// Delivered records an attempt of the holder's turn and ends the turn. again
// says when to try once more; zero: the event is done with. NotFound when the
// turn was lost meanwhile: what came of it is for the next holder to find out.
func (t *Tx) Delivered(ctx context.Context, holder string, w Waiting, d *Delivery, again time.Time) error {
	n, err := t.change(ctx, `UPDATE hook_turns SET until = 0, code = $3, status = $4 WHERE hook_id = $1 AND holder = $2`,
		w.HookID, holder, d.Code, d.Status)
	if err == nil && n == 0 {
		return absent(fmt.Sprintf("turn of hook %d", w.HookID))
	}
	if err == nil && again.IsZero() {
		_, err = t.change(ctx, `DELETE FROM outbox WHERE id = $1`, w.ID)
	} else if err == nil {
		_, err = t.change(ctx, `UPDATE outbox SET attempts = attempts + 1, next_at = $2 WHERE id = $1`, w.ID, again)
	}
	return errors.Join(failed("end delivery", err), t.addDelivery(ctx, d))
}

// newGUID names an event by chance alone, in the form of a version 4 UUID.
func newGUID() string {
	var b [16]byte
	_, _ = rand.Read(b[:])
	b[6], b[8] = b[6]&0x0f|0x40, b[8]&0x3f|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}
