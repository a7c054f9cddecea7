package store

import (
	"context"
	"fmt"
	"slices"
	"time"

	"pushward"
)

// Bypass is a stored bypass. There is at most one per (repository, actor, fingerprint).
type Bypass struct {
	pushward.Bypass
	OwnerID     int64 // the repository's owner when it was made; a transfer voids it
	Fingerprint [32]byte
	BlockID     int64
	RequestID   int64 // the request it was approved by; 0: made by its actor. One that was approved has no end.
	UsedAt      time.Time
}

const bypassColumns = `id, repo_id, owner_id, actor_id, fingerprint, block_id, secret_type, token_type, reason,
	created_at, expires_at, used_at, request_id`

func scanBypass(row scanner) (b Bypass, err error) {
	err = row.Scan(&b.ID, &b.RepoID, &b.OwnerID, &b.ActorID, octets{b.Fingerprint[:]}, &b.BlockID, &b.SecretType,
		&b.TokenType, &b.Reason, instant{&b.CreatedAt}, instant{&b.ExpiresAt}, instant{&b.UsedAt}, &b.RequestID)
	return b, err
}

// Bypasses finds the bypasses of one actor in one repository with any of the
// fingerprints, also expired ones, in no particular order.
func (q queries) Bypasses(ctx context.Context, repo, actor int64, fingerprints [][32]byte) ([]Bypass, error) {
	var found []Bypass
	for some := range slices.Chunk(fingerprints, chunk) {
		list, err := all(ctx, q, scanBypass, `SELECT `+bypassColumns+` FROM bypasses
			WHERE repo_id = $1 AND actor_id = $2 AND fingerprint IN `+in(3, len(some)), pad([]any{repo, actor}, some)...)
		if err != nil {
			return nil, failed("find bypasses", err)
		}
		found = append(found, list...)
	}
	return found, nil
}

// PutBypass inserts b or replaces the one of the same key; it fills in the ID,
// which stays the same when replaced.
func (t *Tx) PutBypass(ctx context.Context, b *Bypass) error {
	id, err := one(ctx, t.queries, value[int64], `
		INSERT INTO bypasses (repo_id, owner_id, actor_id, fingerprint, block_id, secret_type, token_type, reason,
			created_at, expires_at, used_at, request_id)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
		ON CONFLICT (repo_id, actor_id, fingerprint) DO UPDATE SET
			owner_id = excluded.owner_id, block_id = excluded.block_id, secret_type = excluded.secret_type,
			token_type = excluded.token_type, reason = excluded.reason, created_at = excluded.created_at,
			expires_at = excluded.expires_at, used_at = excluded.used_at, request_id = excluded.request_id
		RETURNING id`,
		b.RepoID, b.OwnerID, b.ActorID, b.Fingerprint, b.BlockID, b.SecretType, b.TokenType, string(b.Reason),
		b.CreatedAt, b.ExpiresAt, b.UsedAt, b.RequestID)
	if err != nil {
		return failed("put bypass", err)
	}
	b.ID = id
	return nil
}

// UseBypass records that a bypass let a write in; NotFound when absent.
func (t *Tx) UseBypass(ctx context.Context, id int64, at time.Time) error {
	return t.changeOne(ctx, "use bypass", fmt.Sprintf("bypass %d", id), `UPDATE bypasses SET used_at = $2 WHERE id = $1`, id, at)
}

// DropBypasses ends all bypasses and live blocks of a repository, as a
// transfer or a change of visibility does: their rows go, spent blocks
// stay, and what was requested is cancelled.
func (t *Tx) DropBypasses(ctx context.Context, repo int64) error {
	if _, err := t.change(ctx, `DELETE FROM bypasses WHERE repo_id = $1`, repo); err != nil {
		return failed("drop bypasses", err)
	}
	if err := t.dropRequests(ctx, repo); err != nil {
		return err
	}
	_, err := t.change(ctx, `DELETE FROM blocks WHERE repo_id = $1 AND spent_at = 0`, repo)
	return failed("drop blocks", err)
}
