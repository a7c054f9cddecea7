package api

import (
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"

	"pushward/internal/access"
)

// A client sees what is left, is refused when nothing is, and never sees a
// remainder of 0 with a refusal that has another reason.
func TestRateLimits(t *testing.T) {
	w := newWorld(t)
	w.must(http.StatusCreated, "POST", "/user/repos", "ann", `{"name":"open"}`)
	w.api.access = w.api.access.WithLimits(access.Limits{Account: 6})
	left := func(a answer) string { return a.header.Get("X-RateLimit-Remaining") }

	a := w.must(http.StatusOK, "GET", "/user", "bob", "")
	if left(a) != "5" || a.header.Get("X-RateLimit-Limit") != "6" || a.header.Get("X-RateLimit-Used") != "1" ||
		a.header.Get("X-RateLimit-Resource") != "core" || a.header.Get("X-RateLimit-Reset") != strconv.FormatInt(w.clock.now().Add(10*time.Minute).Unix(), 10) {
		t.Errorf("the first answer has %v", a.header)
	}
	w.must(http.StatusOK, "GET", "/rate_limit", "bob", "")
	if a = w.must(http.StatusOK, "GET", "/user", "bob", ""); left(a) != "4" {
		t.Errorf("asking for the rate counts: %q left", left(a))
	}
	r, err := http.NewRequest("GET", w.url+Prefix+"/user", nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("User-Agent", "test")
	r.Header.Set("Authorization", "token token-bob")
	r.Header.Set("If-None-Match", a.header.Get("ETag"))
	if a = w.do(r); a.status != http.StatusNotModified || left(a) != "4" {
		t.Errorf("304 counts: %d, %q left", a.status, left(a))
	}
	for range 3 {
		w.must(http.StatusOK, "GET", "/user", "bob", "")
	}
	a = w.must(http.StatusForbidden, "PATCH", "/repos/ann/open", "bob", "{}")
	if left(a) != "" {
		t.Errorf("an ordinary refusal shows %q left", left(a))
	}
	a = w.must(http.StatusTooManyRequests, "GET", "/user", "bob", "")
	if left(a) != "0" || a.header.Get("Retry-After") != "600" || !strings.Contains(string(a.body), "API rate limit exceeded for user ID") {
		t.Errorf("refused with %v %s", a.header, a.body)
	}
	if a = w.must(http.StatusOK, "GET", "/rate_limit", "bob", ""); !strings.Contains(string(a.body), `"core":{"limit":6,"remaining":0,"reset":`) {
		t.Errorf("/rate_limit says %s", a.body)
	}
	w.must(http.StatusOK, "GET", "/user", "ann", "")
}

func TestSecondaryRateLimit(t *testing.T) {
	w := newWorld(t)
	w.api.access = w.api.access.WithLimits(access.Limits{Address: 2, Account: 100})
	w.must(http.StatusOK, "GET", "/meta", "", "")
	w.must(http.StatusOK, "GET", "/user", "ann", "")
	a := w.must(http.StatusTooManyRequests, "GET", "/user", "bob", "")
	if a.header.Get("Retry-After") != "30" || a.header.Get("X-RateLimit-Remaining") != "" ||
		!strings.Contains(string(a.body), `"message":"You have exceeded a secondary rate limit`) ||
		!strings.Contains(string(a.body), `secondary-rate-limits"`) {
		t.Errorf("refused with %v %s", a.header, a.body)
	}
}

// A name that nobody has fails as a name that somebody has, with one body.
func TestTooManyFailures(t *testing.T) {
	w := newWorld(t)
	w.api.access = w.api.access.WithLimits(access.Limits{Failures: 10})
	for n := range 12 {
		a := w.call("GET", "/user", "wrong", "")
		want, text := http.StatusUnauthorized, `"message":"Bad credentials"`
		if n >= 10 {
			want, text = http.StatusTooManyRequests, `"message":"Maximum number of login attempts exceeded. Please try again later."`
		}
		if a.status != want || !strings.Contains(string(a.body), text) || (a.header.Get("Retry-After") == "6") != (n >= 10) {
			t.Errorf("attempt %d: %d %v %s", n, a.status, a.header, a.body)
		}
	}
	w.must(http.StatusOK, "GET", "/user", "ann", "")
}
