package pattern

var segment = Provider{
	Name: "Segment",
	Docs: "https://segment.com/docs/api/public-api/",
	Patterns: []Pattern{{
		Type:   "segment_public_api_token",
		Name:   "Segment Public API Token",
		Regexp: `sgp_[0-9A-Za-z]{64}`,
		End:    tokenEnd,
		Hits: []string{
			`export SEGMENT_PUBLIC_API_TOKEN='sgp_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233G'`,
			`curl -H 'X-Api-Key: sgp_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899O' https://api.test/v1`,
		},
		Misses: []string{
			`"sgp_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233"`,
			`SEGMENT_PUBLIC_API_TOKEN=sgp_¦pushward1Example2Toke-NotARealOne0011MadeUpForThisTestAlone2233G`,
			`key: sgp_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
