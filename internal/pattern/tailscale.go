package pattern

var tailscale = Provider{
	Name: "Tailscale",
	Docs: "https://tailscale.com/kb/1101/api",
	Patterns: []Pattern{{
		// The id of the key, which ends in CNTRL in most, and the secret; no length is published.
		Type:   "tailscale_api_key",
		Name:   "Tailscale API Key",
		Regexp: `tskey-(?:api|auth|client|scim|webhook)-[0-9A-Za-z]{6,24}-[0-9A-Za-z]{21,40}`,
		End:    tokenEnd,
		Hits: []string{
			`export TAILSCALE_API_KEY='tskey-api-¦pushwa-rd1Example2TokenNotAR'`,
			`tool --tailscale-api-key=tskey-auth-¦madeUp2By3PushwardForIts-OwnTests6677NeverIssuedB --verbose`,
		},
		Misses: []string{
			`TAILSCALE_API_KEY=tskey-api-¦pushwa-rd1Example2TokenNotA`,
			`key: tskey-api-¦pushwa-rd1Exam-le2TokenNotAR`,
			`"tskey-api-¦xxxxxx-xxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
