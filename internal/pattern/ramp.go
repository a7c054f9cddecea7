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
			`export RAMP_CLIENT_ID='ramp_id_¦pushward1ExampleTokenNotARealOne0011Made'`,
			`X-Access-Token: ramp_id_¦madeUp2ByPushwardForItsOwnTests6677Never`,
		},
		Misses: []string{
			`key: ramp_id_¦pushward1ExampleTokenNotARealOne0011Mad`,
			`"ramp_id_¦pushward1Exam-leTokenNotARealOne0011Made"`,
			`RAMP_CLIENT_ID=ramp_id_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "ramp_client_secret",
		Name:   "Ramp OAuth Client Secret",
		Regexp: `ramp_sec_[0-9A-Za-z]{48}`,
		End:    tokenEnd,
		Hits: []string{
			`ramp_client_secret: ramp_sec_¦pushward1ExampleTokenNotARealOne0011MadeUpForThi`,
			`curl -H 'X-Api-Key: ramp_sec_¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedBy' https://api.test/v1`,
		},
		Misses: []string{
			`"ramp_sec_¦pushward1ExampleTokenNotARealOne0011MadeUpForTh"`,
			`RAMP_CLIENT_SECRET=ramp_sec_¦pushward1Example-okenNotARealOne0011MadeUpForThi`,
			`key: ramp_sec_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
