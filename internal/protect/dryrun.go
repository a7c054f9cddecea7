package protect

import (
	"context"
	"fmt"
	"time"

	"pushward"
	"pushward/internal/git"
	"pushward/internal/pattern"
	"pushward/internal/scan"
	"pushward/internal/store"
)

// Bounds on dry runs. The first two are GitHub's.
const (
	maxDryMatches = 1000
	maxDryRepos   = 10
	keptDryRuns   = 10               // of each pattern
	dryRunTime    = 10 * time.Minute // in one repository
)

// StartDryRun has a custom pattern looked for in everything that some
// repositories of its owner hold, in the background and without consequences.
func (p *Protection) StartDryRun(ctx context.Context, by pushward.Actor, o PatternOwner, id int64, repos []pushward.Repo) (store.DryRun, error) {
	var d store.DryRun
	err := p.db.Tx(ctx, func(tx *store.Tx) error {
		c, err := p.pattern(ctx, tx, o, PatternRef{ID: id})
		if err != nil {
			return err
		}
		if len(repos) == 0 || len(repos) > maxDryRepos {
			return unfit("repositories", "Between 1 and %d repositories must be chosen.", maxDryRepos)
		}
		d = store.DryRun{PatternID: c.ID, ActorID: by.User.ID, Body: c.PatternBody, Status: store.ScanPending, QueuedAt: p.now()}
		for _, r := range repos {
			d.Repos = append(d.Repos, store.DryRunRepo{RepoID: r.ID, Name: r.FullName(), Status: store.ScanPending})
		}
		err = tx.CreateDryRun(ctx, &d, keptDryRuns)
		if err != nil {
			return err
		}
		line := p.patternEvent(o, by, "dry_run", c)
		line.Data["dry_run"], line.Data["repositories"] = d.ID, len(repos)
		return tx.Audit(ctx, line)
	})
	if err == nil {
		p.Wake()
	}
	return d, err
}

// dryRuns carries out every dry run that waits. It goes before scans of history:
// somebody sits in front of it.
func (p *Protection) dryRuns(ctx context.Context, repos *git.Store) error {
	for {
		d, err := p.db.NextDryRun(ctx)
		if pushward.IsNotFound(err) {
			return nil
		}
		if err == nil {
			err = p.dryRun(ctx, repos, d)
		}
		if err != nil && !pushward.IsNotFound(err) { // deleted meanwhile
			return err
		}
	}
}

// dryRun goes through the repositories one after the other. What was done when
// the server went down is not done again.
func (p *Protection) dryRun(ctx context.Context, repos *git.Store, d store.DryRun) error {
	d.Status = store.ScanRunning
	if d.StartedAt.IsZero() {
		d.StartedAt = p.now()
	}
	err := p.storeDryRun(ctx, d)
	if err != nil {
		return err
	}
	outcome := store.ScanCompleted
	for i := range d.Repos {
		r := &d.Repos[i]
		if r.Status == store.ScanPending {
			run := &dryRunIn{p: p, repo: r, room: maxDryMatches - len(d.Matches)}
			err = run.run(ctx, repos, d.Body)
			if err != nil {
				return err
			}
			d.Matches = append(d.Matches, run.matches...)
			err = p.storeDryRun(ctx, d)
			if err != nil {
				return err
			}
		}
		if r.Status == store.ScanFailed {
			outcome = store.ScanFailed
		}
	}
	d.Status, d.CompletedAt = outcome, p.now()
	return p.storeDryRun(ctx, d)
}

// storeDryRun keeps how far a run has come. At a good end the pattern, if it is
// still what was looked for, may be given push protection.
func (p *Protection) storeDryRun(ctx context.Context, d store.DryRun) error {
	return p.db.Tx(ctx, func(tx *store.Tx) error {
		err := tx.UpdateDryRun(ctx, d)
		if err != nil || d.Status != store.ScanCompleted {
			return err
		}
		return tx.PatternTested(ctx, d.PatternID, d.Body)
	})
}

// dryRunIn is a dry run in one repository.
type dryRunIn struct {
	p       *Protection
	repo    *store.DryRunRepo
	disk    *git.Repo
	scanner *scan.Scanner
	room    int
	matches []store.DryRunMatch
	unread  int
}

