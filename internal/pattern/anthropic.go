package pattern

var anthropic = Provider{
	Name: "Anthropic",
	Docs: "https://docs.anthropic.com/en/api/overview",
	Patterns: []Pattern{{
		Type:   "anthropic_api_key",
		Name:   "Anthropic API Key",
		Regexp: `sk-ant-api03-[0-9A-Za-z_-]{93}AA`,
		End:    tokenEnd,
		Hits: []string{
			`anthropic_api_key = "sk-ant-api03-¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushwaAA" # rotate me`,
			`tool --anthropic-api-key=sk-ant-api03-¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2BAA --verbose`,
		},
		Misses: []string{
			`ANTHROPIC_API_KEY=sk-ant-api03-¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushwAA`,
			`key: sk-ant-api03-¦pushward1ExampleTokenNotARealOn+0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushwaAA`,
			`"sk-ant-api03-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAA"`,
		},
	}, {
		Type:   "anthropic_admin_api_key",
		Name:   "Anthropic Admin API Key",
		Regexp: `sk-ant-admin01-[0-9A-Za-z_-]{93}AA`,
		End:    tokenEnd,
		Hits: []string{
			`ANTHROPIC_ADMIN_API_KEY=sk-ant-admin01-¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushwaAA`,
			`<anthropicAdminApiKey>sk-ant-admin01-¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2BAA</anthropicAdminApiKey>`,
		},
		Misses: []string{
			`key: sk-ant-admin01-¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushwAA`,
			`"sk-ant-admin01-¦pushward1ExampleTokenNotARealOn+0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushwaAA"`,
			`ANTHROPIC_ADMIN_API_KEY=sk-ant-admin01-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAA`,
		},
	}},
}
