package access

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"time"

	"pushward"
	"pushward/internal/store"
)

// How long a session lives: unused, and all in all.
const (
	sessionIdle = 8 * time.Hour
	sessionLife = 7 * 24 * time.Hour
	touchEvery  = time.Minute
)

// LogIn begins a session for who knows the password of an account, and gives
// the number that its browser is to keep. After too many failures it is
// *Limited before the password is looked at, for accounts that are there and
// accounts that are not; else a failure is Unauthorized.
func (a *Access) LogIn(ctx context.Context, addr, login, password string) (id string, user pushward.User, err error) {
	if wait := a.tooMany(addr, login); wait > 0 {
		return "", user, &Limited{Message: tooManyFailures, After: wait, Secondary: true}
	}
	user, ok, err := a.checkPassword(ctx, login, password)
	if err == nil && !ok {
		err = a.refuse(addr, login)
	}
	if err != nil {
		return "", pushward.User{}, err
	}
	var secret [32]byte
	_, err = rand.Read(secret[:])
	if err != nil {
		return "", user, fmt.Errorf("make session: %w", err)
	}
	id = base64.RawURLEncoding.EncodeToString(secret[:])
	err = a.db.Tx(ctx, func(tx *store.Tx) error {
		err := tx.AddSession(ctx, sessionHash(id), user.ID, a.now())
		if err != nil {
			return err
		}
		return tx.Audit(ctx, store.AuditEvent{At: a.now(), Action: "user.login", Actor: pushward.Actor{User: user, Class: pushward.Person, Addr: addr}})
	})
	if err != nil {
		return "", user, err
	}
	_, err = a.Session(ctx, id) // none for who is suspended
	return id, user, err
}

// Session finds who a session is of; Unauthorized when it has ended.
func (a *Access) Session(ctx context.Context, id string) (pushward.User, error) {
	hash := sessionHash(id)
	s, err := a.db.SessionByHash(ctx, hash)
	now := a.now()
	if pushward.IsNotFound(err) || err == nil && (now.Sub(s.UsedAt) >= sessionIdle || now.Sub(s.CreatedAt) >= sessionLife) {
		return pushward.User{}, pushward.Unauthorizedf("Bad credentials")
	}
	if err == nil && now.Sub(s.UsedAt) >= touchEvery {
		err = a.db.Tx(ctx, func(tx *store.Tx) error { return tx.TouchSession(ctx, hash, now) })
	}
	return s.User, err
}

// LogOut ends a session.
func (a *Access) LogOut(ctx context.Context, id string) error {
	return a.db.Tx(ctx, func(tx *store.Tx) error { return tx.DropSession(ctx, sessionHash(id)) })
}

func sessionHash(id string) [32]byte { return sha256.Sum256([]byte(id)) }