// run fills in what came of it. The error is the context's or the database's;
// what is wrong with the repository is told in its row.
func (r *dryRunIn) run(ctx context.Context, repos *git.Store, b store.PatternBody) error {
	began := r.p.o.Now()
	limited, cancel := context.WithTimeout(ctx, dryRunTime)
	defer cancel()
	repo, err := r.p.db.RepoByID(ctx, r.repo.RepoID)
	if err == nil {
		r.disk = repos.Repo(repo)
		r.scanner, err = scan.New([]*pattern.Pattern{compiledForm("", "dry_run", "", b)})
	}
	if err == nil {
		err = r.read(limited)
	}
	if err == nil {
		err = r.place(limited)
	}
	r.repo.Duration = r.p.o.Now().Sub(began)
	switch {
	case ctx.Err() != nil:
		return fmt.Errorf("dry run: %w", ctx.Err())
	case pushward.IsNotFound(err):
		r.fail("The repository is gone.")
	case limited.Err() != nil:
		r.fail("It took longer than 10 minutes.")
	case pushward.ClassOf(err) == pushward.Unavailable:
		return err
	case err != nil:
		r.p.o.Log.Error("dry run failed", "repo", r.repo.RepoID, "err", err)
		r.fail("The repository could not be read.")
	default:
		r.repo.Status = store.ScanCompleted
		if r.unread > 0 {
			r.repo.Message = fmt.Sprintf("%d objects could not be read to their end.", r.unread)
		}
	}
	return nil
}

func (r *dryRunIn) fail(why string) { r.repo.Status, r.repo.Message = store.ScanFailed, why }

// read looks at the names of the refs and at every object.
func (r *dryRunIn) read(ctx context.Context) error {
	refs, err := r.disk.Refs(ctx, "")
	if err != nil {
		return err
	}
	names := map[string]bool{}
	for _, ref := range refs {
		err = r.look(ctx, names, func(in *inspection) error {
			return in.text(ctx, []byte(ref.Name), pushward.Location{Place: pushward.InRef, Ref: ref.Name}, 0)
		})
		if err != nil {
			return err
		}
	}
	inv, err := r.disk.Inventory(ctx)
	if err != nil {
		return err
	}
	for o, err := range inv.Objects(ctx, 0) {
		if err == nil {
			err = r.look(ctx, names, func(in *inspection) error { return in.object(ctx, o) })
		} else if !o.OID.IsZero() && (pushward.IsNotFound(err) || pushward.ClassOf(err) == pushward.TooLarge) {
			r.unread++
			err = nil
		}
		if err != nil {
			return err
		}
		r.repo.Objects++
	}
	return nil
}

// look scans one thing and keeps what was found, masked.
func (r *dryRunIn) look(ctx context.Context, names map[string]bool, scan func(*inspection) error) error {
	in := &inspection{p: r.p, scanner: r.scanner, by: map[Fingerprint]*found{}, room: maxDryMatches, names: names}
	err := scan(in)
	if ctx.Err() != nil {
		return fmt.Errorf("dry run: %w", ctx.Err())
	}
	if err != nil || in.cut || in.left {
		r.unread++
	}
	in.maskNames()
	r.repo.Matches += in.hits
	for _, f := range in.order {
		for _, l := range f.locations {
			if len(r.matches) < r.room {
				r.matches = append(r.matches, store.DryRunMatch{RepoID: r.repo.RepoID, Mask: f.secret.Mask(), Location: l})
			}
		}
	}
	return nil
}

// place finds a commit and a path for each match.
func (r *dryRunIn) place(ctx context.Context) error {
	var oids []pushward.OID
	for _, m := range r.matches {
		if m.Location.Place == pushward.InBlob || m.Location.Place == pushward.InPath {
			oids = append(oids, m.Location.Object)
		}
	}
	if len(oids) == 0 {
		return nil
	}
	where, err := r.disk.Standings(ctx, oids)
	if err != nil {
		return err
	}
	for i := range r.matches {
		l := &r.matches[i].Location
		stands := where[l.Object]
		if len(stands) == 0 {
			continue
		}
		masked, err := maskSecrets(ctx, r.scanner, stands[0].Path)
		if err != nil {
			masked = "…" // what cannot be scanned is not shown
		}
		l.Commit, l.Path = stands[0].Commit, fullPath(masked, *l)
	}
	return nil
}
