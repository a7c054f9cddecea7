package protect

import (
	"context"
	"time"

	"pushward"
	"pushward/internal/store"
)

// Why an alert was closed that nobody has judged, in GitHub's words.
const (
	patternEdited  = "pattern_edited"
	patternDeleted = "pattern_deleted"
)

// retire closes the open alerts of a custom pattern that is no more, or is
// another one now. Those of a changed pattern that it still finds are opened
// again by the scan that follows.
func (p *Protection) retire(ctx context.Context, tx *store.Tx, by pushward.Actor, c store.CustomPattern, why string) error {
	alerts, err := tx.AlertsOfToken(ctx, c.TokenType())
	if err != nil {
		return err
	}
	for _, a := range alerts {
		if a.State != pushward.AlertOpen {
			continue
		}
		now := p.now()
		a.State, a.Resolution, a.ResolvedBy, a.ResolvedAt, a.UpdatedAt = pushward.AlertResolved, why, &by.User, now, now
		err = tx.UpdateAlert(ctx, a)
		if err == nil {
			err = p.tellState(ctx, tx, by, a.RepoID, a.Number, "secret_scanning_alert.resolve", "resolved", map[string]any{
				"number": a.Number, "secret_type": a.SecretType, "resolution": why,
			})
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// reopenRetired undoes retire for a secret that was found again.
func (p *Protection) reopenRetired(ctx context.Context, tx *store.Tx, by pushward.Actor, repo int64, a pushward.Alert) error {
	number, err := tx.ReopenRetired(ctx, repo, a)
	if err != nil || number == 0 {
		return err
	}
	return p.tellState(ctx, tx, by, repo, number, "secret_scanning_alert.reopen", "reopened", map[string]any{
		"number": number, "secret_type": a.SecretType,
	})
}

// tellState tells the audit log and the hooks what became of an alert.
func (p *Protection) tellState(ctx context.Context, tx *store.Tx, by pushward.Actor, repo int64, number int, line, action string, data map[string]any) error {
	r, err := tx.RepoByID(ctx, repo)
	if err != nil {
		return err
	}
	now := p.now()
	err = tx.Audit(ctx, store.AuditEvent{At: now, Action: line, Actor: by, RepoID: r.ID, Repo: r.FullName(), OwnerID: r.Owner.ID, Data: data})
	if err != nil {
		return err
	}
	return tx.Emit(ctx, store.Event{Kind: "secret_scanning_alert", Action: action, RepoID: r.ID, Alert: number, Actor: by, At: now})
}

// patternsChanged queues a scan of what the repositories of an owner hold, once
// the change of its patterns stands, and compiles what is looked for from now
// on. changed are the custom patterns among them; without any, repositories
// that were scanned for everything there is to look for are left out. What a
// crash leaves undone is found by CatchUp.
func (p *Protection) patternsChanged(ctx context.Context, o PatternOwner, changed ...store.CustomPattern) error {
	defer p.Wake()
	p.warmOwner(ctx, o)
	var about []store.ScanPattern
	for _, c := range changed {
		about = append(about, store.ScanPattern{Name: c.Name, Slug: c.Slug, Scope: o.word()})
	}
	const some = 200
	for last := int64(0); ; {
		ids, err := p.db.ReposOf(ctx, o.scope(), last, some)
		if err != nil || len(ids) == 0 {
			return err
		}
		err = p.db.Tx(ctx, func(tx *store.Tx) error {
			for _, id := range ids {
				err := p.queueChanged(ctx, tx, id, about)
				if err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
		last = ids[len(ids)-1]
	}
}

func (p *Protection) queueChanged(ctx context.Context, tx *store.Tx, id int64, about []store.ScanPattern) error {
	if len(about) == 0 {
		return p.catchUp(ctx, tx, id)
	}
	return p.queueCustom(ctx, tx, id, about)
}

// queueCustom queues a scan for custom patterns, beside those that wait already
// and those of the same kind that were not carried out yet.
func (p *Protection) queueCustom(ctx context.Context, tx *store.Tx, id int64, about []store.ScanPattern) error {
	repo, err := tx.RepoByID(ctx, id)
	if pushward.IsNotFound(err) || err == nil && repo.Settings.SecretScanningOff {
		return nil
	}
	if err != nil {
		return err
	}
	earlier, err := tx.Scans(ctx, id)
	if err != nil {
		return err
	}
	for _, s := range earlier {
		if s.Kind == store.NewPatterns && s.CompletedAt.Equal(time.Time{}) {
			about = append(about, s.Custom...)
		}
	}
	return p.queueScan(ctx, tx, repo, store.NewPatterns, unique(about)...)
}

func unique(list []store.ScanPattern) (out []store.ScanPattern) {
	seen := map[store.ScanPattern]bool{}
	for _, s := range list {
		if !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	return out
}
