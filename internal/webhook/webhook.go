// Package webhook tells receivers of what has happened: it takes events from
// the outbox, makes GitHub's payloads of them, signs and sends them.
//
// It promises that an event which was committed is sent at least once, also
// after a crash, the events of a hook in their order, and that no secret stands
// in what is sent or kept of it. It refuses to follow redirects, to connect to
// addresses that are not public unless it was told to, and to wait for a
// receiver longer than ten seconds. Below it stand git and store; above it api,
// which lends it GitHub's words for users and repositories, and server.
package webhook

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	mathrand "math/rand/v2"
	"net/http"
	"sync"
	"time"

	"pushward"
	"pushward/internal/git"
	"pushward/internal/store"
)

// Words are GitHub's objects as the REST face describes them, as values that
// encode to JSON.
type Words interface {
	User(pushward.User) any
	Organization(pushward.User) any
	Repository(pushward.Repo) any
	FullRepository(pushward.Repo) any
	Security(pushward.Repo) any // security_and_analysis
	Alert(pushward.Repo, pushward.Alert) any
	Location(pushward.Repo, pushward.Location) any
	Hook(store.Snapshot, store.Hook, Target) any // of the snapshot's repository or organisation
	RepositoryURL(pushward.Repo) (api, html string)
}

// Options tune a Dispatcher. The zero value gives the defaults.
type Options struct {
	Hosts []string // hosts and networks that may be sent to although their addresses are not public: "ci.internal", "10.1.0.0/16"

	// Masker gives what hides the secrets in texts of a repository (0: of
	// none). Payloads speak of commits, and a bypass may have let a secret into
	// the message of one.
	Masker func(ctx context.Context, repo int64) (mask, error)

	Chance func() float64   // spreads tries that are made again; from 0 to 1; default math/rand
	Now    func() time.Time // default time.Now
	Log    *slog.Logger     // default slog.Default()
}

type mask = func(ctx context.Context, text string) (string, error)

const (
	couriers   = 8                      // deliveries under way at a time
	lookEvery  = 500 * time.Millisecond // for events that other processes or transactions have brought
	turnTime   = time.Minute            // how long a hook is kept from others; a delivery must end well before
	carryTime  = 45 * time.Second       // to build a payload and to send it
	keepFor    = 3 * 24 * time.Hour     // how long deliveries are listed, as on GitHub
	forgetEach = time.Hour
)

// Dispatcher delivers events. It is safe for concurrent use, and several of
// them, in one process or many, may share a database.
type Dispatcher struct {
	db     *store.DB
	repos  *git.Store
	words  Words
	keys   Keys
	o      Options
	client *clients
	holder string // who holds a turn: this dispatcher

	wake    chan struct{}
	running sync.WaitGroup
}

// New makes a Dispatcher. Without Run it delivers nothing.
func New(db *store.DB, repos *git.Store, w Words, k Keys, o Options) (*Dispatcher, error) {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Log == nil {
		o.Log = slog.Default()
	}
	if o.Chance == nil {
		o.Chance = mathrand.Float64
	}
	if o.Masker == nil {
		return nil, errors.New("webhooks need a way to mask secrets")
	}
	c, err := newClients(o.Hosts)
	if err != nil {
		return nil, err
	}
	return &Dispatcher{db: db, repos: repos, words: w, keys: k, o: o, client: c, holder: rand.Text(), wake: make(chan struct{}, 1)}, nil
}

