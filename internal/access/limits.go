package access

import (
	"fmt"
	"net/http"
	"net/netip"
	"strconv"
	"time"

	"pushward"
)

// Limits bound how often somebody may ask. Zero means no limit.
type Limits struct {
	Failures int // failed authentications a minute, of an address and of an account each
	Account  int // requests an hour of an account
	Unsigned int // requests an hour of an address whose requests nobody signs
	Address  int // requests a minute of an address, whoever signs them
}

// limiter counts, in the memory of one server, for REST and Git together. An
// IPv6 address counts as its /64, which one customer has; requests without an
// address, by a unix socket, are not counted by it.
type limiter struct {
	failedAddress *buckets[string]
	failedAccount *buckets[string]
	account       *buckets[int64]
	unsigned      *buckets[string]
	address       *buckets[string]
}

func newLimiter(l Limits) *limiter {
	return &limiter{
		failedAddress: newBuckets[string](l.Failures, time.Minute),
		failedAccount: newBuckets[string](l.Failures, time.Minute),
		account:       newBuckets[int64](l.Account, time.Hour),
		unsigned:      newBuckets[string](l.Unsigned, time.Hour),
		address:       newBuckets[string](l.Address, time.Minute),
	}
}

// WithLimits gives an Access that counts anew, from full buckets.
func (a *Access) WithLimits(l Limits) *Access {
	return &Access{db: a.db, now: a.now, limits: newLimiter(l)}
}

// Rate is what a caller may still ask for in this hour. The zero value means
// that nothing is counted.
type Rate struct {
	Limit     int
	Remaining int
	Reset     time.Time // when Remaining is Limit again, to the second
}

// Used is how much of the limit is used up.
func (r Rate) Used() int { return r.Limit - r.Remaining }

// SetHeaders tells the rate as GitHub does, and nothing when nothing is
// counted. A client that sees 0 remaining takes a refusal of any kind for one
// by the rate and stops: 0 is told only by Limited.
func (r Rate) SetHeaders(h http.Header) {
	if r.Limit == 0 || r.Remaining == 0 {
		return
	}
	r.set(h)
}

func (r Rate) set(h http.Header) {
	h.Set("X-RateLimit-Limit", strconv.Itoa(r.Limit))
	h.Set("X-RateLimit-Remaining", strconv.Itoa(r.Remaining))
	h.Set("X-RateLimit-Used", strconv.Itoa(r.Used()))
	h.Set("X-RateLimit-Reset", strconv.FormatInt(r.Reset.Unix(), 10))
	h.Set("X-RateLimit-Resource", "core")
}

// Limited refuses a request because there were too many before it. To a face
// that does not know it, it is Forbidden.
type Limited struct {
	Message   string
	After     time.Duration // when to come again, whole seconds
	Secondary bool          // not by the rate that headers tell of
	Rate      Rate          // 0 remaining; zero when Secondary
}

func (e *Limited) Error() string { return e.Message }

// Unwrap gives the error for clients.
func (e *Limited) Unwrap() error { return pushward.Forbiddenf("%s", e.Message) }

// SetHeaders tells when to come again.
func (e *Limited) SetHeaders(h http.Header) {
	h.Set("Retry-After", strconv.Itoa(int(e.After/time.Second)))
	for _, name := range []string{"Limit", "Remaining", "Used", "Reset", "Resource"} {
		h.Del("X-RateLimit-" + name)
	}
	if e.Rate.Limit > 0 {
		e.Rate.set(h)
	}
}

// Spend counts a request of an authenticated caller, and is *Limited when there
// are none left.
func (a *Access) Spend(c Caller) (Rate, error) {
	now := a.now()
	if key := addressKey(c.Addr); key != "" && a.limits.address.limited() {
		l, ok := a.limits.address.take(key, now)
		if !ok {
			return Rate{}, &Limited{
				Message: "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
				After:   l.next, Secondary: true,
			}
		}
	}
	r, l, ok := a.hourly(c, now, -1)
	if ok {
		return r, nil
	}
	whom := "user ID " + strconv.FormatInt(c.User.ID, 10)
	if c.Anonymous() {
		whom = c.Addr
	}
	// Clients that wait for the reset would wait for the whole hour, and the
	// next request is free much sooner.
	r.Reset = now.Add(l.next)
	return r, &Limited{Message: fmt.Sprintf("API rate limit exceeded for %s.", whom), After: l.next, Rate: r}
}

// Unspend takes back what Spend counted: an answer that the client has already
// does not count.
func (a *Access) Unspend(c Caller) Rate {
	r, _, _ := a.hourly(c, a.now(), +1)
	return r
}

// RateOf says how a caller stands, without counting.
func (a *Access) RateOf(c Caller) Rate {
	r, _, _ := a.hourly(c, a.now(), 0)
	return r
}

// hourly changes a caller's hourly bucket by a token, or looks at it.
func (a *Access) hourly(c Caller, now time.Time, by int) (Rate, level, bool) {
	if c.Anonymous() {
		return turn(a.limits.unsigned, addressKey(c.Addr), now, by)
	}
	return turn(a.limits.account, c.User.ID, now, by)
}

func turn[K comparable](b *buckets[K], key K, now time.Time, by int) (Rate, level, bool) {
	var nobody K
	if !b.limited() || key == nobody {
		return Rate{}, level{}, true
	}
	ok := true
	var l level
	switch by {
	case -1:
		l, ok = b.take(key, now)
	case 1:
		l = b.give(key, now)
	default:
		l = b.look(key, now)
	}
	return Rate{Limit: b.size, Remaining: l.left, Reset: now.Add(l.full)}, l, ok
}

// addressKey is what an address is counted by; "" for none.
func addressKey(addr string) string {
	ip, err := netip.ParseAddr(addr)
	if err != nil {
		return ""
	}
	ip = ip.Unmap().WithZone("")
	if ip.Is4() {
		return ip.String()
	}
	net, err := ip.Prefix(64)
	if err != nil {
		return ""
	}
	return net.String()
}
