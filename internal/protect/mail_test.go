package protect_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pushward"
	"pushward/internal/protect"
	"pushward/internal/store"
)

// addresses gives everybody an address for mail.
func (p *panel) addresses() {
	p.t.Helper()
	ctx := context.Background()
	p.must(p.db.Tx(ctx, func(tx *store.Tx) error {
		for _, u := range []pushward.User{p.ann.User, p.bob.User, p.bot.User, p.cem.User} {
			u.Email = u.Login + "@example.com"
			if err := tx.UpdateUser(ctx, u); err != nil {
				return err
			}
		}
		return nil
	}))
}

// mailed claims every mail that waits, as "kind to login", sorted.
func (p *panel) mailed() (list []string) {
	p.t.Helper()
	ctx := context.Background()
	for {
		var m store.Mail
		err := p.db.Tx(ctx, func(tx *store.Tx) (err error) {
			m, err = tx.ClaimMail(ctx, p.now, p.now)
			if err != nil {
				return err
			}
			return tx.DropMail(ctx, m.ID)
		})
		if pushward.IsNotFound(err) {
			slices.Sort(list)
			return list
		}
		p.must(err)
		if m.About.Repo != "acme/r" || m.About.Secret == "" || m.About.Path != "a.env" || m.About.Line != 1 {
			p.t.Errorf("it speaks of %+v", m.About)
		}
		said := fmt.Sprintf("%s to %s", m.Kind, m.To.Login)
		if m.Kind == store.MailResponse {
			said += fmt.Sprintf(": %v", m.About.Approved)
		}
		list = append(list, said)
	}
}

func (p *panel) wantMail(what string, want ...string) {
	p.t.Helper()
	if d := cmp.Diff(want, p.mailed()); d != "" {
		p.t.Errorf("%s: %s", what, d)
	}
}

func TestWhoIsMailed(t *testing.T) {
	p := newPanel(t)
	p.addresses()
	ctx := context.Background()
	placeholder := p.refusedOnce(p.bob)
	p.wantMail("a block")

	// Without delegated bypass the owner of the organisation is told, and asked.
	p.must(p.db.Tx(ctx, func(tx *store.Tx) error { return tx.SetPermission(ctx, p.repo.ID, p.cem.User.ID, "admin") }))
	_, err := p.p.Bypass(ctx, p.bob, p.repo, placeholder, pushward.UsedInTests)
	p.must(err)
	p.wantMail("a bypass", "bypass to ann", "bypass to cem")
	_, err = p.p.Bypass(ctx, p.bob, p.repo, placeholder, pushward.UsedInTests)
	p.must(err)
	p.wantMail("the same again")

	q, _, err := p.p.RequestBypass(ctx, p.bot, p.repo, protect.Ask{Placeholder: p.refusedOnce(p.bot), Reason: pushward.WillFixLater})
	p.must(err)
	p.wantMail("a request", "request to ann", "request to cem")
	_, err = p.p.ReviewBypass(ctx, p.ann, p.repo, q.Number, true, "")
	p.must(err)
	p.wantMail("an approval", "response to bot: true")
}

func TestReviewersAreMailed(t *testing.T) {
	p := newPanel(t)
	p.addresses()
	ctx := context.Background()
	p.delegate(p.blueAlways())
	p.must(p.db.Tx(ctx, func(tx *store.Tx) error { return tx.Suspend(ctx, p.ann.User.ID, p.now) }))
	q, _, err := p.p.RequestBypass(ctx, p.bob, p.repo, protect.Ask{Placeholder: p.refusedOnce(p.bob), Reason: pushward.WillFixLater})
	p.must(err)
	p.wantMail("a request: ann is suspended, and the bot writes only", "request to cem")
	_, err = p.p.ReviewBypass(ctx, p.cem, p.repo, q.Number, false, "")
	p.must(err)
	p.wantMail("a denial", "response to bob: false")
}
