package pattern

var livestorm = Provider{
	Name: "Livestorm",
	Docs: "https://developers.livestorm.co/docs/api-token-authentication",
	Patterns: []Pattern{{
		Type:   "livestorm_api_key",
		Name:   "Livestorm API Key",
		Regexp: `eyJhbGciOiJIUzI1NiJ9\.eyJhdWQiOiJhcGkubGl2ZXN0b3JtLmNvIiwianRpIjoi[0-9A-Za-z-]{134}\.[0-9A-Za-z_-]{43}`,
		End:    tokenEnd,
		Hits: []string{
			`LIVESTORM_API_KEY=eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJhcGkubGl2ZXN0b3JtLmNvIiwianRpIjoi¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1ExampleTokenNotARealOne0011MadeUpForTh.isTestAlone2233GrantsNothingToAnyone4455pus`,
			`{"livestormApiKey": "eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJhcGkubGl2ZXN0b3JtLmNvIiwianRpIjoi¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2ByPushwardForItsOwnTests6677NeverIssuedByA.nyService8899OpensNoDoorAnywhere0022madeUp2"}`,
		},
		Misses: []string{
			`LIVESTORM_API_KEY=eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJhcGkubGl2ZXN0b3JtLmNvIiwianRpIjoi¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1ExampleTokenNotARealOne0011MadeUpForT.hisTestAlone2233GrantsNothingToAnyone4455pu`,
			`key: eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJhcGkubGl2ZXN0b3JtLmNvIiwianRpIjoi¦pushward1ExampleTokenNotARealOne0011MadeUpFo+ThisTestAlone2233GrantsNothingToAnyone4455pushward1ExampleTokenNotARealOne0011MadeUpForTh.isTestAlone2233GrantsNothingToAnyone4455pus`,
			`"eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJhcGkubGl2ZXN0b3JtLmNvIiwianRpIjoi¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
