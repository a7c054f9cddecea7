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
			`livestorm_api_key = "eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJhcGkubGl2ZXN0b3JtLmNvIiwianRpIjoi¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpFor.ThisTestAlone2233GrantsNothingToAnyone4455p" # rotate me`,
			`<livestormApiKey>eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJhcGkubGl2ZXN0b3JtLmNvIiwianRpIjoi¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests6677NeverIssuedB.yAnyService8899OpensNoDoorAnywhere0022madeU</livestormApiKey>`,
		},
		Misses: []string{
			`key: eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJhcGkubGl2ZXN0b3JtLmNvIiwianRpIjoi¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpFo.rThisTestAlone2233GrantsNothingToAnyone4455`,
			`"eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJhcGkubGl2ZXN0b3JtLmNvIiwianRpIjoi¦pushward1Example2TokenNotARealOne0011MadeUpF+rThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpFor.ThisTestAlone2233GrantsNothingToAnyone4455p"`,
			`LIVESTORM_API_KEY=eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJhcGkubGl2ZXN0b3JtLmNvIiwianRpIjoi¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
