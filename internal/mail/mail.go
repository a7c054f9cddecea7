// Package mail tells by mail those who should know: of a bypass, of a request
// for one, of the answer to it.
//
// It promises that a mail which was committed is sent at least once, also after
// a crash, for as long as a day, and that no secret stands in it. It refuses to
// send where nobody configured a server, to give its password to a server
// without TLS, and to hold up anything that a mail tells of. Below it stands
// store; above it server.
package mail

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/textproto"
	"sync"
	"time"

	"pushward"
	"pushward/internal/store"
)

// Options tune a Courier.
type Options struct {
	Server Server
	From   string // "Pushward <pushward@example.com>"
	URL    string // how readers reach the server, "https://git.example.com"

	// Masker gives what hides the secrets of a repository in a text: names of
	// files are others' words.
	Masker func(ctx context.Context, repo int64) (func(context.Context, string) (string, error), error)

	Now func() time.Time // default time.Now
	Log *slog.Logger     // default slog.Default()
}

const (
	lookEvery = 2 * time.Second
	sendTime  = time.Minute     // for one mail, all in all
	claimTime = 2 * time.Minute // before a mail that was claimed is claimed again
)

// Courier sends the mails that wait in the database. Several may share one.
type Courier struct {
	db   *store.DB
	from address
	o    Options

	running sync.Mutex // held by Run
}

// New makes a Courier. Without Run it sends nothing.
func New(db *store.DB, o Options) (*Courier, error) {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Log == nil {
		o.Log = slog.Default()
	}
	if o.Masker == nil {
		return nil, errors.New("mails need a way to mask secrets")
	}
	err := o.Server.check()
	if err != nil {
		return nil, err
	}
	from, err := parseAddress(o.From)
	if err != nil {
		return nil, fmt.Errorf("the sender of mails %q is not an address", o.From)
	}
	return &Courier{db: db, from: from, o: o}, nil
}

// Run sends until ctx ends; Close waits for its end.
func (c *Courier) Run(ctx context.Context) {
	c.running.Lock()
	defer c.running.Unlock()
	look := time.NewTicker(lookEvery)
	defer look.Stop()
	for {
		err := c.SendDue(ctx)
		if err != nil && ctx.Err() == nil {
			c.o.Log.Error("send mails", "err", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-look.C:
		}
	}
}

// Close waits for the mail under way. The ctx of Run must have ended.
func (c *Courier) Close() {
	c.running.Lock()
	defer c.running.Unlock()
}

// SendDue sends everything that is due now, one after the other.
func (c *Courier) SendDue(ctx context.Context) error {
	for ctx.Err() == nil {
		m, found, err := c.claim(ctx)
		if err != nil || !found {
			return err
		}
		err = c.carry(context.WithoutCancel(ctx), m)
		if err != nil {
			return err
		}
	}
	return nil
}

// claim takes a mail that is due. Looking costs no transaction.
func (c *Courier) claim(ctx context.Context) (m store.Mail, found bool, err error) {
	now := c.o.Now()
	due, err := c.db.MailsDue(ctx, now)
	if err != nil || !due {
		return m, false, err
	}
	err = c.db.Tx(ctx, func(tx *store.Tx) error {
		m, err = tx.ClaimMail(ctx, now, now.Add(claimTime))
		return err
	})
	if pushward.IsNotFound(err) {
		return m, false, nil
	}
	return m, err == nil, err
}

// carry sends a mail and records what came of it. A crash in between sends it
// once more.
func (c *Courier) carry(ctx context.Context, m store.Mail) error {
	ctx, cancel := context.WithTimeout(ctx, sendTime)
	defer cancel()
	to, err := parseAddress(m.To.Email)
	if err == nil {
		err = c.send(ctx, m, to)
	} else {
		err = errNoAddress
	}
	if err == nil {
		return c.drop(ctx, m)
	}
	c.o.Log.Warn("mail not sent", "mail", m.ID, "to", m.To.ID, "attempts", m.Attempts, "err", err)
	if !c.hopeful(m, err) {
		return c.drop(ctx, m)
	}
	again := c.o.Now().Add(pause(m.Attempts))
	err = c.db.Tx(ctx, func(tx *store.Tx) error { return tx.PutOffMail(ctx, m.ID, again) })
	if pushward.IsNotFound(err) {
		return nil // its reader is gone
	}
	return err
}

func (c *Courier) drop(ctx context.Context, m store.Mail) error {
	return c.db.Tx(ctx, func(tx *store.Tx) error { return tx.DropMail(ctx, m.ID) })
}

var errNoAddress = errors.New("the account has no address for mail")

// send makes the mail and hands it to the server.
func (c *Courier) send(ctx context.Context, m store.Mail, to address) error {
	text, err := c.message(ctx, m, to)
	if err != nil {
		return fmt.Errorf("make mail: %w", err)
	}
	return c.o.Server.send(ctx, c.from, to, text)
}

// Tries go on for a day.
const (
	patience   = 24 * time.Hour
	firstPause = 30 * time.Second
	longPause  = time.Hour
)

// hopeful says whether a mail may be tried once more.
func (c *Courier) hopeful(m store.Mail, err error) bool {
	if errors.Is(err, errNoAddress) || c.o.Now().Sub(m.At) >= patience {
		return false
	}
	var refused refusedMail
	var said *textproto.Error
	return !errors.As(err, &refused) || !errors.As(err, &said) || said.Code < 500
}

// pause grows threefold with every try.
func pause(attempts int) time.Duration {
	p := firstPause
	for range attempts - 1 {
		p = min(3*p, longPause)
	}
	return p
}
