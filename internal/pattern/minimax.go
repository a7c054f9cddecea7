package pattern

var minimax = Provider{
	Name: "Minimax",
	Docs: "https://www.minimax.io/platform/document",
	Patterns: []Pattern{{
		Type:   "minimax_api_key",
		Name:   "Minimax API Key",
		Regexp: `sk-api-[0-9A-Za-z_-]{119}`,
		End:    tokenEnd,
		Hits: []string{
			`const minimaxApiKey = "sk-api-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealO";`,
			`see https://app.test/hook?key=sk-api-¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests6&v=2`,
		},
		Misses: []string{
			`"sk-api-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotAReal"`,
			`MINIMAX_API_KEY=sk-api-¦pushward1Example2TokenNotARealOne0011Ma+eUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealO`,
			`key: sk-api-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
