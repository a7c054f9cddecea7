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
			`minimax_api_key = "sk-api-¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1ExampleTokenNotARealOne" # rotate me`,
			`X-Access-Token: sk-api-¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2ByPushwardForItsOwnTests667`,
		},
		Misses: []string{
			`key: sk-api-¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1ExampleTokenNotARealOn`,
			`"sk-api-¦pushward1ExampleTokenNotARealOne0011Mad+UpForThisTestAlone2233GrantsNothingToAnyone4455pushward1ExampleTokenNotARealOne"`,
			`MINIMAX_API_KEY=sk-api-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
