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
			`segment_public_api_token: sgp_¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233Gr`,
			`<segmentPublicApiToken>sgp_¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899Op</segmentPublicApiToken>`,
		},
		Misses: []string{
			`key: sgp_¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233G`,
			`"sgp_¦pushward1ExampleToken-otARealOne0011MadeUpForThisTestAlone2233Gr"`,
			`SEGMENT_PUBLIC_API_TOKEN=sgp_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
