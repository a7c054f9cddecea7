package protect

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"

	"pushward"
	"pushward/internal/git"
	"pushward/internal/store"
)

// Bounds on imports: how many run at once, the others wait, and how long one may
// take from its first request to its last.
const (
	importsAtOnce = 2
	importTime    = 2 * time.Hour
)

type importing struct{}

// records says whether secrets are recorded in repo rather than blocked: because
// push protection is off, because its import mode is on, because ctx is that of
// an import which this package carries out itself,
// or because the repository is only observed.
func (p *Protection) records(ctx context.Context, repo pushward.Repo) bool {
	return p.unprotected(ctx, repo) || repo.Settings.Observe
}

// unprotected says whether nothing would be blocked even if repo were not only
// observed.
func (p *Protection) unprotected(ctx context.Context, repo pushward.Repo) bool {
	return !repo.PushProtected() || repo.Importing(p.now()) || ctx.Value(importing{}) != nil
}

// ImportEnd is when an import mode that is switched on now ends by itself.
func (p *Protection) ImportEnd() time.Time { return p.now().Add(p.o.ImportFor) }

// Importer fills empty repositories with what Git servers elsewhere have, in the
// background. What it brings passes the gate like any write, which records
// secrets as alerts instead of blocking: they are out in the world already.
// Credentials are kept in memory, for one import, and nowhere else.
type Importer struct {
	p      *Protection
	repos  *git.Store
	mirror *git.Mirror

	ctx   context.Context // ends with Close
	stop  context.CancelFunc
	slots chan struct{}
	mu    sync.Mutex
	now   map[int64]context.CancelFunc // by repository
	wait  sync.WaitGroup
}

// NewImporter makes an Importer, and ends the imports that went down with an
// earlier process.
func (p *Protection) NewImporter(ctx context.Context, repos *git.Store, m *git.Mirror) (*Importer, error) {
	err := p.db.Tx(ctx, func(tx *store.Tx) error {
		return tx.FailImports(ctx, "The server was restarted. Start the import again.", p.now())
	})
	if err != nil {
		return nil, fmt.Errorf("end imports: %w", err)
	}
	i := &Importer{p: p, repos: repos, mirror: m, slots: make(chan struct{}, importsAtOnce), now: map[int64]context.CancelFunc{}}
	i.ctx, i.stop = context.WithCancel(context.WithoutCancel(ctx))
	return i, nil
}

// Close ends the imports under way and returns when they have ended.
func (i *Importer) Close() {
	i.stop()
	i.Wait()
}

// Wait returns when no import is under way.
func (i *Importer) Wait() { i.wait.Wait() }

// Start begins an import into a repository, which must be empty. It returns as
// soon as the import is recorded.
func (i *Importer) Start(ctx context.Context, by pushward.Actor, repo pushward.Repo, from git.Source) (store.Import, error) {
	err := git.CheckSourceURL(from.URL)
	if err == nil {
		err = i.p.CheckText(ctx, "vcs_url", from.URL)
	}
	if err == nil {
		err = i.mayReceive(ctx, repo)
	}
	if err != nil {
		return store.Import{}, err
	}
	under, done, err := i.enter(repo.ID)
	if err != nil {
		return store.Import{}, err
	}
	row := store.Import{RepoID: repo.ID, ActorID: by.User.ID, URL: from.URL, Status: store.Importing, StartedAt: i.p.now()}
	err = i.p.db.Tx(ctx, func(tx *store.Tx) error {
		err := tx.BeginImport(ctx, &row)
		if err != nil {
			return err
		}
		return tx.Audit(ctx, i.event(by, repo, "repo.import", map[string]any{"source": from.URL}))
	})
	if err != nil {
		done()
		return store.Import{}, err
	}
	go func() {
		defer done()
		i.run(under, by, repo, from, row)
	}()
	return row, nil
}

func (i *Importer) mayReceive(ctx context.Context, repo pushward.Repo) error {
	if repo.Archived {
		return pushward.Forbiddenf("Repository was archived so is read-only.")
	}
	refs, err := i.repos.Repo(repo).Refs(ctx, "")
	if err != nil {
		return err
	}
	if len(refs) > 0 {
		return pushward.Unprocessablef("The repository is not empty. Import into one that was just created.")
	}
	return nil
}

// enter notes an import as under way; one at a time in a repository.
func (i *Importer) enter(repo int64) (ctx context.Context, done func(), err error) {
	i.mu.Lock()
	defer i.mu.Unlock()
	if i.ctx.Err() != nil {
		return nil, nil, pushward.Unavailablef("The server is shutting down.")
	}
	if i.now[repo] != nil {
		return nil, nil, pushward.Unprocessablef("An import into this repository is under way. Cancel it first.")
	}
	ctx, cancel := context.WithCancel(i.ctx)
	i.now[repo] = cancel
	i.wait.Add(1)
	return ctx, func() {
		cancel()
		i.mu.Lock()
		delete(i.now, repo)
		i.mu.Unlock()
		i.wait.Done()
	}, nil
}

