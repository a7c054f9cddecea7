package access

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"strconv"
	"testing"
	"time"

	"pushward"
	"pushward/internal/store"
	"pushward/internal/store/storetest"
)

// scene is an Access with a database and a clock of its own.
type scene struct {
	*Access
	at time.Time
}

func newScene(t *testing.T, l Limits) *scene {
	t.Helper()
	s := &scene{at: time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC)}
	s.Access = New(storetest.SQLite(t), func() time.Time { return s.at }).WithLimits(l)
	return s
}

func (s *scene) holder(t *testing.T, login, token string) pushward.User {
	t.Helper()
	u := pushward.User{Login: login, Type: pushward.TypeUser, CreatedAt: s.at, UpdatedAt: s.at}
	err := s.db.Tx(t.Context(), func(tx *store.Tx) error {
		err := tx.CreateUser(t.Context(), &u)
		if err != nil {
			return err
		}
		return tx.CreateToken(t.Context(), &store.Token{UserID: u.ID, Class: pushward.Person, CreatedAt: s.at}, HashToken(token))
	})
	if err != nil {
		t.Fatal(err)
	}
	return u
}

// try authenticates and gives what was said: "", the message of a refusal, or
// "wait N" with its seconds.
func (s *scene) try(t *testing.T, addr, login, password string) string {
	t.Helper()
	r := httptest.NewRequest(http.MethodGet, "/", nil)
	r.RemoteAddr = addr
	r.SetBasicAuth(login, password)
	_, err := s.Authenticate(t.Context(), r)
	return told(err)
}

func told(err error) string {
	var limited *Limited
	switch {
	case err == nil:
		return ""
	case errors.As(err, &limited):
		return "wait " + strconv.Itoa(int(limited.After/time.Second))
	}
	return err.Error()
}

func TestFailuresOfAnAddress(t *testing.T) {
	s := newScene(t, Limits{Failures: 10})
	s.holder(t, "ann", "good")
	for n := range 10 {
		if got := s.try(t, "192.0.2.1:99", "user"+strconv.Itoa(n), "bad"); got != "Bad credentials" {
			t.Fatalf("failure %d: %q", n, got)
		}
	}
	if got := s.try(t, "192.0.2.1:100", "another", "bad"); got != "wait 6" {
		t.Errorf("the eleventh: %q", got)
	}
	if got := s.try(t, "192.0.2.2:99", "another", "bad"); got != "Bad credentials" {
		t.Errorf("from another address: %q", got)
	}
	if got := s.try(t, "192.0.2.1:99", "ann", "good"); got != "" {
		t.Errorf("the holder of a token beside it: %q", got)
	}
	s.at = s.at.Add(6 * time.Second)
	if got := s.try(t, "192.0.2.1:99", "yet another", "bad"); got != "Bad credentials" {
		t.Errorf("six seconds later: %q", got)
	}
}

// Attempts on one account from many addresses are counted together, the same
// for an account that exists and one that does not.
func TestFailuresOfAnAccount(t *testing.T) {
	s := newScene(t, Limits{Failures: 10})
	s.holder(t, "ann", "good")
	for _, login := range []string{"ann", "nobody"} {
		var said []string
		for n := range 12 {
			said = append(said, s.try(t, "198.51.100."+strconv.Itoa(n)+":1", login, "bad"))
		}
		for n, got := range said {
			want := "Bad credentials"
			if n >= 10 {
				want = "wait 6"
			}
			if got != want {
				t.Errorf("%s, attempt %d: %q, want %q", login, n, got, want)
			}
		}
		s.at = s.at.Add(time.Hour)
	}
	if got := s.try(t, "203.0.113.1:1", "ANN", "good"); got != "" {
		t.Errorf("ann herself: %q", got)
	}
}

func TestAnIPv6CustomerIsOneAddress(t *testing.T) {
	s := newScene(t, Limits{Failures: 2})
	s.try(t, "[2001:db8::1]:1", "", "x")
	s.try(t, "[2001:db8::2]:1", "", "x")
	if got := s.try(t, "[2001:db8::ffff]:1", "", "x"); got != "wait 30" {
		t.Errorf("the third of a /64: %q", got)
	}
	if got := s.try(t, "[2001:db8:0:1::1]:1", "", "x"); got != "Bad credentials" {
		t.Errorf("another /64: %q", got)
	}
	if got := s.try(t, "[::ffff:192.0.2.1]:1", "", "x") + s.try(t, "192.0.2.1:1", "", "x") + s.try(t, "192.0.2.1:1", "", "x"); got != "Bad credentialsBad credentialswait 30" {
		t.Errorf("an IPv4 address in two spellings: %q", got)
	}
	for range 4 { // a unix socket has no address
		if got := s.try(t, "@", "", "x"); got != "Bad credentials" {
			t.Errorf("a unix socket: %q", got)
		}
	}
}

