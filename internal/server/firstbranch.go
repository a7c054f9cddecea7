package server

import (
	"context"
	"time"

	"pushward"
	"pushward/internal/store"
)

// firstBranch makes branch the default of repo, whose own was never pushed, in
// its row and in Git's HEAD.
func (s *Server) firstBranch(ctx context.Context, by pushward.Actor, repo pushward.Repo, branch string) error {
	err := s.db.Tx(ctx, func(tx *store.Tx) error {
		r, err := tx.RepoByID(ctx, repo.ID)
		if err != nil {
			return err
		}
		before := r.DefaultBranch
		r.DefaultBranch, r.UpdatedAt = branch, time.Now().UTC()
		err = tx.UpdateRepo(ctx, r)
		if err != nil {
			return err
		}
		err = tx.Emit(ctx, store.Event{Kind: "repository", Action: "edited", RepoID: r.ID, Actor: by, At: r.UpdatedAt,
			Data: map[string]any{"changes": map[string]any{"default_branch": map[string]any{"from": before}}}})
		if err != nil {
			return err
		}
		return tx.Audit(ctx, store.AuditEvent{
			At: r.UpdatedAt, Action: "repo.update_default_branch", Actor: by, RepoID: r.ID, Repo: r.FullName(),
			Data: map[string]any{"changes": map[string]any{"old_default_branch": before}},
		})
	})
	if err != nil {
		return err
	}
	return s.repos.Repo(repo).SetHEAD(ctx, branch)
}
