package protect

import (
	"context"

	"pushward"
	"pushward/internal/store"
)

// block records the refused secrets and makes the answer. A secret that is
// tried again while its placeholder lives keeps it, and counts as one block.
func (v *verdict) block(ctx context.Context, tx *store.Tx, repo pushward.Repo, refused []*found) (*pushward.Blocked, error) {
	earlier, err := tx.Blocks(ctx, repo.ID, v.w.By.User.ID, fingerprints(refused))
	if err != nil {
		return nil, err
	}
	byFingerprint := map[Fingerprint]store.Block{}
	for _, b := range earlier {
		byFingerprint[b.Fingerprint] = b
	}

	standing, err := tx.Standing(ctx, repo, v.w.By.User)
	if err != nil {
		return nil, err
	}
	answer := &pushward.Blocked{Repo: repo, MustAsk: selfBypass(v.w.By, standing, repo) != nil}
	answer.Link, err = linkFor(ctx, tx, repo)
	if err != nil {
		return nil, err
	}
	var news []pushward.BlockedSecret
	for _, f := range refused {
		b, seen := byFingerprint[f.fingerprint]
		fresh := !seen || !v.p.alive(b) || spends(v.bypasses[f.fingerprint], b)
		id := v.fill(&b, repo, f, fresh)
		err := tx.PutBlock(ctx, &b)
		if err != nil {
			return nil, err
		}
		if fresh {
			err = v.auditBlock(ctx, tx, repo, b)
			if err != nil {
				return nil, err
			}
		}
		secret := pushward.BlockedSecret{
			PlaceholderID: id, SecretType: b.SecretType, TokenType: b.TokenType, DisplayName: b.DisplayName,
			Mask: b.Mask, ExpiresAt: b.ExpiresAt, Locations: b.Locations,
		}
		answer.Secrets = append(answer.Secrets, secret)
		if fresh {
			news = append(news, secret)
		}
	}
	return answer, v.tellBlock(ctx, tx, repo, news)
}

// alive says whether a block's placeholder can still be used.
func (p *Protection) alive(b store.Block) bool {
	return b.SpentAt.IsZero() && p.now().Before(b.ExpiresAt)
}

// fill brings a block up to date and gives its placeholder.
func (v *verdict) fill(b *store.Block, repo pushward.Repo, f *found, fresh bool) (placeholder string) {
	now := v.p.now()
	if fresh {
		*b = store.Block{
			ID: b.ID, RepoID: repo.ID, ActorID: v.w.By.User.ID, Fingerprint: f.fingerprint,
			SecretType: f.pattern.Type, TokenType: f.pattern.Token(), DisplayName: f.pattern.Name,
			Mask: f.secret.Mask(), Length: f.secret.Len(),
			CreatedAt: now, ExpiresAt: now.Add(v.p.o.PlaceholderFor),
		}
	}
	placeholder = v.p.keys.placeholderID(b.RepoID, b.ActorID, b.Fingerprint, b.CreatedAt)
	b.PlaceholderHash = placeholderHash(placeholder)
	b.Locations = f.locations[:min(len(f.locations), maxBlockLocations)]
	b.Branch = ""
	if len(v.refs) == 1 {
		b.Branch = v.refs[0]
	}
	b.Attempts++
	b.LastAt = now
	return placeholder
}

func (v *verdict) auditBlock(ctx context.Context, tx *store.Tx, repo pushward.Repo, b store.Block) error {
	return tx.Audit(ctx, store.AuditEvent{
		At: b.CreatedAt, Action: "secret_scanning_push_protection.block",
		Actor: v.w.By, RepoID: repo.ID, Repo: repo.FullName(),
		Data: map[string]any{
			"block": b.ID, "secret_type": b.SecretType, "refs": v.refs,
			"locations": len(b.Locations), "patterns": v.sight.version,
		},
	})
}

// linkFor is what the organisation of a repository wants a block to show.
func linkFor(ctx context.Context, tx *store.Tx, repo pushward.Repo) (string, error) {
	if repo.Owner.Type != pushward.TypeOrganization {
		return "", nil
	}
	s, err := tx.OrgSettings(ctx, repo.Owner.ID)
	if err != nil || !s.CustomLinkOn {
		return "", err
	}
	return s.CustomLink, nil
}
