package store

import (
	"context"
	"fmt"
	"time"

	"pushward"
)

// Token is an access token. Only the SHA-256 of its text is stored.
type Token struct {
	ID        int64
	UserID    int64
	Name      string
	Class     pushward.ActorClass
	Scopes    []string // classic scopes: "repo", "read:org", ...
	CreatedAt time.Time
	ExpiresAt time.Time // zero: never
	LastUsed  time.Time // truncated to the hour
}

// TokenByHash finds a live token and its user in one query; NotFound when
// absent or revoked, or when the user is suspended. Expiry is the caller's to judge.
func (q queries) TokenByHash(ctx context.Context, hash [32]byte) (Token, pushward.User, error) {
	var tok Token
	u, err := one(ctx, q, func(row scanner) (u pushward.User, err error) {
		err = row.Scan(append([]any{&tok.ID, &tok.UserID, &tok.Name, &tok.Class, document{&tok.Scopes},
			instant{&tok.CreatedAt}, instant{&tok.ExpiresAt}, instant{&tok.LastUsed}}, userDest(&u)...)...)
		return u, err
	}, `
		SELECT t.id, t.user_id, t.name, t.class, t.scopes, t.created_at, t.expires_at, t.last_used_at, `+userColumns+`
		FROM tokens t JOIN users u ON u.id = t.user_id
		WHERE t.hash = $1 AND u.suspended_at = 0`, hash)
	return tok, u, found("find token", "token", err)
}

// Tokens lists the tokens of an account, or of all with 0, oldest first.
func (q queries) Tokens(ctx context.Context, user int64) ([]Token, error) {
	list, err := all(ctx, q, scanToken, `SELECT `+tokenColumns+` FROM tokens WHERE CAST($1 AS BIGINT) = 0 OR user_id = $1 ORDER BY id`, user)
	return list, failed("list tokens", err)
}

// TokenByID finds a token; NotFound when absent or revoked.
func (q queries) TokenByID(ctx context.Context, id int64) (Token, error) {
	t, err := one(ctx, q, scanToken, `SELECT `+tokenColumns+` FROM tokens WHERE id = $1`, id)
	return t, found("find token", fmt.Sprintf("token %d", id), err)
}

const tokenColumns = `id, user_id, name, class, scopes, created_at, expires_at, last_used_at`

func scanToken(row scanner) (t Token, err error) {
	err = row.Scan(&t.ID, &t.UserID, &t.Name, &t.Class, document{&t.Scopes}, instant{&t.CreatedAt}, instant{&t.ExpiresAt}, instant{&t.LastUsed})
	return t, err
}

// CreateToken adds a token and fills in its ID. hash is the SHA-256 of its text.
func (t *Tx) CreateToken(ctx context.Context, tok *Token, hash [32]byte) error {
	id, err := one(ctx, t.queries, value[int64], `
		INSERT INTO tokens (user_id, hash, name, class, scopes, created_at, expires_at, last_used_at)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
		tok.UserID, hash, tok.Name, string(tok.Class), document{tok.Scopes}, tok.CreatedAt, tok.ExpiresAt,
		tok.LastUsed.Truncate(time.Hour))
	if err != nil {
		return failed("create token", err)
	}
	tok.ID = id
	return nil
}

// TouchToken records that a token was used in the hour of at. It writes nothing
// when that is known, or when the token is gone.
func (t *Tx) TouchToken(ctx context.Context, id int64, at time.Time) error {
	_, err := t.change(ctx, `UPDATE tokens SET last_used_at = $2 WHERE id = $1 AND last_used_at < $2`,
		id, at.Truncate(time.Hour))
	return failed("touch token", err)
}

// RevokeToken ends a token at once; NotFound when absent.
func (t *Tx) RevokeToken(ctx context.Context, id int64) error {
	return t.changeOne(ctx, "revoke token", fmt.Sprintf("token %d", id), `DELETE FROM tokens WHERE id = $1`, id)
}
