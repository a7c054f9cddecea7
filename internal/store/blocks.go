package store

import (
	"context"
	"slices"
	"time"

	"pushward"
)

// Block is a refused secret: who tried what, where, and until when its
// placeholder lives. There is one per (repository, actor, fingerprint).
type Block struct {
	ID              int64
	RepoID          int64
	ActorID         int64
	Fingerprint     [32]byte
	SecretType      string
	TokenType       string
	DisplayName     string
	Mask            string
	Length          int
	PlaceholderHash [32]byte // SHA-256 of the placeholder id
	Locations       []pushward.Location
	Branch          string    // full name of the ref that the write moves, when it moves one; secrets in it masked
	Attempts        int       // tries while this placeholder lived
	CreatedAt       time.Time // of this placeholder
	LastAt          time.Time
	ExpiresAt       time.Time
	SpentAt         time.Time // when a bypass made from it expired or was used up; zero while live
}

const blockColumns = `id, repo_id, actor_id, fingerprint, secret_type, token_type, display_name, mask, length,
	placeholder_hash, locations, attempts, created_at, last_at, expires_at, spent_at, branch`

func scanBlock(row scanner) (b Block, err error) {
	var places []storedLocation
	err = row.Scan(&b.ID, &b.RepoID, &b.ActorID, octets{b.Fingerprint[:]}, &b.SecretType, &b.TokenType, &b.DisplayName,
		&b.Mask, &b.Length, octets{b.PlaceholderHash[:]}, document{&places}, &b.Attempts, instant{&b.CreatedAt},
		instant{&b.LastAt}, instant{&b.ExpiresAt}, instant{&b.SpentAt}, &b.Branch)
	for _, p := range places {
		b.Locations = append(b.Locations, p.location())
	}
	return b, err
}

// Blocks finds the blocks of one actor in one repository with any of the
// fingerprints, live or not, in no particular order.
func (q queries) Blocks(ctx context.Context, repo, actor int64, fingerprints [][32]byte) ([]Block, error) {
	var found []Block
	for some := range slices.Chunk(fingerprints, chunk) {
		list, err := all(ctx, q, scanBlock, `SELECT `+blockColumns+` FROM blocks
			WHERE repo_id = $1 AND actor_id = $2 AND fingerprint IN `+in(3, len(some)), pad([]any{repo, actor}, some)...)
		if err != nil {
			return nil, failed("find blocks", err)
		}
		found = append(found, list...)
	}
	return found, nil
}

// BlockByPlaceholder finds a block in a repository; NotFound when absent.
func (q queries) BlockByPlaceholder(ctx context.Context, repo int64, hash [32]byte) (Block, error) {
	b, err := one(ctx, q, scanBlock,
		`SELECT `+blockColumns+` FROM blocks WHERE repo_id = $1 AND placeholder_hash = $2 ORDER BY id DESC LIMIT 1`, repo, hash)
	return b, found("find block", "block by placeholder", err)
}

// PutBlock inserts b, or replaces the block of the same repository, actor and
// fingerprint; it fills in the ID, which stays the same when replaced.
func (t *Tx) PutBlock(ctx context.Context, b *Block) error {
	places := make([]storedLocation, len(b.Locations))
	for i, l := range b.Locations {
		places[i] = stored(l)
	}
	id, err := one(ctx, t.queries, value[int64], `
		INSERT INTO blocks (repo_id, actor_id, fingerprint, secret_type, token_type, display_name, mask, length,
			placeholder_hash, locations, attempts, created_at, last_at, expires_at, spent_at, branch)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
		ON CONFLICT (repo_id, actor_id, fingerprint) DO UPDATE SET
			secret_type = excluded.secret_type, token_type = excluded.token_type, display_name = excluded.display_name,
			mask = excluded.mask, length = excluded.length, placeholder_hash = excluded.placeholder_hash,
			locations = excluded.locations, attempts = excluded.attempts, created_at = excluded.created_at,
			last_at = excluded.last_at, expires_at = excluded.expires_at, spent_at = excluded.spent_at, branch = excluded.branch
		RETURNING id`,
		b.RepoID, b.ActorID, b.Fingerprint, b.SecretType, b.TokenType, b.DisplayName, b.Mask, b.Length,
		b.PlaceholderHash, document{places}, b.Attempts, b.CreatedAt, b.LastAt, b.ExpiresAt, b.SpentAt, b.Branch)
	if err != nil {
		return failed("put block", err)
	}
	b.ID = id
	return nil
}
