package store

import (
	"context"
	"time"

	"pushward"
)

// Write is the intent of a write that moves refs or brings alerts: recorded
// before its objects are stored, settled after its refs have moved, and found
// again after a crash.
type Write struct {
	ID             int64
	RepoID         int64
	ActorID        int64
	Refs           []pushward.RefUpdate
	Objects        int
	PatternVersion string
	Plan           []byte // JSON of protect: the alerts to raise and bypasses used; no secret
	At             time.Time
}

// storedRef is a ref update as JSON holds it: object ids in hex, and the name in
// base64, because a ref's name need not be UTF-8 and must come back exactly.
type storedRef struct {
	Name []byte `json:"name"`
	Old  string `json:"old"`
	New  string `json:"new"`
}

func scanWrite(row scanner) (w Write, err error) {
	var refs []storedRef
	var plan string
	err = row.Scan(&w.ID, &w.RepoID, &w.ActorID, document{&refs}, &w.Objects, &w.PatternVersion, &plan, instant{&w.At})
	if err != nil {
		return w, err
	}
	if plan != "" {
		w.Plan = []byte(plan)
	}
	for _, r := range refs {
		u := pushward.RefUpdate{Name: string(r.Name)}
		if u.Old, err = pushward.ParseOID(r.Old); err != nil {
			return w, err
		}
		if u.New, err = pushward.ParseOID(r.New); err != nil {
			return w, err
		}
		w.Refs = append(w.Refs, u)
	}
	return w, nil
}

// UnsettledWrites lists the intents that a crash left behind, oldest first.
func (q queries) UnsettledWrites(ctx context.Context) ([]Write, error) {
	list, err := all(ctx, q, scanWrite, `
		SELECT id, repo_id, actor_id, refs, objects, pattern_version, plan, at FROM writes ORDER BY id`)
	return list, failed("list unsettled writes", err)
}

// PrepareWrite records an intent and fills in its ID.
func (t *Tx) PrepareWrite(ctx context.Context, w *Write) error {
	refs := make([]storedRef, len(w.Refs))
	for i, r := range w.Refs {
		refs[i] = storedRef{[]byte(r.Name), r.Old.String(), r.New.String()}
	}
	id, err := one(ctx, t.queries, value[int64], `
		INSERT INTO writes (repo_id, actor_id, refs, objects, pattern_version, plan, at)
		VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
		w.RepoID, w.ActorID, document{refs}, w.Objects, w.PatternVersion, string(w.Plan), w.At)
	if err != nil {
		return failed("prepare write", err)
	}
	w.ID = id
	return nil
}

// SettleWrite removes an intent. One that is gone, with its repository or by an
// earlier settling, is settled.
func (t *Tx) SettleWrite(ctx context.Context, id int64) error {
	_, err := t.change(ctx, `DELETE FROM writes WHERE id = $1`, id)
	return failed("settle write", err)
}
