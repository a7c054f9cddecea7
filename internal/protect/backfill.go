package protect

import (
	"context"
	"errors"
	"fmt"
	"time"

	"pushward"
	"pushward/internal/git"
	"pushward/internal/scan"
	"pushward/internal/store"
)

// retryScans is how long KeepScanning waits after the database has failed, and
// at most when there is nothing to do.
const retryScans = time.Minute

// ScanningSwitched does what hangs on a change of secret scanning in the
// caller's transaction: switched on, everything that the repository holds will
// be scanned; switched off, what was known of scans holds no more. The caller
// calls Wake once the transaction stands.
func (p *Protection) ScanningSwitched(ctx context.Context, tx *store.Tx, repo pushward.Repo) error {
	if repo.Settings.SecretScanningOff {
		return tx.DropScans(ctx, repo.ID)
	}
	return p.queueScan(ctx, tx, repo, store.Backfill)
}

// GenericsSwitched does what hangs on switching the generic patterns on, in the
// caller's transaction: everything is scanned for them. The caller calls Wake.
func (p *Protection) GenericsSwitched(ctx context.Context, tx *store.Tx, repo pushward.Repo) error {
	if repo.Settings.SecretScanningOff || !repo.Settings.NonProviderPatterns {
		return nil
	}
	return p.queueScan(ctx, tx, repo, store.Generics)
}

// NewRepository records that a repository made in the caller's transaction holds
// nothing that was not scanned.
func (p *Protection) NewRepository(ctx context.Context, tx *store.Tx, repo int64) error {
	r, err := tx.RepoByID(ctx, repo)
	if err != nil {
		return err
	}
	set, err := p.setOf(ctx, tx, r)
	if err != nil {
		return err
	}
	now := p.now()
	return tx.QueueScan(ctx, &store.Scan{
		RepoID: repo, Kind: store.Backfill, Version: set.version, Status: store.ScanCompleted,
		QueuedAt: now, StartedAt: now, CompletedAt: now,
	})
}

// Use has everything judged by s from here on: writes that were inspected with
// the scanner before are refused as stale, and every repository whose history
// was scanned with other patterns is queued.
func (p *Protection) Use(ctx context.Context, s *scan.Scanner) error {
	p.scanner.Store(s)
	return p.CatchUp(ctx)
}

// CatchUp queues every repository with secret scanning whose history was never
// scanned to the end with the patterns of now.
func (p *Protection) CatchUp(ctx context.Context) error {
	defer p.Wake()
	const some = 200
	for last := int64(0); ; {
		ids, err := p.db.ReposToScan(ctx, p.scanner.Load().Version(), last, some)
		if err != nil || len(ids) == 0 {
			return err
		}
		err = p.db.Tx(ctx, func(tx *store.Tx) error {
			for _, id := range ids {
				err := p.catchUp(ctx, tx, id)
				if err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return fmt.Errorf("queue scans: %w", err)
		}
		last = ids[len(ids)-1]
	}
}

func (p *Protection) catchUp(ctx context.Context, tx *store.Tx, id int64) error {
	repo, err := tx.RepoByID(ctx, id)
	if pushward.IsNotFound(err) || err == nil && repo.Settings.SecretScanningOff {
		return nil
	}
	if err != nil {
		return err
	}
	set, err := p.setOf(ctx, tx, repo)
	if err != nil {
		return err
	}
	earlier, err := tx.Scans(ctx, id)
	if err != nil {
		return err
	}
	kind := store.Backfill
	for _, s := range earlier {
		if s.Status == store.ScanCompleted && s.Version == set.version {
			return nil
		}
		if s.Status == store.ScanCompleted {
			kind = store.PatternUpdate
		}
	}
	return p.queueScan(ctx, tx, repo, kind)
}

func (p *Protection) queueScan(ctx context.Context, tx *store.Tx, repo pushward.Repo, kind store.ScanKind, custom ...store.ScanPattern) error {
	set, err := p.setOf(ctx, tx, repo)
	if err != nil {
		return err
	}
	return tx.QueueScan(ctx, &store.Scan{
		RepoID: repo.ID, Kind: kind, Version: set.version, Status: store.ScanPending, QueuedAt: p.now(), Custom: custom,
	})
}

// Wake tells KeepScanning that a scan may wait.
func (p *Protection) Wake() {
	select {
	case p.queued <- struct{}{}:
	default:
	}
}

// KeepScanning carries out scans of history, one at a time, until ctx ends. It
// begins with what is out of date or was cut off.
func (p *Protection) KeepScanning(ctx context.Context, repos *git.Store) {
	err := p.CatchUp(ctx)
	for ctx.Err() == nil {
		if err == nil {
			err = p.ScanQueued(ctx, repos)
		}
		if err != nil && ctx.Err() == nil {
			p.o.Log.Error("scan history: will try again", "err", err)
		}
		err = nil
		select {
		case <-ctx.Done():
		case <-p.queued:
		case <-time.After(retryScans):
		}
	}
}

// ScanQueued carries out every dry run and scan that waits or was cut off. One that fails is
// marked so and logged; the error is the context's or the database's, after
// which the scan is still there.
func (p *Protection) ScanQueued(ctx context.Context, repos *git.Store) error {
	for {
		err := p.dryRuns(ctx, repos)
		if err != nil {
			return err
		}
		s, err := p.db.NextScan(ctx)
		if pushward.IsNotFound(err) {
			return nil
		}
		if err != nil {
			return err
		}
		err = p.scanHistory(ctx, repos, s)
		switch {
		case err == nil, errors.Is(err, errDropped), errors.Is(err, errStale):
		case ctx.Err() != nil || pushward.ClassOf(err) == pushward.Unavailable:
			return err
		default:
			err = p.failScan(ctx, s, err)
			if err != nil {
				return err
			}
		}
	}
}

// failScan marks a scan as failed, unless it was dropped or its repository
// deleted, which may well be why. The next start tries again.
func (p *Protection) failScan(ctx context.Context, s store.Scan, why error) error {
	s.Status, s.Mark, s.CompletedAt = store.ScanFailed, "", p.now()
	if s.StartedAt.IsZero() {
		s.StartedAt = s.CompletedAt
	}
	err := p.db.Tx(ctx, func(tx *store.Tx) error { return tx.UpdateScan(ctx, s) })
	if pushward.IsNotFound(err) {
		return nil
	}
	p.o.Log.Error("scan of history failed", "repo", s.RepoID, "scan", s.ID, "err", why)
	return err
}
