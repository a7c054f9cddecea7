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
			`minimax_api_key = "sk-api-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealO" # rotate me`,
			`X-Access-Token: sk-api-¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests6`,
		},
		Misses: []string{
			`key: sk-api-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotAReal`,
			`"sk-api-¦pushward1Example2TokenNotARealOne0011Ma+eUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealO"`,
			`MINIMAX_API_KEY=sk-api-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
