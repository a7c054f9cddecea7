package pattern

var ramp = Provider{
	Name: "Ramp",
	Docs: "https://docs.ramp.com/developer-api/",
	Patterns: []Pattern{{
		Type:   "ramp_client_id",
		Name:   "Ramp OAuth Client ID",
		Regexp: `ramp_id_[0-9A-Za-z]{40}`,
		End:    tokenEnd,
		Hits: []string{
			`RAMP_CLIENT_ID=ramp_id_¦pushward1Example2TokenNotARealOne0011Mad`,
			`see https://app.test/hook?key=ramp_id_¦madeUp2By3PushwardForItsOwnTests6677Neve&v=2`,
		},
		Misses: []string{
			`"ramp_id_¦pushward1Example2TokenNotARealOne0011Ma"`,
			`RAMP_CLIENT_ID=ramp_id_¦pushward1Exam-le2TokenNotARealOne0011Mad`,
			`key: ramp_id_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "ramp_client_secret",
		Name:   "Ramp OAuth Client Secret",
		Regexp: `ramp_sec_[0-9A-Za-z]{48}`,
		End:    tokenEnd,
		Hits: []string{
			`export RAMP_CLIENT_SECRET='ramp_sec_¦pushward1Example2TokenNotARealOne0011MadeUpForTh'`,
			`{"rampClientSecret": "ramp_sec_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedB"}`,
		},
		Misses: []string{
			`RAMP_CLIENT_SECRET=ramp_sec_¦pushward1Example2TokenNotARealOne0011MadeUpForT`,
			`key: ramp_sec_¦pushward1Example-TokenNotARealOne0011MadeUpForTh`,
			`"ramp_sec_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		// The length is not published; a client secret has 48.
		Type:      "ramp_oauth_token",
		Name:      "Ramp OAuth Access or Refresh Token",
		Regexp:    `ramp_(?:(?:business|user|customer)_)?tok_[0-9A-Za-z]{32,100}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`},
		Hits: []string{
			`const rampOauthToken = "ramp_business_tok_¦pushward1Example2TokenNotARealOn";`,
			`<rampOauthToken>ramp_business_tok_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedB</rampOauthToken>`,
		},
		Misses: []string{
			`"ramp_business_tok_¦pushward1Example2TokenNotARealO"`,
			`RAMP_OAUTH_TOKEN=ramp_business_tok_¦pushward1Example!TokenNotARealOn`,
			`key: ramp_business_tok_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
