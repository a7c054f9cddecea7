package store

import (
	"context"
	"fmt"
	"time"

	"pushward"
)

// ScanKind says why what a repository already holds is scanned.
type ScanKind string

// The kinds of scans.
const (
	Backfill      ScanKind = "backfill"       // nothing was scanned before
	PatternUpdate ScanKind = "pattern_update" // other patterns were looked for before
	NewPatterns   ScanKind = "custom_pattern" // custom patterns were published or changed
	Generics      ScanKind = "generic"        // the generic patterns were switched on
)

// ScanStatus is how far a scan has come, spelled as GitHub spells it.
type ScanStatus string

// The states of a scan. The first two are unfinished.
const (
	ScanPending   ScanStatus = "pending"
	ScanRunning   ScanStatus = "running"
	ScanCompleted ScanStatus = "completed"
	ScanFailed    ScanStatus = "failed"
)

// Scan is a scan over everything that a repository holds.
type Scan struct {
	ID          int64 // another one after it was queued again
	RepoID      int64
	Kind        ScanKind
	Version     string // of the patterns looked for
	Status      ScanStatus
	Mark        string // where to go on after a restart; protect's own words
	Objects     int    // scanned so far
	Total       int    // to be scanned, known once it runs
	QueuedAt    time.Time
	StartedAt   time.Time     // zero while pending
	CompletedAt time.Time     // zero while unfinished; also set when it failed
	Custom      []ScanPattern // of NewPatterns: what it was queued for
}

// ScanPattern names a custom pattern that a scan was queued for.
type ScanPattern struct {
	Name  string `json:"name"`
	Slug  string `json:"slug"`
	Scope string `json:"scope"` // repository or organization
}

const scanColumns = `s.id, s.repo_id, s.kind, s.version, s.status, s.mark, s.objects, s.total, s.queued_at, s.started_at, s.completed_at, s.custom`

func scanScan(row scanner) (s Scan, err error) {
	err = row.Scan(&s.ID, &s.RepoID, &s.Kind, &s.Version, &s.Status, &s.Mark, &s.Objects, &s.Total,
		instant{&s.QueuedAt}, instant{&s.StartedAt}, instant{&s.CompletedAt}, document{&s.Custom})
	return s, err
}

// Scans lists the latest scan of each kind, oldest first.
func (q queries) Scans(ctx context.Context, repo int64) ([]Scan, error) {
	list, err := all(ctx, q, scanScan, `SELECT `+scanColumns+` FROM scans s WHERE s.repo_id = $1 ORDER BY s.id`, repo)
	return list, failed("list scans", err)
}

// NextScan gives the unfinished scan that was queued first; NotFound when there
// is none.
func (q queries) NextScan(ctx context.Context) (Scan, error) {
	s, err := one(ctx, q, scanScan, `SELECT `+scanColumns+` FROM scans s WHERE s.completed_at = 0 ORDER BY s.id LIMIT 1`)
	return s, found("find scan", "unfinished scan", err)
}

// ReposToScan lists, by ID and beyond after, repositories of which no scan is
// unfinished and none completed with version. Whether they want to be scanned
// is in their settings.
func (q queries) ReposToScan(ctx context.Context, version string, after int64, limit int) ([]int64, error) {
	list, err := all(ctx, q, value[int64], `
		SELECT r.id FROM repos r
		WHERE r.id > $1 AND NOT EXISTS (
			SELECT 1 FROM scans s
			WHERE s.repo_id = r.id AND (s.completed_at = 0 OR s.version = $2 AND s.status = '`+string(ScanCompleted)+`'))
		ORDER BY r.id LIMIT $3`, after, version, limit)
	return list, failed("list repositories to scan", err)
}

// QueueScan stores s in the place of the earlier scan of its kind and fills in
// its ID. Whoever still carries out that one learns of it from UpdateScan.
func (t *Tx) QueueScan(ctx context.Context, s *Scan) error {
	_, err := t.change(ctx, `DELETE FROM scans WHERE repo_id = $1 AND kind = $2`, s.RepoID, string(s.Kind))
	if err != nil {
		return failed("queue scan", err)
	}
	id, err := one(ctx, t.queries, value[int64], `
		INSERT INTO scans (repo_id, kind, version, status, mark, objects, total, queued_at, started_at, completed_at, custom)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id`,
		s.RepoID, string(s.Kind), s.Version, string(s.Status), s.Mark, s.Objects, s.Total,
		s.QueuedAt, s.StartedAt, s.CompletedAt, document{s.Custom})
	if err != nil {
		return failed("queue scan", err)
	}
	s.ID = id
	return nil
}

