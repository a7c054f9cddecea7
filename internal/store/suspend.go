package store

import (
	"context"
	"fmt"
	"time"

	"pushward"
)

// Account is an account with whether it is disabled.
type Account struct {
	pushward.User
	SuspendedAt time.Time // zero: it is not
}

// Accounts lists all accounts, sorted by login.
func (q queries) Accounts(ctx context.Context) ([]Account, error) {
	list, err := all(ctx, q, func(row scanner) (a Account, err error) {
		err = row.Scan(append([]any{instant{&a.SuspendedAt}}, userDest(&a.User)...)...)
		return a, err
	}, `SELECT u.suspended_at, `+userColumns+` FROM users u ORDER BY u.login_key`)
	return list, failed("list accounts", err)
}

// Suspend disables an account: none of its tokens is good from now on. The
// zero time enables it again, and its tokens with it. Its sessions end either
// way. NotFound when absent.
func (t *Tx) Suspend(ctx context.Context, user int64, at time.Time) error {
	err := t.changeOne(ctx, "suspend user", fmt.Sprintf("user %d", user),
		`UPDATE users SET suspended_at = $2 WHERE id = $1`, user, at)
	if err != nil {
		return err
	}
	return t.DropSessions(ctx, user)
}
