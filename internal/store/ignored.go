package store

import (
	"context"

	"pushward"
)

// IgnoredBlobs lists the blobs of a repository that were let in because all
// their paths were ignored.
func (q queries) IgnoredBlobs(ctx context.Context, repo int64) ([]pushward.OID, error) {
	list, err := all(ctx, q, func(row scanner) (oid pushward.OID, err error) {
		err = row.Scan(octets{oid[:]})
		return oid, err
	}, `SELECT object_oid FROM ignored_blobs WHERE repo_id = $1 ORDER BY object_oid`, repo)
	return list, failed("list ignored blobs", err)
}

// AddIgnoredBlobs remembers more of them.
func (t *Tx) AddIgnoredBlobs(ctx context.Context, repo int64, blobs []pushward.OID) error {
	for _, oid := range blobs {
		_, err := t.change(ctx, `INSERT INTO ignored_blobs (repo_id, object_oid) VALUES ($1, $2) ON CONFLICT DO NOTHING`, repo, oid)
		if err != nil {
			return failed("remember ignored blob", err)
		}
	}
	return nil
}