// Run delivers until ctx ends. What is under way then is finished by Close.
func (d *Dispatcher) Run(ctx context.Context) {
	free := make(chan struct{}, couriers)
	look := time.NewTicker(lookEvery)
	defer look.Stop()
	forget := time.NewTicker(forgetEach)
	defer forget.Stop()
	for {
		err := d.sendOut(ctx, free)
		if err != nil && ctx.Err() == nil {
			d.o.Log.Error("deliver webhooks", "err", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-d.wake:
		case <-look.C:
		case <-forget.C:
			err := d.Forget(ctx)
			if err != nil && ctx.Err() == nil {
				d.o.Log.Error("forget deliveries of webhooks", "err", err)
			}
		}
	}
}

// Close waits for the deliveries under way; Run must have been told to end.
func (d *Dispatcher) Close() { d.running.Wait() }

// Wake says that there may be something to deliver. Nobody needs to call it:
// it only spares a wait of half a second.
func (d *Dispatcher) Wake() {
	select {
	case d.wake <- struct{}{}:
	default:
	}
}

// sendOut gives each courier a hook, as long as there are both.
func (d *Dispatcher) sendOut(ctx context.Context, free chan struct{}) error {
	for {
		select {
		case <-ctx.Done():
			return nil
		case free <- struct{}{}:
		}
		w, found, err := d.claim(ctx)
		if err != nil || !found {
			<-free
			return err
		}
		d.running.Go(func() {
			defer d.Wake() // the next event of this hook
			defer func() { <-free }()
			err := d.carry(ctx, w)
			if err != nil {
				d.o.Log.Error("deliver webhook", "hook", w.HookID, "event", w.Event, "guid", w.GUID, "err", err)
			}
		})
	}
}

// DeliverDue delivers everything that is due now, one after the other.
func (d *Dispatcher) DeliverDue(ctx context.Context) error {
	for {
		w, found, err := d.claim(ctx)
		if err != nil || !found {
			return err
		}
		err = d.carry(ctx, w)
		if err != nil {
			return err
		}
	}
}

// Forget removes old deliveries from the list.
func (d *Dispatcher) Forget(ctx context.Context) error {
	return d.db.Tx(ctx, func(tx *store.Tx) error { return tx.ForgetDeliveries(ctx, d.o.Now().Add(-keepFor)) })
}

// claim takes the turn of a hook that has something due. Looking costs no
// transaction.
func (d *Dispatcher) claim(ctx context.Context) (w store.Waiting, found bool, err error) {
	now := d.o.Now()
	due, err := d.db.EventsDue(ctx, now)
	if err != nil || !due {
		return w, false, err
	}
	err = d.db.Tx(ctx, func(tx *store.Tx) error {
		w, err = tx.Claim(ctx, d.holder, now, now.Add(turnTime))
		return err
	})
	if pushward.IsNotFound(err) {
		return w, false, nil
	}
	return w, err == nil, err
}

// carry delivers an event and records what came of it. A server that stops
// lets it finish.
func (d *Dispatcher) carry(ctx context.Context, w store.Waiting) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), carryTime)
	defer cancel()
	hook, err := d.db.HookByID(ctx, w.HookID)
	if pushward.IsNotFound(err) {
		return nil // deleted, and all that waited for it
	}
	if err != nil {
		return err
	}
	try, err := d.try(ctx, hook, w)
	if err != nil {
		return err // its turn runs out, and it is tried again
	}
	again := time.Time{}
	if try.again && d.hopeful(w) {
		again = d.o.Now().Add(d.pause(w.Attempts))
	}
	err = d.db.Tx(ctx, func(tx *store.Tx) error { return tx.Delivered(ctx, d.holder, w, &try.Delivery, again) })
	if pushward.IsNotFound(err) {
		return fmt.Errorf("the delivery took longer than its turn: %w", err)
	}
	if err == nil && try.failed() {
		d.o.Log.Warn("webhook not delivered", "hook", w.HookID, "event", w.Event, "guid", w.GUID,
			"status", try.Status, "attempts", w.Attempts+1, "again", again)
	}
	return err
}

// try makes one attempt.
func (d *Dispatcher) try(ctx context.Context, hook store.Hook, w store.Waiting) (attempt, error) {
	a := attempt{Delivery: store.Delivery{
		HookID: hook.ID, GUID: w.GUID, Event: w.Event, Action: w.Action, RepoID: w.RepoID, At: d.o.Now(),
		Redelivery: w.Payload != "" || w.Attempts > 0, Payload: w.Payload,
	}}
	target, err := d.keys.Open(hook)
	if err != nil {
		return a, err
	}
	hide, err := d.o.Masker(ctx, w.RepoID)
	if err != nil {
		return a, fmt.Errorf("hide secrets: %w", err)
	}
	if a.Payload == "" {
		a.Payload, err = d.payload(ctx, hook, target, w, hide)
		if err != nil {
			return a, fmt.Errorf("make payload: %w", err)
		}
	}
	if len(a.Payload) > maxPayload {
		a.Payload, a.Status = "null", "payload too large"
		return a, nil
	}
	return a, d.send(ctx, hook, target, &a, hide)
}

// The tries of one event: eight, the last about two hours after the first.
// Behind a receiver that is gone for long, events get one try each once they
// are a day old, so that what waits for it stays bounded.
const (
	maxAttempts = 8
	firstPause  = 10 * time.Second
	longPause   = time.Hour
	patience    = 24 * time.Hour
)

// hopeful says whether an event may be tried once more.
func (d *Dispatcher) hopeful(w store.Waiting) bool {
	asked := w.Payload != "" || w.Event == "ping" // somebody waits for an answer now
	return !asked && w.Attempts+1 < maxAttempts && d.o.Now().Sub(w.At) < patience
}

// pause grows threefold with every try, give or take a fifth.
func (d *Dispatcher) pause(attempts int) time.Duration {
	p := firstPause
	for range attempts {
		p = min(3*p, longPause)
	}
	return time.Duration(float64(p) * (0.8 + 0.4*d.o.Chance()))
}

// attempt is a delivery in the making.
type attempt struct {
	store.Delivery
	again bool // worth another try
}

func (a attempt) failed() bool {
	return a.Code < http.StatusOK || a.Code >= http.StatusMultipleChoices
}
