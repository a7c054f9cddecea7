package pattern

var xAI = Provider{
	Name: "xAI",
	Docs: "https://docs.x.ai/docs/overview",
	Patterns: []Pattern{{
		Type:   "xai_api_key",
		Name:   "xAI API Key",
		Regexp: `xai-[0-9A-Za-z_]{80}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Hits: []string{
			`export XAI_API_KEY='xai-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAn'`,
			`tool --xai-api-key=xai-¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhe --verbose`,
		},
		Misses: []string{
			`XAI_API_KEY=xai-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToA`,
			`key: xai-¦pushward1Example2TokenNotA-ealOne0011MadeUpForThisTestAlone2233GrantsNothingToAn`,
			`"xai-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "xai_token",
		Name:   "xAI Token",
		Regexp: `xai-token-[0-9A-Za-z]{80}`,
		End:    tokenEnd,
		Hits: []string{
			`xai_token: xai-token-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAn`,
			`<xaiToken>xai-token-¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhe</xaiToken>`,
		},
		Misses: []string{
			`key: xai-token-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToA`,
			`"xai-token-¦pushward1Example2TokenNotA-ealOne0011MadeUpForThisTestAlone2233GrantsNothingToAn"`,
			`XAI_TOKEN=xai-token-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
