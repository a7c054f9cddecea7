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
			`export RAMP_CLIENT_ID='ramp_id_¦pushward1Example2TokenNotARealOne0011Mad'`,
			`X-Access-Token: ramp_id_¦madeUp2By3PushwardForItsOwnTests6677Neve`,
		},
		Misses: []string{
			`key: ramp_id_¦pushward1Example2TokenNotARealOne0011Ma`,
			`"ramp_id_¦pushward1Exam-le2TokenNotARealOne0011Mad"`,
			`RAMP_CLIENT_ID=ramp_id_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "ramp_client_secret",
		Name:   "Ramp OAuth Client Secret",
		Regexp: `ramp_sec_[0-9A-Za-z]{48}`,
		End:    tokenEnd,
		Hits: []string{
			`ramp_client_secret: ramp_sec_¦pushward1Example2TokenNotARealOne0011MadeUpForTh`,
			`curl -H 'X-Api-Key: ramp_sec_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedB' https://api.test/v1`,
		},
		Misses: []string{
			`"ramp_sec_¦pushward1Example2TokenNotARealOne0011MadeUpForT"`,
			`RAMP_CLIENT_SECRET=ramp_sec_¦pushward1Example-TokenNotARealOne0011MadeUpForTh`,
			`key: ramp_sec_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