// UpdateScan stores how far a scan has come; NotFound when it was dropped or
// queued again meanwhile.
func (t *Tx) UpdateScan(ctx context.Context, s Scan) error {
	return t.changeOne(ctx, "update scan", fmt.Sprintf("scan %d", s.ID), `
		UPDATE scans SET version = $2, status = $3, mark = $4, objects = $5, total = $6, started_at = $7, completed_at = $8
		WHERE id = $1`,
		s.ID, s.Version, string(s.Status), s.Mark, s.Objects, s.Total, s.StartedAt, s.CompletedAt)
}

// DropScans forgets every scan of a repository, unfinished ones too.
func (t *Tx) DropScans(ctx context.Context, repo int64) error {
	_, err := t.change(ctx, `DELETE FROM scans WHERE repo_id = $1`, repo)
	return failed("drop scans", err)
}

// AddHistory is AddAlert for what was found in history: of an alert that exists,
// bytes of an object that it knows already get no second location.
func (t *Tx) AddHistory(ctx context.Context, repo int64, a *NewAlert) (created bool, err error) {
	known, err := t.KnownAlerts(ctx, repo, [][32]byte{a.Alert.Fingerprint})
	if err != nil {
		return false, err
	}
	id, exists := known[a.Alert.Fingerprint]
	if !exists {
		return t.AddAlert(ctx, repo, a)
	}
	var fresh []pushward.Location
	for _, l := range a.Locations {
		n, err := one(ctx, t.queries, value[int], `
			SELECT COUNT(*) FROM alert_locations
			WHERE alert_id = $1 AND place = $2 AND object_oid = $3 AND ref = $4 AND start_byte = $5 AND end_byte = $6`,
			id, string(l.Place), l.Object, l.Ref, l.Start, l.End)
		if err != nil {
			return false, failed("look for location", err)
		}
		if n == 0 {
			fresh = append(fresh, l)
		}
	}
	if len(fresh) == 0 {
		return false, nil
	}
	a.Locations = fresh
	return t.AddAlert(ctx, repo, a)
}

// SpreadLocations replaces each unplaced location in object by those that spread
// makes of it, with commits and paths, secrets in them masked. One for which it
// makes none stays. What an alert is known to have at a path it does not get
// twice, whichever commit brought it.
func (t *Tx) SpreadLocations(ctx context.Context, repo int64, object pushward.OID, spread func(pushward.Location) []pushward.Location) error {
	rows, err := t.unplacedIn(ctx, repo, object)
	if err != nil {
		return err
	}
	for _, x := range rows {
		places := spread(x.Location)
		if len(places) == 0 {
			continue
		}
		_, err := t.change(ctx, `DELETE FROM alert_locations WHERE id = $1`, x.id)
		if err != nil {
			return failed("spread location", err)
		}
		for _, l := range places {
			err = t.spreadOne(ctx, repo, x.alert, l)
			if err != nil {
				return failed("spread location", err)
			}
		}
		_, err = t.change(ctx, `
			UPDATE alerts SET location_count = (SELECT COUNT(*) FROM alert_locations l WHERE l.alert_id = $1)
			WHERE id = $1`, x.alert)
		if err != nil {
			return failed("count locations", err)
		}
	}
	return nil
}

// spreadOne adds a location unless the alert stands there already. A name in a
// path has another tree with every version of its folder; one is enough.
func (t *Tx) spreadOne(ctx context.Context, repo, alert int64, l pushward.Location) error {
	n, err := one(ctx, t.queries, value[int], `
		SELECT COUNT(*) FROM alert_locations
		WHERE alert_id = $1 AND place = $2 AND path = $3
		AND (place = '`+string(pushward.InPath)+`' OR object_oid = $4 AND start_byte = $5 AND end_byte = $6)
		AND placed`,
		alert, string(l.Place), l.Path, l.Object, l.Start, l.End)
	if err != nil || n > 0 {
		return err
	}
	_, err = t.addLocations(ctx, repo, alert, []pushward.Location{l})
	return err
}
