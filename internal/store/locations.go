package store

import (
	"context"
	"crypto/sha256"
	"encoding/json"

	"pushward"
)

// storedLocation is a location as a block's JSON holds it: object ids in hex.
type storedLocation struct {
	Place       pushward.Place `json:"place"`
	Path        string         `json:"path,omitempty"`
	Ref         string         `json:"ref,omitempty"`
	Object      string         `json:"object,omitempty"`
	Commit      string         `json:"commit,omitempty"`
	StartLine   int            `json:"start_line"`
	EndLine     int            `json:"end_line"`
	StartColumn int            `json:"start_column"`
	EndColumn   int            `json:"end_column"`
	Start       int64          `json:"start"`
	End         int64          `json:"end"`
}

func stored(l pushward.Location) storedLocation {
	s := storedLocation{Place: l.Place, Path: plain(l.Path), Ref: plain(l.Ref),
		StartLine: l.StartLine, EndLine: l.EndLine, StartColumn: l.StartColumn, EndColumn: l.EndColumn,
		Start: l.Start, End: l.End}
	if !l.Object.IsZero() {
		s.Object = l.Object.String()
	}
	if !l.Commit.IsZero() {
		s.Commit = l.Commit.String()
	}
	return s
}

func (s storedLocation) location() pushward.Location {
	// stored wrote the ids; an empty one stays zero.
	object, _ := pushward.ParseOID(s.Object)
	commit, _ := pushward.ParseOID(s.Commit)
	return pushward.Location{Place: s.Place, Path: s.Path, Ref: s.Ref, Object: object, Commit: commit,
		StartLine: s.StartLine, EndLine: s.EndLine, StartColumn: s.StartColumn, EndColumn: s.EndColumn,
		Start: s.Start, End: s.End}
}

// key tells places apart. A path that holds a secret is masked before it comes
// here, so no hash of one is kept.
func (s storedLocation) key() ([32]byte, error) {
	b, err := json.Marshal(s)
	return sha256.Sum256(b), err
}

const locationColumns = `l.place, l.path, l.ref, l.object_oid, l.commit_oid, l.start_line, l.end_line, l.start_column,
	l.end_column, l.start_byte, l.end_byte`

func locationDest(l *pushward.Location) []any {
	return []any{&l.Place, &l.Path, &l.Ref, octets{l.Object[:]}, octets{l.Commit[:]}, &l.StartLine, &l.EndLine,
		&l.StartColumn, &l.EndColumn, &l.Start, &l.End}
}

func scanLocation(row scanner) (l pushward.Location, err error) {
	err = row.Scan(locationDest(&l)...)
	return l, err
}

// AlertLocations lists where an alert stands, oldest first, and how many there are.
func (q queries) AlertLocations(ctx context.Context, alert int64, p Page) ([]pushward.Location, int, error) {
	n, err := one(ctx, q, value[int], `SELECT COUNT(*) FROM alert_locations WHERE alert_id = $1`, alert)
	if err != nil {
		return nil, 0, failed("count locations", err)
	}
	list, err := all(ctx, q, scanLocation, `
		SELECT `+locationColumns+` FROM alert_locations l WHERE l.alert_id = $1 ORDER BY l.id LIMIT $2 OFFSET $3`,
		alert, p.limit(), p.offset())
	return list, n, failed("list locations", err)
}

// addLocations adds the places that are not known yet and says which those were.
func (t *Tx) addLocations(ctx context.Context, repo, alert int64, places []pushward.Location) (added []pushward.Location, err error) {
	for _, l := range places {
		key, err := stored(l).key()
		if err != nil {
			return added, err
		}
		n, err := t.change(ctx, `
			INSERT INTO alert_locations (alert_id, key, place, path, ref, object_oid, commit_oid, start_line, end_line,
				start_column, end_column, start_byte, end_byte, repo_id, placed)
			VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
			ON CONFLICT (alert_id, key) DO NOTHING`,
			alert, key, string(l.Place), l.Path, l.Ref, l.Object, l.Commit, l.StartLine, l.EndLine,
			l.StartColumn, l.EndColumn, l.Start, l.End, repo, !awaitsCommit(l))
		if err != nil {
			return added, err
		}
		if n > 0 {
			added = append(added, l)
		}
	}
	return added, nil
}

