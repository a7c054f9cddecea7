package protect

import (
	"context"
	"errors"

	"pushward"
	"pushward/internal/store"
)

// Ask is what somebody files to be let in with a secret.
type Ask struct {
	Placeholder string
	Reason      pushward.Reason
	Comment     string
	Key         string // the same key gives the same request; may be empty
}

// RequestBypass files a request for the secret of a placeholder, which must be
// of a block of this very actor in this very repository. While an earlier
// request for the same secret is open or approved it gives that one: filed says
// whether it is new. An idempotency key that stands for another request is
// Unprocessable.
func (p *Protection) RequestBypass(ctx context.Context, by pushward.Actor, repo pushward.Repo, ask Ask) (q store.Request, filed bool, err error) {
	if !ask.Reason.Valid() {
		return q, false, unknownReason("BypassRequest")
	}
	err = p.CheckText(ctx, "comment", ask.Comment)
	if err != nil {
		return q, false, err
	}
	err = p.db.Tx(ctx, func(tx *store.Tx) error {
		filed = false
		block, err := p.openBlock(ctx, tx, by, repo.ID, ask.Placeholder)
		if err != nil {
			return err
		}
		q, err = p.asked(ctx, tx, by, block, ask)
		if err == nil || !pushward.IsNotFound(err) {
			return err
		}
		filed = true
		q, err = p.fileBypass(ctx, tx, by, repo.ID, block, ask)
		return err
	})
	return q, filed, err
}

// asked finds the request that this one repeats; NotFound when it repeats none.
func (p *Protection) asked(ctx context.Context, tx *store.Tx, by pushward.Actor, block store.Block, ask Ask) (store.Request, error) {
	if ask.Key != "" {
		q, err := tx.RequestByKey(ctx, block.RepoID, by.User.ID, ask.Key)
		if err == nil && (q.Fingerprint != block.Fingerprint || q.Reason != string(ask.Reason) || q.Comment != ask.Comment) {
			return q, pushward.Unprocessablef("This Idempotency-Key was used for another request.")
		}
		if !pushward.IsNotFound(err) {
			return q, err
		}
	}
	q, err := tx.LastRequest(ctx, block.RepoID, by.User.ID, store.BypassRequest, block.Fingerprint)
	if err != nil {
		return q, err
	}
	if at := q.At(p.now()); at != store.RequestOpen && at != store.RequestApproved {
		return q, pushward.NotFoundf("Not Found")
	}
	return q, nil
}

func (p *Protection) fileBypass(ctx context.Context, tx *store.Tx, by pushward.Actor, repoID int64, b store.Block, ask Ask) (store.Request, error) {
	repo, err := tx.RepoByID(ctx, repoID)
	if err != nil {
		return store.Request{}, err
	}
	now := p.now()
	q := store.Request{
		RepoID: repo.ID, OwnerID: repo.Owner.ID, Kind: store.BypassRequest, Requester: by.User, Status: store.RequestOpen,
		Reason: string(ask.Reason), Comment: ask.Comment, IdempotencyKey: ask.Key, Fingerprint: b.Fingerprint,
		SecretType: b.SecretType, TokenType: b.TokenType, DisplayName: b.DisplayName, Mask: b.Mask,
		BlockID: b.ID, Locations: b.Locations, Branch: b.Branch,
		CreatedAt: now, ExpiresAt: now.Add(p.o.RequestFor), UpdatedAt: now,
	}
	err = tx.AddRequest(ctx, &q)
	if err != nil {
		return q, err
	}
	return q, p.record(ctx, tx, by, repo, q, "request", "created", nil)
}

// CancelBypassRequest takes a request back, and the bypass that it got. Only its
// requester may; others do not even learn whether there is one.
func (p *Protection) CancelBypassRequest(ctx context.Context, by pushward.Actor, repo pushward.Repo, number int) error {
	return p.db.Tx(ctx, func(tx *store.Tx) error {
		q, err := tx.RequestByNumber(ctx, repo.ID, store.BypassRequest, number)
		if pushward.IsNotFound(err) || err == nil && q.Requester.ID != by.User.ID {
			return pushward.Forbiddenf("Only who filed a request may cancel it.")
		}
		if err != nil {
			return err
		}
		if at := q.At(p.now()); at != store.RequestOpen && at != store.RequestApproved {
			return pushward.Unprocessablef("The request is %s: there is nothing to cancel.", at)
		}
		return p.cancel(ctx, tx, by, repo, q)
	})
}

func (p *Protection) cancel(ctx context.Context, tx *store.Tx, by pushward.Actor, repo pushward.Repo, q store.Request) error {
	q.Status, q.UpdatedAt = store.RequestCancelled, p.now()
	err := errors.Join(tx.SetRequest(ctx, q), tx.DropRequestBypass(ctx, q.ID))
	if err != nil {
		return err
	}
	return p.record(ctx, tx, by, repo, q, "cancel", "cancelled", nil)
}

// ReviewBypass approves or denies an open request of somebody else. An approval
// is a bypass of that secret by its requester's hand, in this repository, that
// has no end.
func (p *Protection) ReviewBypass(ctx context.Context, by pushward.Actor, repo pushward.Repo, number int, approve bool, message string) (store.Response, error) {
	err := p.CheckText(ctx, "message", message)
	if err != nil {
		return store.Response{}, err
	}
	var response store.Response
	err = p.db.Tx(ctx, func(tx *store.Tx) error {
		q, err := tx.RequestByNumber(ctx, repo.ID, store.BypassRequest, number)
		if err != nil {
			return err
		}
		repo, err := p.reviewable(ctx, tx, by, q)
		if err != nil {
			return err
		}
		q, response, err = p.respond(ctx, tx, by, q, approve, message)
		if err == nil && approve {
			err = p.letIn(ctx, tx, q)
		}
		if err != nil {
			return err
		}
		action := "deny"
		if approve {
			action = "approve"
		}
		return p.record(ctx, tx, by, repo, q, action, "response_submitted", &response)
	})
	return response, err
}

