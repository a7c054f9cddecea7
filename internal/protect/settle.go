package protect

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"pushward"
	"pushward/internal/git"
	"pushward/internal/store"
)

// settleTime bounds the work after the refs have moved, when the client may
// have gone already.
const settleTime = 30 * time.Second

// Settle finishes an admitted write: alerts come into being, bypasses are
// marked as used and the intent ends. When the database fails here the write
// stands all the same, since its intent is durable; Finish tries again. A write
// without alerts has nothing to tell anybody: the end of its intent can wait
// for the next Finish, which spares every such write a sync.
func (v *verdict) Settle(ctx context.Context, outcome error) error {
	defer v.end()
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), settleTime)
	defer cancel()
	if outcome == nil && len(v.plan.Alerts) == 0 {
		v.p.endLater(v.write())
		v.intent = 0
	}
	finish := func(ctx context.Context) error { return v.finish(ctx, outcome == nil) }
	err := finish(ctx)
	if err != nil {
		v.p.o.Log.Error("settle write: will try again", "intent", v.intent, "err", err)
		v.p.mu.Lock()
		v.p.unsettled = append(v.p.unsettled, finish)
		v.p.mu.Unlock()
	}
	return nil
}

// end lets scans of history begin that waited for the write, and wakes them
// when the write itself has queued one.
func (v *verdict) end() {
	v.landed()
	if v.partly {
		v.p.Wake()
	}
}

func (v *verdict) finish(ctx context.Context, happened bool) error {
	if v.intent != 0 {
		err := v.p.finish(ctx, v.write(), v.plan, v.w.By, happened)
		if err != nil {
			return err
		}
		v.intent = 0 // so that a failure below does not raise the alerts again
	}
	if !happened {
		return nil
	}
	err := v.place(ctx)
	if err == nil {
		err = v.rulesChanged(ctx)
	}
	return err
}

// write is the intent, as far as ending it needs.
func (v *verdict) write() store.Write {
	return store.Write{ID: v.intent, RepoID: v.w.Repo.ID, ActorID: v.w.By.User.ID, Refs: v.w.Refs}
}

func (p *Protection) endLater(w store.Write) {
	if w.ID == 0 {
		return
	}
	p.mu.Lock()
	p.ended = append(p.ended, w)
	p.mu.Unlock()
}

// Finish ends the intents that are done with, and settles the writes whose
// settling failed. The server calls it several times a second and once before
// it stops; it stops at the first failure.
func (p *Protection) Finish(ctx context.Context) error {
	err := p.endIntents(ctx)
	if err != nil {
		return err
	}
	for {
		p.mu.Lock()
		if len(p.unsettled) == 0 {
			p.mu.Unlock()
			return nil
		}
		next := p.unsettled[0]
		p.mu.Unlock()

		err := next(ctx)
		if err != nil {
			return fmt.Errorf("settle write: %w", err)
		}
		p.mu.Lock()
		p.unsettled = p.unsettled[1:]
		p.mu.Unlock()
	}
}

func (p *Protection) endIntents(ctx context.Context) error {
	p.mu.Lock()
	ended := p.ended
	p.ended = nil
	p.mu.Unlock()
	if len(ended) == 0 {
		return nil
	}
	err := p.db.Tx(ctx, func(tx *store.Tx) error {
		for _, w := range ended {
			err := tx.SettleWrite(ctx, w.ID)
			if err != nil {
				return err
			}
		}
		return p.tellPushes(ctx, tx, ended...)
	})
	if err != nil {
		p.mu.Lock()
		p.ended = append(ended, p.ended...)
		p.mu.Unlock()
		return fmt.Errorf("end intents: %w", err)
	}
	return nil
}

// Recover settles the writes that a crash left between decision and end. It
// runs before the listener opens.
func (p *Protection) Recover(ctx context.Context, repos *git.Store) error {
	left, err := p.db.UnsettledWrites(ctx)
	if err != nil {
		return fmt.Errorf("read unsettled writes: %w", err)
	}
	plans := make([]plan, len(left))
	happened := make([]bool, len(left))
	for i := len(left) - 1; i >= 0; i-- { // whether the later ones happened tells of the earlier
		w := left[i]
		err := json.Unmarshal(w.Plan, &plans[i])
		if err != nil {
			return fmt.Errorf("read plan of write %d: %w", w.ID, err)
		}
		happened[i] = overtaken(w, left[i+1:], happened[i+1:])
		if happened[i] {
			continue
		}
		happened[i], err = p.happened(ctx, repos, w, plans[i])
		if err != nil {
			return fmt.Errorf("look after write %d: %w", w.ID, err)
		}
	}
	for i, w := range left {
		pl, happened := plans[i], happened[i]
		by := pushward.Actor{User: pushward.User{ID: w.ActorID}}
		err = p.finish(ctx, w, pl, by, happened)
		if err != nil {
			return fmt.Errorf("settle write %d: %w", w.ID, err)
		}
		p.o.Log.Info("settled a write that was cut off", "write", w.ID, "repo", w.RepoID, "happened", happened)
	}
	return nil
}