func TestTheHourOfAnAccount(t *testing.T) {
	s := newScene(t, Limits{Account: 60, Unsigned: 2})
	ann := Caller{Actor: pushward.Actor{User: pushward.User{ID: 1}, Addr: "192.0.2.1"}}
	bob := Caller{Actor: pushward.Actor{User: pushward.User{ID: 2}, Addr: "192.0.2.1"}}
	nobody := Caller{Actor: pushward.Actor{Addr: "192.0.2.1"}}
	for left := 59; left >= 0; left-- {
		r, err := s.Spend(ann)
		if err != nil || r.Remaining != left || r.Limit != 60 || r.Used() != 60-left {
			t.Fatalf("with %d left: %+v, %v", left, r, err)
		}
		if want := s.at.Add(time.Duration(60-left) * time.Minute); !r.Reset.Equal(want) {
			t.Fatalf("with %d left the reset is %v, want %v", left, r.Reset, want)
		}
	}
	_, err := s.Spend(ann)
	var limited *Limited
	if !errors.As(err, &limited) || limited.After != time.Minute || limited.Secondary || limited.Message != "API rate limit exceeded for user ID 1." {
		t.Fatalf("the 61st: %+v, %v", limited, err)
	}
	if pushward.ClassOf(err) != pushward.Forbidden {
		t.Errorf("its class is %d", pushward.ClassOf(err))
	}
	if r, err := s.Spend(bob); err != nil || r.Remaining != 59 {
		t.Errorf("another account: %+v, %v", r, err)
	}
	s.at = s.at.Add(time.Minute)
	if r := s.RateOf(ann); r.Remaining != 1 {
		t.Errorf("a minute later: %+v", r)
	}
	if r := s.Unspend(bob); r.Remaining != 60 {
		t.Errorf("taken back: %+v", r)
	}
	if r := s.Unspend(bob); r.Remaining != 60 {
		t.Errorf("taken back twice: %+v", r)
	}
	for range 2 {
		if _, err := s.Spend(nobody); err != nil {
			t.Error(err)
		}
	}
	if _, err := s.Spend(nobody); told(err) != "wait 1800" {
		t.Errorf("nobody's third: %v", err)
	}
}

func TestTheMinuteOfAnAddress(t *testing.T) {
	s := newScene(t, Limits{Address: 3})
	for n := range 3 {
		r, err := s.Spend(Caller{Actor: pushward.Actor{User: pushward.User{ID: int64(n)}, Addr: "192.0.2.1"}})
		if err != nil || r != (Rate{}) {
			t.Fatalf("request %d: %+v, %v", n, r, err)
		}
	}
	_, err := s.Spend(Caller{Actor: pushward.Actor{User: pushward.User{ID: 9}, Addr: "192.0.2.1"}})
	var limited *Limited
	if !errors.As(err, &limited) || !limited.Secondary || limited.After != 20*time.Second {
		t.Errorf("the fourth: %+v", limited)
	}
}

func TestNothingIsLimitedUnlessAsked(t *testing.T) {
	s := newScene(t, Limits{})
	c := Caller{Actor: pushward.Actor{User: pushward.User{ID: 1}, Addr: "192.0.2.1"}}
	for range 1000 {
		if r, err := s.Spend(c); err != nil || r.Limit != 0 {
			t.Fatalf("%+v, %v", r, err)
		}
	}
	h := http.Header{}
	s.RateOf(c).SetHeaders(h)
	if len(h) != 0 {
		t.Errorf("headers %v", h)
	}
}

// However many ask, what is remembered stays bounded, and who is being refused
// is the last to be forgotten for being full.
func TestBucketsAreBounded(t *testing.T) {
	b := newBuckets[int](2, time.Minute)
	now := time.Unix(0, 0)
	for key := range 3 * maxBuckets {
		b.take(key, now)
	}
	if len(b.some) > maxBuckets {
		t.Errorf("%d buckets are kept", len(b.some))
	}
	now = now.Add(time.Minute)
	b.take(-1, now)
	b.take(-1, now)
	for key := range 2 * maxBuckets {
		b.take(key+3*maxBuckets, now.Add(-time.Minute)) // full by now
		if len(b.some) == maxBuckets {
			break
		}
	}
	b.sweep(now)
	if _, ok := b.take(-1, now); ok {
		t.Error("an empty bucket was forgotten while others were full")
	}
	if l, ok := b.take(-2, now.Add(-24*time.Hour)); !ok || l.left != 1 {
		t.Errorf("a new one holds %d", l.left)
	}
}
