package protect

import (
	"context"
	"errors"

	"pushward"
	"pushward/internal/store"
)

// RequestDismissal files a request to resolve an open alert, where closing one
// takes a reviewer. While an earlier request about the alert is open it gives
// that one.
func (p *Protection) RequestDismissal(ctx context.Context, by pushward.Actor, repo pushward.Repo, number int, resolution, comment string) (q store.Request, filed bool, err error) {
	err = p.CheckText(ctx, "comment", comment)
	if err != nil {
		return q, false, err
	}
	err = p.db.Tx(ctx, func(tx *store.Tx) error {
		filed = false
		repo, err := tx.RepoByID(ctx, repo.ID)
		if err != nil {
			return err
		}
		a, err := tx.AlertByNumber(ctx, repo.ID, number)
		if err != nil {
			return err
		}
		switch {
		case !repo.Settings.DelegatedDismissal:
			return pushward.Unprocessablef("Delegated alert dismissal is off on this repository: resolve the alert itself.")
		case a.State == pushward.AlertResolved:
			return pushward.Unprocessablef("The alert is resolved already.")
		}
		q, err = tx.RequestForAlert(ctx, repo.ID, number)
		if err == nil && q.At(p.now()) == store.RequestOpen || err != nil && !pushward.IsNotFound(err) {
			return err
		}
		filed = true
		now := p.now()
		q = store.Request{
			RepoID: repo.ID, OwnerID: repo.Owner.ID, Kind: store.DismissalRequest, Requester: by.User, Status: store.RequestOpen,
			Reason: resolution, Comment: comment, Fingerprint: a.Fingerprint, SecretType: a.SecretType, TokenType: a.TokenType,
			DisplayName: a.DisplayName, Mask: a.Mask, AlertID: a.ID, AlertNumber: a.Number,
			CreatedAt: now, ExpiresAt: now.Add(p.o.RequestFor), UpdatedAt: now,
		}
		err = tx.AddRequest(ctx, &q)
		if err != nil {
			return err
		}
		return p.record(ctx, tx, by, repo, q, "request", "created", nil)
	})
	return q, filed, err
}

// CancelDismissalRequest takes a request back; only its requester may.
func (p *Protection) CancelDismissalRequest(ctx context.Context, by pushward.Actor, repo pushward.Repo, alert int) error {
	return p.db.Tx(ctx, func(tx *store.Tx) error {
		q, err := tx.RequestForAlert(ctx, repo.ID, alert)
		if err != nil {
			return err
		}
		if q.Requester.ID != by.User.ID {
			return pushward.Forbiddenf("Only who filed a request may cancel it.")
		}
		if at := q.At(p.now()); at != store.RequestOpen {
			return pushward.Unprocessablef("The request is %s: there is nothing to cancel.", at)
		}
		return p.cancel(ctx, tx, by, repo, q)
	})
}

// ReviewDismissal approves or denies the open request about an alert. An
// approval resolves the alert as its requester asked.
func (p *Protection) ReviewDismissal(ctx context.Context, by pushward.Actor, repo pushward.Repo, alert int, approve bool, message string) (store.Response, error) {
	err := p.CheckText(ctx, "message", message)
	if err != nil {
		return store.Response{}, err
	}
	var response store.Response
	err = p.db.Tx(ctx, func(tx *store.Tx) error {
		q, err := tx.RequestForAlert(ctx, repo.ID, alert)
		if err != nil {
			return err
		}
		repo, err := p.reviewable(ctx, tx, by, q)
		if err != nil {
			return err
		}
		q, response, err = p.respond(ctx, tx, by, q, approve, message)
		if err != nil {
			return err
		}
		action := "deny"
		if approve {
			action = "approve"
			err = p.dismiss(ctx, tx, by, repo, q)
		}
		return errors.Join(err, p.record(ctx, tx, by, repo, q, action, "response_submitted", &response))
	})
	return response, err
}

// dismiss resolves the alert of an approved request. It is resolved in the name
// of who asked; the reviewer stands beside it.
func (p *Protection) dismiss(ctx context.Context, tx *store.Tx, by pushward.Actor, repo pushward.Repo, q store.Request) error {
	a, err := tx.AlertByNumber(ctx, repo.ID, q.AlertNumber)
	if err != nil {
		return err
	}
	if a.State == pushward.AlertResolved {
		return pushward.Unprocessablef("The alert was resolved meanwhile.")
	}
	now, who := p.now(), q.Requester
	a.State, a.Resolution, a.ResolutionComment = pushward.AlertResolved, q.Reason, q.Comment
	a.ResolvedBy, a.ResolvedAt, a.UpdatedAt = &who, now, now
	err = tx.UpdateAlert(ctx, a)
	if err != nil {
		return err
	}
	err = tx.Emit(ctx, store.Event{Kind: "secret_scanning_alert", Action: "resolved", RepoID: repo.ID, Alert: a.Number, Actor: by, At: now})
	if err != nil {
		return err
	}
	return tx.Audit(ctx, store.AuditEvent{
		At: now, Action: "secret_scanning_alert.resolve", Actor: by, RepoID: repo.ID, Repo: repo.FullName(),
		Data: map[string]any{"number": a.Number, "secret_type": a.SecretType, "resolution": a.Resolution, "request": q.Number},
	})
}
