package access

import (
	"time"

	"pushward"
)

// refuse answers credentials that are not good. It looks at nothing but who
// sent them and the name they came with, so that a name nobody has is treated
// as any other. Good credentials are not asked here: a token cannot be guessed,
// and whoever fails beside its holder must not lock the holder out.
func (a *Access) refuse(addr, login string) error {
	now := a.now()
	wait := time.Duration(0)
	if key := addressKey(addr); key != "" {
		wait = failure(a.limits.failedAddress, key, now)
	}
	if login != "" {
		wait = max(wait, failure(a.limits.failedAccount, accountKey(login), now))
	}
	if wait > 0 {
		return &Limited{Message: tooManyFailures, After: wait, Secondary: true}
	}
	return pushward.Unauthorizedf("Bad credentials")
}

const tooManyFailures = "Maximum number of login attempts exceeded. Please try again later."

// tooMany gives how long to wait before another password is looked at.
func (a *Access) tooMany(addr, login string) (wait time.Duration) {
	now := a.now()
	if key := addressKey(addr); key != "" && a.limits.failedAddress.limited() {
		wait = a.limits.failedAddress.look(key, now).next
	}
	if a.limits.failedAccount.limited() {
		wait = max(wait, a.limits.failedAccount.look(accountKey(login), now).next)
	}
	return wait
}

// failure counts one and gives how long to wait when there were too many.
func failure(b *buckets[string], key string, now time.Time) time.Duration {
	if !b.limited() {
		return 0
	}
	l, ok := b.take(key, now)
	if ok {
		return 0
	}
	return l.next
}

// accountKey bounds the length of what a client calls itself.
func accountKey(login string) string {
	key := []byte(login[:min(len(login), 2*maxLogin)])
	for i, c := range key {
		if 'A' <= c && c <= 'Z' {
			key[i] = c + 'a' - 'A'
		}
	}
	return string(key)
}
