// Package access says who is asking and what they may do.
//
// It promises one verdict for every way of presenting a token, that a
// repository one may not read looks exactly like one that does not exist, and
// that rights come from the route and the rows, never from what a request
// claims. It refuses tokens in URLs and trusts no proxy header. Below it stands
// store; above it the faces.
package access

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"net"
	"net/http"
	"slices"
	"strings"
	"time"

	"pushward"
	"pushward/internal/store"
)

// Right is what a route needs on its repository, each including those before it.
type Right int

// The rights on a repository.
const (
	Read Right = iota + 1
	Write
	Admin
)

// Caller is who asks. The zero value of User.ID means nobody.
type Caller struct {
	pushward.Actor
	Scopes    []string
	ExpiresAt time.Time // of the token; zero: never
}

// Anonymous says whether nobody signed the request.
func (c Caller) Anonymous() bool { return c.User.ID == 0 }

// Can says whether the caller's token carries one of the scopes, or a scope
// that includes it.
func (c Caller) Can(scopes ...string) bool {
	for _, want := range scopes {
		for _, have := range c.Scopes {
			if have == want || slices.Contains(included[have], want) {
				return true
			}
		}
	}
	return false
}

// included lists what GitHub's broader classic scopes bring along.
// https://docs.github.com/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps
var included = map[string][]string{
	"repo":      {"public_repo", "security_events", "repo:status", "repo_deployment", "repo:invite"},
	"admin:org": {"write:org", "read:org"},
	"write:org": {"read:org"},
	"user":      {"read:user", "user:email", "user:follow"},
}

// AllScopes are what the first administrator's token carries.
func AllScopes() []string {
	return []string{"repo", "delete_repo", "admin:org", "user", "workflow"}
}

// Access judges requests.
type Access struct {
	db     *store.DB
	now    func() time.Time
	limits *limiter
}

// New makes an Access on db, without limits; now is the clock, time.Now when nil.
func New(db *store.DB, now func() time.Time) *Access {
	if now == nil {
		now = time.Now
	}
	return &Access{db: db, now: now, limits: newLimiter(Limits{})}
}

// Authenticate finds who asks. No credentials give an anonymous Caller; bad,
// expired or revoked ones are Unauthorized, and after too many of them *Limited.
// Accepted are "token T", "Bearer T"
// and Basic with the token as password or, with an empty or x-oauth-basic
// password, as user name, as git clients send it.
func (a *Access) Authenticate(ctx context.Context, r *http.Request) (Caller, error) {
	anonymous := Caller{Actor: pushward.Actor{Addr: remoteIP(r)}}
	header := r.Header.Get("Authorization")
	if header == "" {
		return anonymous, nil
	}
	login, text := tokenIn(header)
	token, user, err := a.db.TokenByHash(ctx, HashToken(text))
	if pushward.IsNotFound(err) || err == nil && !token.ExpiresAt.IsZero() && !a.now().Before(token.ExpiresAt) {
		return anonymous, a.refuse(anonymous.Addr, login)
	}
	if err != nil {
		return anonymous, err
	}
	a.touch(ctx, token)
	return Caller{
		Actor:  pushward.Actor{User: user, TokenID: token.ID, Class: token.Class, Addr: anonymous.Addr},
		Scopes: token.Scopes, ExpiresAt: token.ExpiresAt,
	}, nil
}

// touch keeps the hour of a token's last use. It is a courtesy to whoever reads
// the list of tokens: a failure does not refuse the request.
func (a *Access) touch(ctx context.Context, t store.Token) {
	hour := a.now().UTC().Truncate(time.Hour)
	if !t.LastUsed.Before(hour) {
		return
	}
	_ = a.db.Tx(ctx, func(tx *store.Tx) error { return tx.TouchToken(ctx, t.ID, hour) })
}

// HashToken is what is stored of a token. Its text holds 178 random bits, so a
// plain hash gives nothing away.
func HashToken(text string) [32]byte { return sha256.Sum256([]byte(text)) }

// tokenIn gives the token of an Authorization header, "" when there is none,
// and the user name beside it, which says nothing about who asks.
func tokenIn(header string) (login, token string) {
	scheme, rest, ok := strings.Cut(header, " ")
	if !ok {
		return "", ""
	}
	rest = strings.TrimSpace(rest)
	switch strings.ToLower(scheme) {
	case "token", "bearer":
		return "", rest
	case "basic":
		decoded, err := base64.StdEncoding.DecodeString(rest)
		if err != nil {
			return "", ""
		}
		user, password, _ := strings.Cut(string(decoded), ":")
		if password == "" || password == "x-oauth-basic" {
			return "", user
		}
		return user, password
	}
	return "", ""
}

func remoteIP(r *http.Request) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return ""
	}
	return host
}
