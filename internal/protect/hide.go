package protect

import (
	"context"

	"pushward"
	"pushward/internal/git"
	"pushward/internal/store"
)

// rulesChanged queues a scan of everything when a write has changed the
// IgnoreFile on the default branch: what is ignored no longer was never looked
// at, and what is ignored now has alerts that end.
func (v *verdict) rulesChanged(ctx context.Context) error {
	if v.w.Repo.Settings.SecretScanningOff {
		return nil
	}
	for _, r := range v.w.Refs {
		if r.Name != "refs/heads/"+v.w.Repo.DefaultBranch || r.New.IsZero() {
			continue
		}
		before, err := v.ignoreFileOf(ctx, r.Old)
		if err != nil {
			return err
		}
		after, err := v.ignoreFileOf(ctx, r.New)
		if err != nil || before == after {
			return err
		}
		err = v.p.db.Tx(ctx, func(tx *store.Tx) error {
			repo, err := tx.RepoByID(ctx, v.w.Repo.ID)
			if err != nil || repo.Settings.SecretScanningOff {
				return err
			}
			return v.p.queueScan(ctx, tx, repo, store.Backfill)
		})
		if err != nil && !pushward.IsNotFound(err) {
			return err
		}
		v.p.Wake()
	}
	return nil
}

// ignoreFileOf gives the blob of a commit's IgnoreFile, zero for none.
func (v *verdict) ignoreFileOf(ctx context.Context, commit pushward.OID) (pushward.OID, error) {
	if commit.IsZero() {
		return pushward.OID{}, nil
	}
	file, err := v.w.FileIn(ctx, commit, IgnoreFile)
	if pushward.IsNotFound(err) || pushward.ClassOf(err) == pushward.TooLarge {
		return pushward.OID{}, nil
	}
	return file.OID, err
}

// hide closes the alerts all of whose places are ignored, as GitHub does, and
// opens those it closed that are ignored no longer. Secrets at ignored paths of
// history get alerts and lose them here: their paths are known only at the end.
func (h *historyScan) hide(ctx context.Context) error {
	rules, err := h.p.ignores.read(h.disk.FileAt(ctx, "refs/heads/"+h.repo.DefaultBranch, IgnoreFile))
	if err != nil {
		return err
	}
	if len(rules.globs) > 0 {
		err = h.eachAlert(ctx, store.AlertFilter{State: pushward.AlertOpen}, func(a pushward.Alert, hidden bool) error {
			if !hidden {
				return nil
			}
			return h.update(ctx, func(tx *store.Tx) error {
				a.State, a.Resolution, a.ResolvedAt = pushward.AlertResolved, HiddenByConfig, h.p.now()
				a.ResolutionComment = "Ignored by configuration (" + IgnoreFile + ")"
				return h.p.changed(ctx, tx, h.repo, pushward.Actor{}, a, "resolve", "resolved", map[string]any{"resolution": HiddenByConfig})
			})
		}, rules)
		if err != nil {
			return err
		}
	}
	closed := store.AlertFilter{State: pushward.AlertResolved, Resolutions: []string{HiddenByConfig}}
	return h.eachAlert(ctx, closed, func(a pushward.Alert, hidden bool) error {
		if hidden {
			return nil
		}
		return h.update(ctx, func(tx *store.Tx) error { return h.p.open(ctx, tx, h.repo, pushward.Actor{}, a) })
	}, rules)
}

// someAlerts is how many alerts or locations are read at once.
const someAlerts = 200

// eachAlert tells do of each alert that f selects whether all its places are
// ignored. The list is read to its end by cursors, which changes do not move.
func (h *historyScan) eachAlert(ctx context.Context, f store.AlertFilter, do func(a pushward.Alert, hidden bool) error, rules ignored) error {
	f.RepoID, f.Ascending, f.Page = h.repo.ID, true, store.Page{Number: 1, Size: someAlerts}
	for {
		list, _, err := h.p.db.Alerts(ctx, f)
		if err != nil || len(list) == 0 {
			return err
		}
		for _, a := range list {
			hidden, err := h.hidden(ctx, a, rules)
			if err == nil {
				err = do(a, hidden)
			}
			if err != nil {
				return err
			}
		}
		f.After = list[len(list)-1].ID
	}
}

// hidden says whether an alert stands at ignored paths only.
func (h *historyScan) hidden(ctx context.Context, a pushward.Alert, rules ignored) (bool, error) {
	for page := 1; ; page++ {
		list, n, err := h.p.db.AlertLocations(ctx, a.ID, store.Page{Number: page, Size: someAlerts})
		if err != nil {
			return false, err
		}
		for _, l := range list {
			if l.Place != pushward.InBlob || l.Commit.IsZero() || !rules.path(l.Path) {
				return false, nil
			}
		}
		if page*someAlerts >= n {
			return n > 0, nil
		}
	}
}

// DefaultBranchMoved does what hangs on another default branch in the caller's
// transaction: when it ignores other paths, everything is scanned. The caller
// calls Wake once the transaction stands.
func (p *Protection) DefaultBranchMoved(ctx context.Context, tx *store.Tx, disk *git.Repo, before, repo pushward.Repo) error {
	if repo.Settings.SecretScanningOff || before.DefaultBranch == repo.DefaultBranch {
		return nil
	}
	var files [2]pushward.OID
	for i, branch := range []string{before.DefaultBranch, repo.DefaultBranch} {
		file, err := disk.FileAt(ctx, "refs/heads/"+branch, IgnoreFile)
		if err != nil && !pushward.IsNotFound(err) && pushward.ClassOf(err) != pushward.TooLarge {
			return err
		}
		files[i] = file.OID
	}
	if files[0] == files[1] {
		return nil
	}
	return p.queueScan(ctx, tx, repo, store.Backfill)
}
