package pattern

var xAI = Provider{
	Name: "xAI",
	Docs: "https://docs.x.ai/docs/overview",
	Patterns: []Pattern{{
		Type:   "xai_api_key",
		Name:   "xAI API Key",
		Regexp: `xai-[0-9A-Za-z]{80}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Hits: []string{
			`export XAI_API_KEY='xai-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAn'`,
			`<xaiApiKey>xai-¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhe</xaiApiKey>`,
		},
		Misses: []string{
			`key: xai-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToA`,
			`"xai-¦pushward1Example2TokenNotA-ealOne0011MadeUpForThisTestAlone2233GrantsNothingToAn"`,
			`XAI_API_KEY=xai-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "xai_token",
		Name:   "xAI Token",
		Regexp: `xai-token-[0-9A-Za-z]{80}`,
		End:    tokenEnd,
		Hits: []string{
			`xai_token: xai-token-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAn`,
			`see https://app.test/hook?key=xai-token-¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhe&v=2`,
		},
		Misses: []string{
			`"xai-token-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToA"`,
			`XAI_TOKEN=xai-token-¦pushward1Example2TokenNotA-ealOne0011MadeUpForThisTestAlone2233GrantsNothingToAn`,
			`key: xai-token-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
