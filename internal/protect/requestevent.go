package protect

import (
	"context"

	"pushward"
	"pushward/internal/store"
)

// auditOf names requests as GitHub's audit log does, and events as its webhooks.
var auditOf = map[store.RequestKind]string{
	store.BypassRequest:    "secret_scanning_push_protection_request.",
	store.DismissalRequest: "secret_scanning_closure_request.",
}

var eventOf = map[store.RequestKind]string{
	store.BypassRequest:    "bypass_request_secret_scanning",
	store.DismissalRequest: "dismissal_request_secret_scanning",
}

// record writes the audit line of what was done about a request and tells
// hooks. What happened to a response comes with it.
func (p *Protection) record(ctx context.Context, tx *store.Tx, by pushward.Actor, repo pushward.Repo, q store.Request, audit, event string, r *store.Response) error {
	data := map[string]any{
		"number": q.Number, "secret_type": q.SecretType, "reason": q.Reason, "requester": q.Requester.Login, "requester_id": q.Requester.ID,
	}
	if q.AlertNumber != 0 {
		data["alert_number"] = q.AlertNumber
	}
	if r != nil {
		data["response"], data["request_reviewer_comment"] = r.ID, r.Message
	}
	err := tx.Audit(ctx, store.AuditEvent{
		At: p.now(), Action: auditOf[q.Kind] + audit, Actor: by, RepoID: repo.ID, Repo: repo.FullName(), Data: data,
	})
	if err != nil {
		return err
	}
	err = p.mailRequest(ctx, tx, by, repo, q, event)
	if err != nil {
		return err
	}
	return p.tellRequest(ctx, tx, by, q, event, r)
}

func (p *Protection) tellRequest(ctx context.Context, tx *store.Tx, by pushward.Actor, q store.Request, action string, r *store.Response) error {
	data := map[string]any{"exemption_request": exemptionRequest(q)}
	if r != nil {
		data["exemption_response"] = exemptionResponse(*r)
	}
	return tx.Emit(ctx, store.Event{
		Kind: eventOf[q.Kind], Action: action, RepoID: q.RepoID, Actor: by, At: p.now(), Data: data,
	})
}

// The words of GitHub's webhooks for what its REST API spells otherwise.
var (
	hookStatus = map[store.RequestStatus]string{
		store.RequestOpen: "pending", store.RequestApproved: "completed", store.RequestCompleted: "completed",
		store.RequestDenied: "rejected", store.RequestCancelled: "cancelled",
	}
	hookReason = map[string]string{
		string(pushward.WillFixLater): "fixed_later", "wont_fix": "fixed_later", string(pushward.UsedInTests): "tests",
		string(pushward.FalsePositive): "false_positive", "revoked": "revoked",
	}
	hookResponse = map[string]string{
		store.ResponseApproved: "approved", store.ResponseDenied: "rejected", store.ResponseDismissed: "dismissed",
	}
)

func exemptionRequest(q store.Request) store.ExemptionRequest {
	e := store.ExemptionRequest{
		ID: q.ID, Number: q.Number, RepositoryID: q.RepoID, RequesterID: q.Requester.ID, RequesterLogin: q.Requester.Login,
		RequestType: string(q.Kind), ResourceIdentifier: q.Resource(), Status: hookStatus[q.Status],
		RequesterComment: &q.Comment, ExpiresAt: q.ExpiresAt, CreatedAt: q.CreatedAt, Responses: []store.ExemptionResponse{},
	}
	if q.Kind == store.DismissalRequest {
		e.Data = store.ExemptionData{Type: string(q.Kind), Data: []map[string]any{{
			"reason": hookReason[q.Reason], "secret_type": q.SecretType, "alert_number": q.Resource(),
		}}}
		e.Metadata = map[string]any{"alert_title": q.DisplayName, "reason": hookReason[q.Reason]}
	} else {
		locations := []map[string]any{}
		for _, l := range q.Locations {
			locations = append(locations, map[string]any{"commit": l.Commit.String(), "branch": q.Branch, "path": l.Path})
		}
		e.Data = store.ExemptionData{Type: string(q.Kind), Data: []map[string]any{{
			"secret_type": q.SecretType, "locations": locations,
		}}}
		e.Metadata = map[string]any{"label": q.DisplayName, "reason": hookReason[q.Reason]}
	}
	for _, r := range q.Responses {
		e.Responses = append(e.Responses, exemptionResponse(r))
	}
	return e
}

func exemptionResponse(r store.Response) store.ExemptionResponse {
	return store.ExemptionResponse{
		ID: r.ID, ReviewerID: r.Reviewer.ID, ReviewerLogin: r.Reviewer.Login, Status: hookResponse[r.Status],
		ReviewerComment: &r.Message, CreatedAt: r.CreatedAt,
	}
}
