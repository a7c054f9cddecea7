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
			`segment_public_api_token: sgp_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233G`,
			`<segmentPublicApiToken>sgp_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899O</segmentPublicApiToken>`,
		},
		Misses: []string{
			`key: sgp_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233`,
			`"sgp_¦pushward1Example2Toke-NotARealOne0011MadeUpForThisTestAlone2233G"`,
			`SEGMENT_PUBLIC_API_TOKEN=sgp_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
