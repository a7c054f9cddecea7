package store

import (
	"context"
	"fmt"
	"time"

	"pushward"
)

// DryRun looks for a custom pattern in repositories without consequences.
type DryRun struct {
	ID          int64
	PatternID   int64
	ActorID     int64
	Body        PatternBody // as it was when the run was asked for
	Status      ScanStatus
	Repos       []DryRunRepo
	Matches     []DryRunMatch
	QueuedAt    time.Time
	StartedAt   time.Time // zero while pending
	CompletedAt time.Time // zero while unfinished; also set when it failed
}

// DryRunRepo is what came of a dry run in one repository.
type DryRunRepo struct {
	RepoID   int64         `json:"repo_id"`
	Name     string        `json:"name"`
	Status   ScanStatus    `json:"status"`
	Objects  int           `json:"objects"`
	Matches  int           `json:"matches"` // found, kept or not
	Duration time.Duration `json:"duration"`
	Message  string        `json:"message,omitempty"` // why it failed
}

// DryRunMatch is a place where a dry run found something. The value is masked.
type DryRunMatch struct {
	RepoID   int64             `json:"repo_id"`
	Mask     string            `json:"mask"`
	Location pushward.Location `json:"location"`
}

const dryRunColumns = `id, pattern_id, actor_id, body, status, repos, matches, queued_at, started_at, completed_at`

func scanDryRun(row scanner) (d DryRun, err error) {
	err = row.Scan(&d.ID, &d.PatternID, &d.ActorID, document{&d.Body}, &d.Status, document{&d.Repos}, document{&d.Matches},
		instant{&d.QueuedAt}, instant{&d.StartedAt}, instant{&d.CompletedAt})
	return d, err
}

// DryRuns lists the dry runs of a pattern, newest first.
func (q queries) DryRuns(ctx context.Context, pattern int64) ([]DryRun, error) {
	list, err := all(ctx, q, scanDryRun, `SELECT `+dryRunColumns+` FROM dry_runs WHERE pattern_id = $1 ORDER BY id DESC`, pattern)
	return list, failed("list dry runs", err)
}

// DryRun finds a dry run of a pattern; NotFound when absent.
func (q queries) DryRun(ctx context.Context, pattern, id int64) (DryRun, error) {
	d, err := one(ctx, q, scanDryRun, `SELECT `+dryRunColumns+` FROM dry_runs WHERE pattern_id = $1 AND id = $2`, pattern, id)
	return d, found("find dry run", fmt.Sprintf("dry run %d", id), err)
}

// NextDryRun gives the unfinished dry run that was asked for first; NotFound
// when there is none.
func (q queries) NextDryRun(ctx context.Context) (DryRun, error) {
	d, err := one(ctx, q, scanDryRun, `SELECT `+dryRunColumns+` FROM dry_runs WHERE completed_at = 0 ORDER BY id LIMIT 1`)
	return d, found("find dry run", "unfinished dry run", err)
}

// CreateDryRun adds a dry run, fills in its ID, and forgets all but the newest
// keep of its pattern.
func (t *Tx) CreateDryRun(ctx context.Context, d *DryRun, keep int) error {
	id, err := one(ctx, t.queries, value[int64], `
		INSERT INTO dry_runs (pattern_id, actor_id, body, status, repos, matches, queued_at, started_at, completed_at)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
		d.PatternID, d.ActorID, document{d.Body}, string(d.Status), document{d.Repos}, document{d.Matches},
		d.QueuedAt, d.StartedAt, d.CompletedAt)
	if err != nil {
		return failed("create dry run", err)
	}
	d.ID = id
	_, err = t.change(ctx, `
		DELETE FROM dry_runs WHERE pattern_id = $1 AND id NOT IN (
			SELECT n.id FROM (SELECT id FROM dry_runs WHERE pattern_id = $1 ORDER BY id DESC LIMIT $2) n)`, d.PatternID, keep)
	return failed("forget dry runs", err)
}

// UpdateDryRun stores how far a dry run has come; NotFound when it was forgotten.
func (t *Tx) UpdateDryRun(ctx context.Context, d DryRun) error {
	return t.changeOne(ctx, "update dry run", fmt.Sprintf("dry run %d", d.ID), `
		UPDATE dry_runs SET status = $2, repos = $3, matches = $4, started_at = $5, completed_at = $6 WHERE id = $1`,
		d.ID, string(d.Status), document{d.Repos}, document{d.Matches}, d.StartedAt, d.CompletedAt)
}

// PatternTested notes that a dry run of body has come to its end, unless the
// pattern looks for something else by now.
func (t *Tx) PatternTested(ctx context.Context, pattern int64, body PatternBody) error {
	p, err := one(ctx, t.queries, scanPattern, `SELECT `+patternColumns+` FROM custom_patterns WHERE id = $1`, pattern)
	if err != nil {
		return found("note dry run", fmt.Sprintf("custom pattern %d", pattern), err)
	}
	if p.Hash() != body.Hash() {
		return nil
	}
	_, err = t.change(ctx, `UPDATE custom_patterns SET tested = $2 WHERE id = $1`, pattern, body.Hash())
	return failed("note dry run", err)
}
