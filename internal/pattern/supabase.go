package pattern

var supabase = Provider{
	Name: "Supabase",
	Docs: "https://supabase.com/docs/guides/api/api-keys",
	Patterns: []Pattern{{
		Type:   "supabase_personal_access_token",
		Name:   "Supabase Personal Access Token",
		Regexp: `sbp_[0-9A-Fa-f]{40}`,
		End:    tokenEnd,
		Hits: []string{
			`const supabasePersonalAccessToken = "sbp_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbe";`,
			`{"supabasePersonalAccessToken": "sbp_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba"}`,
		},
		Misses: []string{
			`SUPABASE_PERSONAL_ACCESS_TOKEN=sbp_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fb`,
			`key: sbp_¦5ca1ab1e0ddbag1c0ffee4badfacade7a57e0fbe`,
			`"sbp_¦0000000000000000000000000000000000000000"`,
		},
	}, {
		Type:   "supabase_oauth_access_token",
		Name:   "Supabase OAuth Access Token",
		Source: "https://supabase.com/docs/guides/integrations/build-a-supabase-oauth-integration",
		Regexp: `sbp_oauth_[0-9a-f]{40}`,
		End:    tokenEnd,
		Hits: []string{
			`SUPABASE_ACCESS_TOKEN=sbp_oauth_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbe`,
			`{"access_token": "sbp_oauth_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba"}`,
		},
		Misses: []string{
			`SUPABASE_ACCESS_TOKEN=sbp_oauth_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fb`,
			`Authorization: Bearer sbp_oauth_¦0000000000000000000000000000000000000000`,
		},
	}, {
		// Carries only the permissions that were chosen when it was made.
		Type:   "supabase_scoped_personal_access_token",
		Name:   "Supabase Personal Access Token (scoped)",
		Source: "https://supabase.com/docs/guides/platform/personal-access-tokens",
		Regexp: `sbp_v0_[0-9a-f]{40}`,
		End:    tokenEnd,
		Hits: []string{
			`"args": ["--access-token", "sbp_v0_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbe"]`,
			`supabase_token: sbp_v0_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba`,
		},
		Misses: []string{
			`supabase_token: sbp_v0_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5e`,
			`supabase_token: sbp_v0_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5ebg`,
		},
	}, {
		// The last eight characters are a checksum that takes in the name of the project.
		Type:   "supabase_secret_key",
		Name:   "Supabase Secret Key",
		Regexp: `sb_secret_[0-9A-Za-z_-]{22}_[0-9A-Za-z_-]{8}`,
		End:    tokenEnd,
		Hits: []string{
			`supabase_secret_key = "sb_secret_¦pushward1Example2Token_NotAReal" # rotate me`,
			`X-Access-Token: sb_secret_¦madeUp2By3PushwardForI_tsOwnTes`,
		},
		Misses: []string{
			`key: sb_secret_¦pushward1Example2Toke_nNotARea`,
			`"sb_secret_¦pushwar+1Example2Token_NotAReal"`,
			`SUPABASE_SECRET_KEY=sb_secret_¦xxxxxxxxxxxxxxxxxxxxxx_xxxxxxxx`,
		},
	}, {
		// Meant to be public; known so that it is not taken for a secret.
		Type:   "supabase_publishable_key",
		Name:   "Supabase Publishable Key",
		Off:    true,
		Regexp: `sb_publishable_[0-9A-Za-z_-]{22}_[0-9A-Za-z_-]{8}`,
		End:    tokenEnd,
		Hits: []string{
			`supabase_publishable_key: sb_publishable_¦pushward1Example2Token_NotAReal`,
			`X-Access-Token: sb_publishable_¦madeUp2By3PushwardForI_tsOwnTes`,
		},
		Misses: []string{
			`key: sb_publishable_¦pushward1Example2Toke_nNotARea`,
			`"sb_publishable_¦pushwar+1Example2Token_NotAReal"`,
			`SUPABASE_PUBLISHABLE_KEY=sb_publishable_¦xxxxxxxxxxxxxxxxxxxxxx_xxxxxxxx`,
		},
	}, {
		Type:   "supabase_service_key",
		Name:   "Supabase Service Key",
		Regexp: jwtShape,
		End:    tokenEnd,
		Check:  jwtClaim("role", "service_role", func(s string) bool { return s == "service_role" }),
		Hits: []string{
			`TOKEN=eyJhbGciOiJSUzI1NiIs¦InR5cCI6IkpXVCJ9.eyJpc3MiOiJzdXBhYmFzZSIsInJlZiI6InB1c2h3YXJkZXhhbXBsZTAiLCJyb2xlIjoic2VydmljZV9yb2xlIiwibm90ZSI6InB1c2h3YXJkIGV4YW1wbGUsIG5vdCBhIHJlYWwgdG9rZW4ifQ.pushwardExampleSignatureNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingpushward`,
			`{"accessToken": "eyJhbGciOiJSUzI1NiIs¦InR5cCI6IkpXVCJ9.eyJpc3MiOiJzdXBhYmFzZSIsInJlZiI6InB1c2h3YXJkZXhhbXBsZTEiLCJyb2xlIjoic2VydmljZV9yb2xlIiwibm90ZSI6Im1hZGUgdXAgYnkgcHVzaHdhcmQifQ.pushwardExampleSignatureNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingpushward"}`,
		},
		Misses: []string{
			`TOKEN=eyJhbGciOiJSUzI1NiIs¦InR5cCI6IkpXVCJ9.eyJpc3MiOiJzdXBhYmFzZSI`,
			`TOKEN=eyJhbGciOiJSUzI1NiIs¦InR5cCI6IkpXVCJ9.eyJzdWIiOiJub2JvZHkiLCJpc3MiOiJodHRwczovL2lzc3Vlci50ZXN0LyIsIm5vdGUiOiJwdXNod2FyZCBleGFtcGxlIn0.pushwardExampleSignatureNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingpushward`,
			`eyJhbGciOiJSUzI1NiJ9.¦eyJub3QiOiJqc29uIn0.pushward1Example`,
		},
	}},
}
