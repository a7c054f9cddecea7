package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"pushward"
)

// Session is somebody signed in to the pages. Its number is known to the
// browser alone; here is its SHA-256.
type Session struct {
	User      pushward.User
	CreatedAt time.Time
	UsedAt    time.Time
}

// SessionByHash finds a session; NotFound when absent or when its user is
// suspended. Its age is the caller's to judge.
func (q queries) SessionByHash(ctx context.Context, hash [32]byte) (Session, error) {
	s, err := one(ctx, q, func(row scanner) (s Session, err error) {
		err = row.Scan(append([]any{instant{&s.CreatedAt}, instant{&s.UsedAt}}, userDest(&s.User)...)...)
		return s, err
	}, `SELECT s.created_at, s.used_at, `+userColumns+` FROM sessions s JOIN users u ON u.id = s.user_id
		WHERE s.hash = $1 AND u.suspended_at = 0`, hash)
	return s, found("find session", "session", err)
}

// AddSession begins a session.
func (t *Tx) AddSession(ctx context.Context, hash [32]byte, user int64, at time.Time) error {
	_, err := t.change(ctx, `INSERT INTO sessions (hash, user_id, created_at, used_at) VALUES ($1, $2, $3, $3)`, hash, user, at)
	return failed("add session", err)
}

// TouchSession records that a session is used. It writes nothing when it is gone.
func (t *Tx) TouchSession(ctx context.Context, hash [32]byte, at time.Time) error {
	_, err := t.change(ctx, `UPDATE sessions SET used_at = $2 WHERE hash = $1 AND used_at < $2`, hash, at)
	return failed("touch session", err)
}

// DropSession ends a session. One that is gone is ended.
func (t *Tx) DropSession(ctx context.Context, hash [32]byte) error {
	_, err := t.change(ctx, `DELETE FROM sessions WHERE hash = $1`, hash)
	return failed("drop session", err)
}

// DropSessions ends all sessions of an account.
func (t *Tx) DropSessions(ctx context.Context, user int64) error {
	_, err := t.change(ctx, `DELETE FROM sessions WHERE user_id = $1`, user)
	return failed("drop sessions", err)
}

// ForgetSessions removes what was begun, or used last, before the times.
func (t *Tx) ForgetSessions(ctx context.Context, begun, used time.Time) error {
	_, err := t.change(ctx, `DELETE FROM sessions WHERE created_at < $1 OR used_at < $2`, begun, used)
	return failed("forget sessions", err)
}

// PasswordHash gives the hash of an account's password; NotFound when it has none.
func (q queries) PasswordHash(ctx context.Context, user int64) (string, error) {
	hash, err := one(ctx, q, value[string], `SELECT hash FROM passwords WHERE user_id = $1`, user)
	return hash, found("find password", fmt.Sprintf("password of user %d", user), err)
}

// SetPasswordHash stores the hash of an account's password and ends all its
// sessions.
func (t *Tx) SetPasswordHash(ctx context.Context, user int64, hash string, at time.Time) error {
	_, err := t.change(ctx, `INSERT INTO passwords (user_id, hash, changed_at) VALUES ($1, $2, $3)
		ON CONFLICT (user_id) DO UPDATE SET hash = excluded.hash, changed_at = excluded.changed_at`, user, hash, at)
	return errors.Join(failed("set password", err), t.DropSessions(ctx, user))
}
