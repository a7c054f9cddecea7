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
			`anthropic_api_key = "sk-ant-api03-¦pushwardExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushwarAA" # rotate me`,
			`tool --anthropic-api-key=sk-ant-api03-¦madeUpByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUpByPAA --verbose`,
		},
		Misses: []string{
			`ANTHROPIC_API_KEY=sk-ant-api03-¦pushwardExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushwaAA`,
			`key: sk-ant-api03-¦pushwardExampleTokenNotARealOne+011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushwarAA`,
			`"sk-ant-api03-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAA"`,
		},
	}, {
		Type:   "anthropic_admin_api_key",
		Name:   "Anthropic Admin API Key",
		Regexp: `sk-ant-admin01-[0-9A-Za-z_-]{93}AA`,
		End:    tokenEnd,
		Hits: []string{
			`ANTHROPIC_ADMIN_API_KEY=sk-ant-admin01-¦pushwardExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushwarAA`,
			`<anthropicAdminApiKey>sk-ant-admin01-¦madeUpByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUpByPAA</anthropicAdminApiKey>`,
		},
		Misses: []string{
			`key: sk-ant-admin01-¦pushwardExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushwaAA`,
			`"sk-ant-admin01-¦pushwardExampleTokenNotARealOne+011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushwarAA"`,
			`ANTHROPIC_ADMIN_API_KEY=sk-ant-admin01-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAA`,
		},
	}},
}