// awaitsCommit says whether a location stands in an object that no commit was
// known to hold when it was found, as after POST git/blobs.
func awaitsCommit(l pushward.Location) bool {
	return l.Commit.IsZero() && (l.Place == pushward.InBlob || l.Place == pushward.InPath)
}

// UnplacedObjects lists the blobs and trees of a repository that alerts stand
// in and that no commit was known to hold.
func (q queries) UnplacedObjects(ctx context.Context, repo int64) ([]pushward.OID, error) {
	list, err := all(ctx, q, func(row scanner) (oid pushward.OID, err error) {
		err = row.Scan(octets{oid[:]})
		return oid, err
	}, `SELECT DISTINCT object_oid FROM alert_locations WHERE repo_id = $1 AND NOT placed`, repo)
	return list, failed("list unplaced objects", err)
}

// PlaceLocations tells the unplaced locations in object which commit holds it;
// path gives the path of each, secrets in it masked. It gives what it placed, by
// the number of the alert.
func (t *Tx) PlaceLocations(ctx context.Context, repo int64, object, commit pushward.OID, path func(pushward.Location) string) (placed map[int][]pushward.Location, err error) {
	rows, err := t.unplacedIn(ctx, repo, object)
	if err != nil {
		return nil, err
	}
	placed = map[int][]pushward.Location{}
	for _, x := range rows {
		x.Path, x.Commit = path(x.Location), commit
		key, err := stored(x.Location).key()
		if err != nil {
			return nil, err
		}
		// The same place may have been found with its commit meanwhile.
		_, err = t.change(ctx, `DELETE FROM alert_locations WHERE alert_id = $1 AND key = $2`, x.alert, key)
		if err == nil {
			_, err = t.change(ctx, `UPDATE alert_locations SET key = $2, path = $3, commit_oid = $4, placed = TRUE WHERE id = $1`,
				x.id, key, x.Path, commit)
		}
		if err != nil {
			return nil, failed("place location", err)
		}
		number, err := one(ctx, t.queries, value[int], `SELECT number FROM alerts WHERE id = $1`, x.alert)
		if err != nil {
			return nil, failed("place location", err)
		}
		placed[number] = append(placed[number], x.Location)
	}
	return placed, nil
}

// NewPlace says whether some of the locations just added to an alert stand where
// it has no other: at another path, or in another message or name. What no
// commit holds yet stands nowhere.
func (q queries) NewPlace(ctx context.Context, alert int64, added []pushward.Location) (bool, error) {
	type place struct {
		kind      pushward.Place
		path, ref string
		object    pushward.OID // of a message
	}
	counts := map[place]int{}
	for _, l := range added {
		p := place{kind: l.Place, path: plain(l.Path), ref: plain(l.Ref)}
		if l.Place == pushward.InCommit || l.Place == pushward.InTag {
			p.object = l.Object
		}
		if !awaitsCommit(l) {
			counts[p]++
		}
	}
	for p, n := range counts {
		have, err := one(ctx, q, value[int], `
			SELECT COUNT(*) FROM alert_locations
			WHERE alert_id = $1 AND place = $2 AND path = $3 AND ref = $4 AND (CAST($5 AS BOOLEAN) OR object_oid = $6)`,
			alert, string(p.kind), p.path, p.ref, p.object.IsZero(), p.object)
		if err != nil || have <= n {
			return err == nil, failed("look for place", err)
		}
	}
	return false, nil
}

// unplacedRow is an unplaced location and its alert.
type unplacedRow struct {
	id, alert int64
	pushward.Location
}

func (q queries) unplacedIn(ctx context.Context, repo int64, object pushward.OID) ([]unplacedRow, error) {
	rows, err := all(ctx, q, func(r scanner) (x unplacedRow, err error) {
		err = r.Scan(append([]any{&x.id, &x.alert}, locationDest(&x.Location)...)...)
		return x, err
	}, `SELECT l.id, l.alert_id, `+locationColumns+` FROM alert_locations l
		WHERE l.repo_id = $1 AND l.object_oid = $2 AND NOT l.placed ORDER BY l.id`, repo, object)
	return rows, failed("find unplaced locations", err)
}