// reviewable says why a request may not be reviewed by an actor now, nil when
// it may, and gives its repository as it stands.
func (p *Protection) reviewable(ctx context.Context, tx *store.Tx, by pushward.Actor, q store.Request) (pushward.Repo, error) {
	repo, err := p.mayReview(ctx, tx, by, q)
	if err != nil {
		return repo, err
	}
	if at := q.At(p.now()); at != store.RequestOpen {
		return repo, pushward.Unprocessablef("The request is %s: only an open one can be reviewed.", at)
	}
	if q.OwnerID != repo.Owner.ID {
		return repo, pushward.Unprocessablef("The repository has changed hands since the request was made. It must be made again.")
	}
	return repo, nil
}

// mayReview holds the rules about who: a person, a reviewer, and never the one
// who asked, by whatever token or team.
func (p *Protection) mayReview(ctx context.Context, tx *store.Tx, by pushward.Actor, q store.Request) (pushward.Repo, error) {
	repo, err := tx.RepoByID(ctx, q.RepoID)
	if err != nil {
		return repo, err
	}
	s, err := tx.Standing(ctx, repo, by.User)
	if err != nil {
		return repo, err
	}
	may := reviews(s, repo)
	if q.Kind == store.DismissalRequest {
		may = dismisses(s)
	}
	switch {
	case !may:
		return repo, pushward.Forbiddenf("You are not a reviewer of these requests.")
	case q.Requester.ID == by.User.ID:
		return repo, pushward.Forbiddenf("Nobody may review their own request.")
	case !person(by):
		return repo, pushward.Forbiddenf("A token of class %s cannot review requests: that takes a person.", by.Class)
	}
	return repo, nil
}

// respond stores an answer and where the request stands by it.
func (p *Protection) respond(ctx context.Context, tx *store.Tx, by pushward.Actor, q store.Request, approve bool, message string) (store.Request, store.Response, error) {
	r := store.Response{RequestID: q.ID, Reviewer: by.User, Status: store.ResponseDenied, Message: message, CreatedAt: p.now()}
	q.Status, q.UpdatedAt = store.RequestDenied, r.CreatedAt
	if approve {
		r.Status, q.Status = store.ResponseApproved, store.RequestApproved
	}
	err := tx.AddResponse(ctx, &r)
	if err == nil {
		err = tx.SetRequest(ctx, q)
	}
	q.Responses = append(q.Responses, r)
	return q, r, err
}

// letIn makes the bypass that an approval is, in place of any that its
// requester had.
func (p *Protection) letIn(ctx context.Context, tx *store.Tx, q store.Request) error {
	return tx.PutBypass(ctx, &store.Bypass{
		Bypass: pushward.Bypass{
			RepoID: q.RepoID, ActorID: q.Requester.ID, SecretType: q.SecretType, TokenType: q.TokenType,
			Reason: pushward.Reason(q.Reason), CreatedAt: p.now(),
		},
		OwnerID: q.OwnerID, Fingerprint: q.Fingerprint, BlockID: q.BlockID, RequestID: q.ID,
	})
}

// DismissResponse takes a reviewer's answer back, and with an approval the
// bypass. The request is open again for as long as it has left; one whose secret
// has come in stays completed, since its alert is what lets the secret in now.
func (p *Protection) DismissResponse(ctx context.Context, by pushward.Actor, repo pushward.Repo, id int64) error {
	return p.db.Tx(ctx, func(tx *store.Tx) error {
		q, err := tx.RequestByResponse(ctx, repo.ID, store.BypassRequest, id)
		if err != nil {
			return err
		}
		repo, err := p.mayReview(ctx, tx, by, q)
		if err != nil {
			return err
		}
		var response store.Response
		for i := range q.Responses {
			if q.Responses[i].ID == id {
				response = q.Responses[i]
				q.Responses[i].Status = store.ResponseDismissed
			}
		}
		if response.Status == store.ResponseDismissed {
			return pushward.Unprocessablef("The response was dismissed before.")
		}
		if q.Status == store.RequestApproved || q.Status == store.RequestDenied {
			q.Status = store.RequestOpen
		}
		response.Status, q.UpdatedAt = store.ResponseDismissed, p.now()
		err = errors.Join(tx.DismissResponse(ctx, id), tx.SetRequest(ctx, q), tx.DropRequestBypass(ctx, q.ID))
		if err != nil {
			return err
		}
		return p.record(ctx, tx, by, repo, q, "dismiss", "response_dismissed", &response)
	})
}

// complete links a request to the alert of its secret, which has come in.
func (p *Protection) complete(ctx context.Context, tx *store.Tx, by pushward.Actor, id int64, a pushward.Alert) error {
	q, err := tx.RequestByID(ctx, id)
	if pushward.IsNotFound(err) || err == nil && q.Status == store.RequestCompleted {
		return nil
	}
	if err != nil {
		return err
	}
	q.Status, q.AlertID, q.AlertNumber, q.UpdatedAt = store.RequestCompleted, a.ID, a.Number, p.now()
	err = tx.SetRequest(ctx, q)
	if err != nil {
		return err
	}
	return p.tellRequest(ctx, tx, by, q, "completed", nil)
}
