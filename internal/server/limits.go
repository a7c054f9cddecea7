package server

import "pushward/internal/access"

// limits are how often somebody may ask.
func (c Config) limits() access.Limits {
	return access.Limits{Failures: c.LoginFailures, Account: c.RateLimit, Unsigned: c.RateLimitUnsigned, Address: c.RateLimitAddress}
}
