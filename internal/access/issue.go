package access

import (
	"context"
	"crypto/rand"
	"strings"
	"time"

	"pushward"
	"pushward/internal/pattern"
	"pushward/internal/store"
)

// maxLogin is GitHub's limit for account names.
const maxLogin = 39

// CheckLogin says why login cannot name an account: only letters, digits and
// single hyphens inside, 39 at most, as on GitHub; nil when it can.
func CheckLogin(login string) error {
	ok := len(login) > 0 && len(login) <= maxLogin && !strings.HasPrefix(login, "-") &&
		!strings.HasSuffix(login, "-") && !strings.Contains(login, "--")
	for _, c := range []byte(login) {
		ok = ok && (c == '-' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z')
	}
	if !ok {
		return pushward.Unprocessablef("%q cannot be a login: letters, digits and single hyphens inside, %d at most", login, maxLogin)
	}
	return nil
}

// CreateUser makes an account of u's type and fills in its ID.
func (a *Access) CreateUser(ctx context.Context, u *pushward.User) error {
	err := CheckLogin(u.Login)
	if err != nil {
		return err
	}
	u.CreatedAt = a.now().UTC().Truncate(time.Microsecond)
	u.UpdatedAt = u.CreatedAt
	return a.db.Tx(ctx, func(tx *store.Tx) error {
		err := tx.CreateUser(ctx, u)
		if err != nil {
			return err
		}
		return tx.Audit(ctx, store.AuditEvent{At: u.CreatedAt, Action: "user.create", Data: map[string]any{"user": u.Login, "type": string(u.Type)}})
	})
}

// NewToken makes the text of an access token. It is shown once; only its hash
// is kept.
func NewToken() (string, error) { return pattern.NewAccessToken(rand.Reader) }

// AddToken records a token whose text the holder has, and fills in its ID. A
// class that is empty means a person.
func (a *Access) AddToken(ctx context.Context, t *store.Token, text string) error {
	if t.Class == "" {
		t.Class = pushward.Person
	}
	t.CreatedAt = a.now().UTC().Truncate(time.Microsecond)
	return a.db.Tx(ctx, func(tx *store.Tx) error {
		err := tx.CreateToken(ctx, t, HashToken(text))
		if err != nil {
			return err
		}
		return tx.Audit(ctx, store.AuditEvent{
			At: t.CreatedAt, Action: "personal_access_token.create",
			Data: map[string]any{"token_id": t.ID, "user_id": t.UserID, "name": t.Name, "scopes": t.Scopes},
		})
	})
}
