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
			`anthropic_api_key = "sk-ant-api03-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushwAA" # rotate me`,
			`tool --anthropic-api-key=sk-ant-api03-¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2AA --verbose`,
		},
		Misses: []string{
			`ANTHROPIC_API_KEY=sk-ant-api03-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushAA`,
			`key: sk-ant-api03-¦pushward1Example2TokenNotARealO+e0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushwAA`,
			`"sk-ant-api03-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAA"`,
		},
	}, {
		Type:   "anthropic_admin_api_key",
		Name:   "Anthropic Admin API Key",
		Regexp: `sk-ant-admin01-[0-9A-Za-z_-]{93}AA`,
		End:    tokenEnd,
		Hits: []string{
			`ANTHROPIC_ADMIN_API_KEY=sk-ant-admin01-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushwAA`,
			`<anthropicAdminApiKey>sk-ant-admin01-¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2AA</anthropicAdminApiKey>`,
		},
		Misses: []string{
			`key: sk-ant-admin01-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushAA`,
			`"sk-ant-admin01-¦pushward1Example2TokenNotARealO+e0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushwAA"`,
			`ANTHROPIC_ADMIN_API_KEY=sk-ant-admin01-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAA`,
		},
	}},
}