// Cancel ends the import into a repository, if one is under way, and forgets it
// in any case; NotFound when there is none. What has arrived by then stays.
func (i *Importer) Cancel(ctx context.Context, by pushward.Actor, repo pushward.Repo) error {
	_, err := i.p.db.ImportInto(ctx, repo.ID)
	if err != nil {
		return err
	}
	i.mu.Lock()
	if cancel := i.now[repo.ID]; cancel != nil {
		cancel()
	}
	i.mu.Unlock()
	return i.p.db.Tx(ctx, func(tx *store.Tx) error {
		err := tx.DropImport(ctx, repo.ID)
		if err != nil {
			return err
		}
		return tx.Audit(ctx, i.event(by, repo, "repo.import_cancel", nil))
	})
}

func (i *Importer) event(by pushward.Actor, repo pushward.Repo, action string, data map[string]any) store.AuditEvent {
	return store.AuditEvent{At: i.p.now(), Action: action, Actor: by, RepoID: repo.ID, Repo: repo.FullName(), Data: data}
}

// run carries out an import when its turn has come and records how it went.
func (i *Importer) run(ctx context.Context, by pushward.Actor, repo pushward.Repo, from git.Source, row store.Import) {
	select {
	case i.slots <- struct{}{}:
		defer func() { <-i.slots }()
	case <-ctx.Done():
	}
	ctx, cancel := context.WithTimeout(ctx, importTime)
	defer cancel()
	var err error
	row.Commits, err = i.fetch(ctx, by, repo, from)
	row.EndedAt = i.p.now()
	row.Status, row.Message = i.outcome(ctx, err)
	if err != nil && pushward.ClassOf(err) == pushward.Internal && ctx.Err() == nil {
		i.p.o.Log.Error("import failed", "repo", repo.ID, "err", err)
	}
	end, done := context.WithTimeout(context.WithoutCancel(ctx), settleTime)
	defer done()
	err = i.p.db.Tx(end, func(tx *store.Tx) error { return tx.EndImport(end, row) })
	if err != nil && !pushward.IsNotFound(err) { // cancelled, or deleted with its repository
		i.p.o.Log.Error("record the end of an import", "repo", repo.ID, "err", err)
	}
}

// outcome words the end of an import for the client.
func (i *Importer) outcome(ctx context.Context, err error) (store.ImportStatus, string) {
	var known *pushward.Error
	switch {
	case err == nil:
		return store.ImportComplete, ""
	case errors.Is(err, git.ErrSourceAuth):
		return store.ImportAuth, "The source refused access. Send vcs_username and vcs_password that may read it."
	case i.ctx.Err() != nil:
		return store.ImportFailed, "The server was stopped. Start the import again."
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		return store.ImportFailed, fmt.Sprintf("The import took longer than %v.", importTime)
	case errors.As(err, &known):
		return store.ImportFailed, known.Message
	}
	return store.ImportFailed, "The import failed for a reason of this server's own."
}

// fetch brings everything of the source through the one door.
func (i *Importer) fetch(ctx context.Context, by pushward.Actor, repo pushward.Repo, from git.Source) (commits int, err error) {
	offer, err := i.mirror.Refs(ctx, from)
	if err != nil || len(offer.Refs) == 0 {
		return 0, err
	}
	pack, err := i.mirror.Pack(ctx, from, offer)
	if err != nil {
		return 0, err
	}
	defer pack.Close()
	q := i.repos.Repo(repo).Quarantine(by)
	defer q.Discard()
	err = q.ReadPack(ctx, pack)
	if err != nil {
		return 0, err
	}
	updates := make([]pushward.RefUpdate, len(offer.Refs))
	for n, r := range offer.Refs {
		updates[n] = pushward.RefUpdate{Name: r.Name, New: r.OID}
	}
	err = q.Commit(context.WithValue(ctx, importing{}, true), updates...)
	if err != nil {
		return 0, err
	}
	return len(q.Commits()), i.takeHEAD(ctx, repo, offer)
}

// takeHEAD makes the default branch of the source that of the repository.
func (i *Importer) takeHEAD(ctx context.Context, repo pushward.Repo, offer git.Offer) error {
	branch := branchOf(offer)
	if branch == "" || branch == repo.DefaultBranch {
		return nil
	}
	err := i.p.db.Tx(ctx, func(tx *store.Tx) error {
		now, err := tx.RepoByID(ctx, repo.ID)
		if err != nil {
			return err
		}
		now.DefaultBranch, now.UpdatedAt = branch, i.p.now()
		return tx.UpdateRepo(ctx, now)
	})
	if err != nil {
		return err
	}
	return i.repos.Repo(repo).SetHEAD(ctx, branch)
}

// branchOf is the short name of the branch that the HEAD of a source names, ""
// when it has none.
func branchOf(offer git.Offer) string {
	const heads = "refs/heads/"
	for _, r := range offer.Refs {
		if r.Name == offer.HEAD {
			return strings.TrimPrefix(r.Name, heads)
		}
	}
	return ""
}