// overtaken says whether a later write that happened moved on a ref from where
// w was to bring it.
func overtaken(w store.Write, later []store.Write, happened []bool) bool {
	for i, l := range later {
		if !happened[i] || l.RepoID != w.RepoID {
			continue
		}
		for _, from := range l.Refs {
			for _, to := range w.Refs {
				if from.Name == to.Name && from.Old == to.New {
					return true
				}
			}
		}
	}
	return false
}

// happened says whether anything of a write is in its repository: a ref at its
// new value, or an object that an alert would point at. In doubt it says yes,
// since an alert too many is the lesser harm.
func (p *Protection) happened(ctx context.Context, repos *git.Store, w store.Write, pl plan) (bool, error) {
	repo := repos.Repo(pushward.Repo{ID: w.RepoID})
	for _, r := range w.Refs {
		now, err := repo.Ref(ctx, r.Name)
		if err != nil && !pushward.IsNotFound(err) {
			return false, err
		}
		if now == r.New {
			return true, nil
		}
	}
	for _, a := range pl.Alerts {
		for _, l := range a.Locations {
			_, _, err := repo.Has(ctx, l.Object)
			if err == nil {
				return true, nil
			}
			if !pushward.IsNotFound(err) {
				return false, err
			}
		}
	}
	return false, nil
}

// finish is the last transaction of a write.
func (p *Protection) finish(ctx context.Context, w store.Write, pl plan, by pushward.Actor, happened bool) error {
	return p.db.Tx(ctx, func(tx *store.Tx) error {
		err := tx.SettleWrite(ctx, w.ID)
		if err != nil || !happened {
			return err
		}
		repo, err := tx.RepoByID(ctx, w.RepoID)
		if pushward.IsNotFound(err) {
			return nil // deleted meanwhile, and its alerts with it
		}
		if err != nil {
			return err
		}
		err = p.tellPushes(ctx, tx, w)
		if err != nil {
			return err
		}
		for _, a := range pl.Alerts {
			err := p.raise(ctx, tx, repo, by, a, tx.AddAlert)
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// raise creates an alert or adds to the one there is, by the hand of add. What
// the author gave as a reason decides whether it is born open, as GitHub
// documents.
func (p *Protection) raise(ctx context.Context, tx *store.Tx, repo pushward.Repo, by pushward.Actor, a plannedAlert,
	add func(context.Context, int64, *store.NewAlert) (created bool, err error)) error {
	now := p.now()
	alert := pushward.Alert{
		RepoID: repo.ID, Fingerprint: Fingerprint(a.Fingerprint),
		SecretType: a.SecretType, TokenType: a.TokenType, DisplayName: a.DisplayName,
		Provider: a.Provider, ProviderSlug: a.ProviderSlug, Mask: a.Mask, Validity: "unknown",
		State: pushward.AlertOpen, CreatedAt: now, UpdatedAt: now, Exemption: a.Exemption,
		Base64: a.Base64, WouldBlock: a.WouldBlock, BroughtBy: by.User.ID,
	}
	if a.Bypass != 0 {
		who := pushward.User{ID: a.BypassedBy}
		alert.Bypassed, alert.BypassedBy, alert.BypassedAt = true, &who, fromMicro(a.BypassedAt)
		alert.BypassReason = a.Reason
		if a.Reason != pushward.WillFixLater {
			alert.State, alert.Resolution = pushward.AlertResolved, string(a.Reason)
			alert.ResolvedBy, alert.ResolvedAt = &who, now
		}
	}
	n := store.NewAlert{Alert: alert, Locations: a.Locations}
	created, err := add(ctx, repo.ID, &n)
	if err != nil {
		return err
	}
	if a.Bypass != 0 {
		err = tx.UseBypass(ctx, a.Bypass, now)
		if err != nil && !pushward.IsNotFound(err) { // taken back since the write was admitted
			return err
		}
	}
	if a.Request != 0 {
		err = p.complete(ctx, tx, by, a.Request, n.Alert)
		if err != nil {
			return err
		}
	}
	err = p.tellRaised(ctx, tx, by, n, created)
	if err == nil && !created {
		err = p.reopenRetired(ctx, tx, by, repo.ID, alert)
	}
	if err == nil && !created {
		err = p.reopenReturned(ctx, tx, repo, by, a, n)
	}
	if err != nil || !created {
		return err
	}
	return tx.Audit(ctx, store.AuditEvent{
		At: now, Action: "secret_scanning_alert.create", Actor: by, RepoID: repo.ID, Repo: repo.FullName(),
		Data: map[string]any{"number": n.Alert.Number, "secret_type": a.SecretType, "bypassed": a.Bypass != 0, "exemption": a.Exemption},
	})
}
