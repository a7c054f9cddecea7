package access

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"errors"
	"fmt"
	"strings"

	"golang.org/x/crypto/argon2"

	"pushward"
	"pushward/internal/store"
)

// The cost of a password: 64 MiB and three passes, as RFC 9106 recommends where
// memory is short. At most passwordsAtOnce are worked out at a time.
const (
	argonMemory     = 64 << 10 // KiB
	argonTime       = 3
	argonThreads    = 4
	passwordsAtOnce = 2
)

// Bounds of a password in bytes.
const (
	minPassword = 12
	maxPassword = 1024
)

const argonForm = "$argon2id$v=19$m=65536,t=3,p=4$"

var passwordPlaces = make(chan struct{}, passwordsAtOnce)

// SetPassword gives an account a password and ends its sessions. One that is
// too short or too long is Unprocessable.
func (a *Access) SetPassword(ctx context.Context, by pushward.Actor, user pushward.User, password string) error {
	if len(password) < minPassword || len(password) > maxPassword {
		return pushward.Unprocessablef("A password must have %d to %d bytes.", minPassword, maxPassword)
	}
	salt := make([]byte, 16)
	_, err := rand.Read(salt)
	if err != nil {
		return fmt.Errorf("make salt: %w", err)
	}
	key, err := stretch(ctx, password, salt)
	if err != nil {
		return err
	}
	hash := argonForm + base64.RawStdEncoding.EncodeToString(salt) + "$" + base64.RawStdEncoding.EncodeToString(key)
	return a.db.Tx(ctx, func(tx *store.Tx) error {
		err := tx.SetPasswordHash(ctx, user.ID, hash, a.now())
		if err != nil {
			return err
		}
		return tx.Audit(ctx, store.AuditEvent{At: a.now(), Action: "user.change_password", Actor: by,
			Data: map[string]any{"user": user.Login, "user_id": user.ID}})
	})
}

// stretch waits for its place: many logins at once must not fill the memory.
func stretch(ctx context.Context, password string, salt []byte) ([]byte, error) {
	select {
	case passwordPlaces <- struct{}{}:
		defer func() { <-passwordPlaces }()
	case <-ctx.Done():
		return nil, fmt.Errorf("wait to check a password: %w", ctx.Err())
	}
	return argon2.IDKey([]byte(password), salt, argonTime, argonMemory, argonThreads, 32), nil
}

// nobodysHash is checked for accounts that are not there, or have no password,
// so that they take as long as others. No password fits it.
var nobodysHash = argonForm + base64.RawStdEncoding.EncodeToString(make([]byte, 16)) + "$" + base64.RawStdEncoding.EncodeToString(make([]byte, 32))

// checkPassword says whether a password is the account's.
func (a *Access) checkPassword(ctx context.Context, login, password string) (pushward.User, bool, error) {
	user, err := a.db.UserByLogin(ctx, login)
	hash := ""
	if err == nil {
		hash, err = a.db.PasswordHash(ctx, user.ID)
	}
	known := err == nil
	if pushward.IsNotFound(err) {
		hash, err = nobodysHash, nil
	}
	if err != nil {
		return user, false, err
	}
	fits, err := fitsHash(ctx, hash, password)
	return user, fits && known, err
}

func fitsHash(ctx context.Context, hash, password string) (bool, error) {
	rest, ok := strings.CutPrefix(hash, argonForm)
	salted, keyed, _ := strings.Cut(rest, "$")
	salt, err := base64.RawStdEncoding.DecodeString(salted)
	key, err2 := base64.RawStdEncoding.DecodeString(keyed)
	if !ok || err != nil || err2 != nil {
		return false, errors.New("the stored password has an unknown form")
	}
	have, err := stretch(ctx, password[:min(len(password), maxPassword+1)], salt)
	return subtle.ConstantTimeCompare(have, key) == 1, err
}
