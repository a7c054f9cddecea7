package protect

import (
	"context"
	"slices"

	"pushward"
	"pushward/internal/store"
)

// mailBypass tells who administers the repository, except who bypassed.
func (p *Protection) mailBypass(ctx context.Context, tx *store.Tx, by pushward.Actor, repo pushward.Repo, block store.Block, b store.Bypass) error {
	if !p.o.Mail {
		return nil
	}
	to, err := tx.MailAdmins(ctx, repo)
	if err != nil {
		return err
	}
	about := store.MailAbout{
		RepoID: repo.ID, Repo: repo.FullName(), Actor: by.User.Login, Secret: block.DisplayName, Reason: string(b.Reason), ExpiresAt: b.ExpiresAt,
	}
	about.Path, about.Line = firstPlace(block.Locations)
	return tx.AddMail(ctx, store.MailBypass, about, b.CreatedAt, others(to, by.User)...)
}

// mailRequest tells reviewers of a request, and its requester of an answer.
func (p *Protection) mailRequest(ctx context.Context, tx *store.Tx, by pushward.Actor, repo pushward.Repo, q store.Request, event string) error {
	if !p.o.Mail || event != "created" && event != "response_submitted" {
		return nil
	}
	about := store.MailAbout{
		RepoID: repo.ID, Repo: repo.FullName(), Actor: by.User.Login, Secret: q.DisplayName, Reason: q.Reason, Number: q.Number,
		Approved: q.Status == store.RequestApproved, ExpiresAt: q.ExpiresAt,
	}
	if q.Kind == store.DismissalRequest {
		about.Alert = q.AlertNumber
	}
	about.Path, about.Line = firstPlace(q.Locations)
	if event == "response_submitted" {
		return tx.AddMail(ctx, store.MailResponse, about, p.now(), q.Requester)
	}
	to, err := reviewersOf(ctx, tx, repo, q.Kind)
	if err != nil {
		return err
	}
	return tx.AddMail(ctx, store.MailRequest, about, p.now(), others(to, by.User)...)
}

// reviewersOf chooses, of those whom mail can reach, who may answer.
func reviewersOf(ctx context.Context, tx *store.Tx, repo pushward.Repo, kind store.RequestKind) ([]pushward.User, error) {
	list, err := tx.MailReviewers(ctx, repo)
	if err != nil {
		return nil, err
	}
	var may []pushward.User
	for _, u := range list {
		s, err := tx.Standing(ctx, repo, u)
		if err != nil {
			return nil, err
		}
		if kind == store.DismissalRequest && dismisses(s) || kind == store.BypassRequest && reviews(s, repo) {
			may = append(may, u)
		}
	}
	return may, nil
}

func others(list []pushward.User, than pushward.User) []pushward.User {
	return slices.DeleteFunc(list, func(u pushward.User) bool { return u.ID == than.ID })
}

func firstPlace(list []pushward.Location) (path string, line int) {
	if len(list) == 0 {
		return "", 0
	}
	return list[0].Path, list[0].StartLine
}
