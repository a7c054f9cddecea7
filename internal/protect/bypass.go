package protect

import (
	"context"

	"pushward"
	"pushward/internal/store"
)

// placeholderLen is the length of a KSUID in base62.
const placeholderLen = 27

// Bypass lets the secret of a placeholder into its repository by its author's
// hand, for as long as Options.BypassFor. Asking again while the bypass lives
// gives the same bypass and never lengthens it. Who may not bypass by itself, as
// bots and agents, and with delegated bypass all but reviewers, is told to ask.
//
// The placeholder must be of a block of this very actor in this very
// repository: anything else is NotFound, whoever asks. An unknown reason is
// Unprocessable.
func (p *Protection) Bypass(ctx context.Context, by pushward.Actor, repo pushward.Repo, placeholder string, reason pushward.Reason) (pushward.Bypass, error) {
	if !reason.Valid() {
		return pushward.Bypass{}, unknownReason("PushProtectionBypass")
	}
	var bypass store.Bypass
	err := p.db.Tx(ctx, func(tx *store.Tx) error {
		block, err := p.openBlock(ctx, tx, by, repo.ID, placeholder)
		if err != nil {
			return err
		}
		err = p.mayBypass(ctx, tx, by, repo.ID)
		if err != nil {
			return err
		}
		made := false
		bypass, made, err = p.bypassFor(ctx, tx, block, reason)
		if err != nil || !made {
			return err
		}
		return p.auditBypass(ctx, tx, by, repo, block, bypass)
	})
	return bypass.Bypass, err
}

func unknownReason(resource string) error {
	return &pushward.Error{
		Class: pushward.Unprocessable, Message: "Validation Failed",
		Fields: []pushward.FieldError{{
			Resource: resource, Field: "reason", Code: "invalid",
			Message: "reason must be one of false_positive, used_in_tests, will_fix_later",
		}},
	}
}

// mayBypass says why an actor may not bypass by itself, nil when it may.
func (p *Protection) mayBypass(ctx context.Context, tx *store.Tx, by pushward.Actor, repoID int64) error {
	repo, err := tx.RepoByID(ctx, repoID)
	if err != nil {
		return err
	}
	s, err := tx.Standing(ctx, repo, by.User)
	if err != nil {
		return err
	}
	return selfBypass(by, s, repo)
}

// openBlock finds the live block a placeholder stands for, with the settings of
// its repository as they are now.
func (p *Protection) openBlock(ctx context.Context, tx *store.Tx, by pushward.Actor, repoID int64, placeholder string) (b store.Block, err error) {
	err = p.misses.check(by.User.ID, p.now())
	if err != nil {
		return b, err
	}
	b, err = p.findBlock(ctx, tx, by, repoID, placeholder)
	if pushward.IsNotFound(err) {
		p.misses.add(by.User.ID, p.now())
	}
	return b, err
}

func (p *Protection) findBlock(ctx context.Context, tx *store.Tx, by pushward.Actor, repoID int64, placeholder string) (store.Block, error) {
	absent := pushward.NotFoundf("Placeholder ID not found, or push protection is disabled on this repository.")
	if len(placeholder) != placeholderLen {
		return store.Block{}, absent
	}
	repo, err := tx.RepoByID(ctx, repoID)
	if err != nil {
		return store.Block{}, err
	}
	if !repo.PushProtected() {
		return store.Block{}, absent
	}
	block, err := tx.BlockByPlaceholder(ctx, repo.ID, placeholderHash(placeholder))
	if pushward.IsNotFound(err) {
		return store.Block{}, absent
	}
	if err != nil {
		return store.Block{}, err
	}
	if block.ActorID != by.User.ID || !p.alive(block) {
		return store.Block{}, absent
	}
	return block, nil
}

// bypassFor gives the bypass made from a block, making it when there is none.
// One that was made from this placeholder and has ended leaves it spent: the
// next block gives a new one.
func (p *Protection) bypassFor(ctx context.Context, tx *store.Tx, block store.Block, reason pushward.Reason) (b store.Bypass, made bool, err error) {
	repo, err := tx.RepoByID(ctx, block.RepoID)
	if err != nil {
		return store.Bypass{}, false, err
	}
	now := p.now()
	rows, err := tx.Bypasses(ctx, block.RepoID, block.ActorID, []Fingerprint{block.Fingerprint})
	if err != nil {
		return store.Bypass{}, false, err
	}
	for _, old := range rows {
		if p.holds(old, repo) {
			return old, false, nil
		}
		if spends(old, block) {
			return store.Bypass{}, false, pushward.NotFoundf("This bypass has expired. Send the content again for a new placeholder.")
		}
	}
	b = store.Bypass{
		Bypass: pushward.Bypass{
			RepoID: block.RepoID, ActorID: block.ActorID, SecretType: block.SecretType, TokenType: block.TokenType,
			Reason: reason, CreatedAt: now, ExpiresAt: now.Add(p.o.BypassFor),
		},
		OwnerID: repo.Owner.ID, Fingerprint: block.Fingerprint, BlockID: block.ID,
	}
	return b, true, tx.PutBypass(ctx, &b)
}

// holds says whether a bypass lets its secret in now. A transfer of the
// repository voids it. One that a reviewer approved has no end.
func (p *Protection) holds(b store.Bypass, repo pushward.Repo) bool {
	return (b.RequestID != 0 || p.now().Before(b.ExpiresAt)) && b.OwnerID == repo.Owner.ID
}

// spends says whether a bypass was made from the placeholder that block has
// now. When such a bypass ends, the placeholder ends with it: using one twice
// must never lengthen a bypass.
func spends(b store.Bypass, block store.Block) bool {
	return b.ID != 0 && b.BlockID == block.ID && !b.CreatedAt.Before(block.CreatedAt)
}

func (p *Protection) auditBypass(ctx context.Context, tx *store.Tx, by pushward.Actor, repo pushward.Repo, block store.Block, b store.Bypass) error {
	err := tx.Audit(ctx, store.AuditEvent{
		At: b.CreatedAt, Action: "secret_scanning_push_protection.bypass",
		Actor: by, RepoID: repo.ID, Repo: repo.FullName(),
		Data: map[string]any{
			"block": block.ID, "secret_type": b.SecretType,
			"push_protection_bypass_reason": string(b.Reason), "expires_at": b.ExpiresAt.Unix(),
		},
	})
	if err != nil {
		return err
	}
	return p.mailBypass(ctx, tx, by, repo, block, b)
}
