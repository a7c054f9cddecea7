package storetest

import (
	"errors"
	"testing"
	"time"

	"pushward"
	"pushward/internal/store"
)

func queued(t *testing.T, db *store.DB, s store.Scan) store.Scan {
	t.Helper()
	do(t, db, func(tx *store.Tx) error { return tx.QueueScan(ctx, &s) })
	return s
}

var scans = map[string]func(*testing.T, *store.DB){
	"a scan runs from queue to end": func(t *testing.T, db *store.DB) {
		_, r := world(t, db)
		_, err := db.NextScan(ctx)
		class(t, "nothing queued", err, pushward.NotFound)
		first := queued(t, db, store.Scan{RepoID: r.ID, Kind: store.Backfill, Version: "v1", Status: store.ScanPending, QueuedAt: at})
		second := queued(t, db, store.Scan{RepoID: r.ID, Kind: store.PatternUpdate, Version: "v1", Status: store.ScanPending, QueuedAt: at})
		first.QueuedAt, second.QueuedAt = kept, kept
		same(t, "first come", ok[store.Scan](t)(db.NextScan(ctx)), first)

		first.Status, first.StartedAt, first.Mark, first.Objects, first.Total, first.Version = store.ScanRunning, kept, "ü:3", 3, 1<<40, "v2"
		do(t, db, func(tx *store.Tx) error { return tx.UpdateScan(ctx, first) })
		same(t, "running", ok[store.Scan](t)(db.NextScan(ctx)), first)
		first.Status, first.CompletedAt = store.ScanFailed, kept
		do(t, db, func(tx *store.Tx) error { return tx.UpdateScan(ctx, first) })
		same(t, "next", ok[store.Scan](t)(db.NextScan(ctx)), second)
		same(t, "all", ok[[]store.Scan](t)(db.Scans(ctx, r.ID)), []store.Scan{first, second})

		same(t, "of another", len(ok[[]store.Scan](t)(db.Scans(ctx, r.ID+1))), 0)
		err = db.Tx(ctx, func(tx *store.Tx) error {
			return tx.QueueScan(ctx, &store.Scan{RepoID: 999, Kind: store.Backfill})
		})
		class(t, "unknown repository", err, pushward.Unavailable)
	},
	"a scan that is queued again or dropped ends the one under way": func(t *testing.T, db *store.DB) {
		_, r := world(t, db)
		first := queued(t, db, store.Scan{RepoID: r.ID, Kind: store.Backfill, Status: store.ScanRunning})
		again := queued(t, db, store.Scan{RepoID: r.ID, Kind: store.Backfill, Status: store.ScanPending})
		update := func(s store.Scan) error {
			return db.Tx(ctx, func(tx *store.Tx) error { return tx.UpdateScan(ctx, s) })
		}
		class(t, "the first", update(first), pushward.NotFound)
		if err := update(again); err != nil || again.ID == first.ID {
			t.Error(again.ID, err)
		}
		do(t, db, func(tx *store.Tx) error { return tx.DropScans(ctx, r.ID) })
		class(t, "dropped", update(again), pushward.NotFound)

		gone := queued(t, db, store.Scan{RepoID: r.ID, Kind: store.Backfill})
		do(t, db, func(tx *store.Tx) error { return tx.DeleteRepo(ctx, r.ID) })
		class(t, "repository deleted", update(gone), pushward.NotFound)
	},
	"repositories to scan": func(t *testing.T, db *store.DB) {
		u := user(t, db, "octocat")
		var ids []int64
		for _, scan := range []store.Scan{
			{},
			{Kind: store.Backfill, Version: "new", Status: store.ScanCompleted, CompletedAt: at},
			{Kind: store.Backfill, Version: "old", Status: store.ScanCompleted, CompletedAt: at},
			{Kind: store.Backfill, Version: "old", Status: store.ScanPending},
			{Kind: store.Backfill, Version: "new", Status: store.ScanFailed, CompletedAt: at},
			{},
		} {
			r := repo(t, db, u, "r"+string(rune('0'+len(ids))))
			ids = append(ids, r.ID)
			if scan.RepoID = r.ID; scan.Kind != "" {
				queued(t, db, scan)
			}
		}
		same(t, "all", ok[[]int64](t)(db.ReposToScan(ctx, "new", 0, 10)), []int64{ids[0], ids[2], ids[4], ids[5]})
		same(t, "some", ok[[]int64](t)(db.ReposToScan(ctx, "new", ids[0], 2)), []int64{ids[2], ids[4]})
		queued(t, db, store.Scan{RepoID: ids[2], Kind: store.PatternUpdate, Version: "new", Status: store.ScanCompleted, CompletedAt: at})
		same(t, "after an update", ok[[]int64](t)(db.ReposToScan(ctx, "new", ids[0], 10)), []int64{ids[4], ids[5]})
	},
	"what history holds is told once": func(t *testing.T, db *store.DB) {
		_, r := world(t, db)
		placed, bare := location("a", 1), location("", 1)
		bare.Commit = pushward.OID{}
		other := bare
		other.Start, other.End = 5, 9
		inRef := pushward.Location{Place: pushward.InRef, Ref: "refs/heads/…", StartLine: 1, Start: 1, End: 2}
		add(t, db, r, newAlert(1, placed, inRef))

		found := newAlert(1, bare, other, inRef)
		found.Alert.UpdatedAt = at.Add(time.Hour)
		var created bool
		history := func(a *store.NewAlert) {
			t.Helper()
			do(t, db, func(tx *store.Tx) (err error) { created, err = tx.AddHistory(ctx, r.ID, a); return err })
		}
		history(found)
		same(t, "created", created, false)
		a := ok[pushward.Alert](t)(db.AlertByNumber(ctx, r.ID, 1))
		same(t, "places", a.LocationCount, 3)
		same(t, "updated", a.UpdatedAt, kept.Add(time.Hour))

		again := newAlert(1, bare, other, inRef)
		again.Alert.UpdatedAt = at.Add(2 * time.Hour)
		history(again)
		same(t, "the same again", ok[pushward.Alert](t)(db.AlertByNumber(ctx, r.ID, 1)), a)
		history(newAlert(2, bare))
		same(t, "another secret", created, true)
	},
	"a place spreads over commits and paths": func(t *testing.T, db *store.DB) {
		_, r := world(t, db)
		bare := location("", 1)
		bare.Commit = pushward.OID{}
		name := pushward.Location{Place: pushward.InPath, Path: "x", Object: oid(1), StartLine: 1, Start: 7, End: 8}
		version := name
		version.Object, version.Start, version.End = oid(3), 9, 10
		add(t, db, r, newAlert(1, location("known", 1), bare, name, version))

		spread := func(object pushward.OID, to ...pushward.Location) {
			t.Helper()
			do(t, db, func(tx *store.Tx) error {
				return tx.SpreadLocations(ctx, r.ID, object, func(l pushward.Location) (all []pushward.Location) {
					for _, s := range to {
						at := l
						at.Commit, at.Path = s.Commit, s.Path+l.Path
						all = append(all, at)
					}
					return all
				})
			})
		}
		places := func() (paths []string) {
			list, n, err := db.AlertLocations(ctx, 1, store.Page{Size: 100})
			if err != nil || ok[pushward.Alert](t)(db.AlertByNumber(ctx, r.ID, 1)).LocationCount != n {
				t.Fatal(n, err)
			}
			for _, l := range list {
				paths = append(paths, string(l.Place)+" "+l.Path+" "+l.Commit.String()[:2])
			}
			return paths
		}
		spread(oid(1))
		same(t, "to nothing", places(), []string{"blob known 02", "blob  00", "path x 00", "path x 00"})
		spread(oid(1), pushward.Location{Commit: oid(4), Path: "a/"}, pushward.Location{Commit: oid(5), Path: "b/"})
		same(t, "to two", places(), []string{"blob known 02", "path x 00", "blob a/ 04", "blob b/ 05", "path a/x 04", "path b/x 05"})
		spread(oid(3), pushward.Location{Commit: oid(6), Path: "a/"})
		same(t, "the same name again", places(), []string{"blob known 02", "blob a/ 04", "blob b/ 05", "path a/x 04", "path b/x 05"})
		same(t, "unplaced", len(ok[[]pushward.OID](t)(db.UnplacedObjects(ctx, r.ID))), 0)
	},
	"an import begins and ends": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		_, err := db.ImportInto(ctx, r.ID)
		class(t, "none", err, pushward.NotFound)
		first := store.Import{RepoID: r.ID, ActorID: u.ID, URL: "https://example.com/ü.git", Status: store.Importing, StartedAt: at}
		second := first
		do(t, db, func(tx *store.Tx) error {
			return errors.Join(tx.BeginImport(ctx, &first), tx.BeginImport(ctx, &second))
		})
		second.StartedAt = kept
		same(t, "under way", ok[store.Import](t)(db.ImportInto(ctx, r.ID)), second)
		err = db.Tx(ctx, func(tx *store.Tx) error { return tx.EndImport(ctx, first) })
		class(t, "one that was begun again", err, pushward.NotFound)

		second.Status, second.Commits, second.EndedAt = store.ImportComplete, 7, kept
		do(t, db, func(tx *store.Tx) error { return tx.EndImport(ctx, second) })
		do(t, db, func(tx *store.Tx) error { return tx.FailImports(ctx, "cut off", at) })
		same(t, "ended", ok[store.Import](t)(db.ImportInto(ctx, r.ID)), second)

		third := store.Import{RepoID: r.ID, Status: store.Importing}
		do(t, db, func(tx *store.Tx) error {
			return errors.Join(tx.BeginImport(ctx, &third), tx.FailImports(ctx, "cut off", at))
		})
		third.Status, third.Message, third.EndedAt = store.ImportFailed, "cut off", kept
		same(t, "cut off", ok[store.Import](t)(db.ImportInto(ctx, r.ID)), third)
		do(t, db, func(tx *store.Tx) error { return tx.DropImport(ctx, r.ID) })
		_, err = db.ImportInto(ctx, r.ID)
		class(t, "dropped", err, pushward.NotFound)
	},
}
