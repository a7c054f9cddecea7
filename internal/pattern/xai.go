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
			`export XAI_API_KEY='xai-¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAny'`,
			`<xaiApiKey>xai-¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywher</xaiApiKey>`,
		},
		Misses: []string{
			`key: xai-¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAn`,
			`"xai-¦pushward1ExampleTokenNotAR-alOne0011MadeUpForThisTestAlone2233GrantsNothingToAny"`,
			`XAI_API_KEY=xai-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "xai_token",
		Name:   "xAI Token",
		Regexp: `xai-token-[0-9A-Za-z]{80}`,
		End:    tokenEnd,
		Hits: []string{
			`xai_token: xai-token-¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAny`,
			`see https://app.test/hook?key=xai-token-¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywher&v=2`,
		},
		Misses: []string{
			`"xai-token-¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAn"`,
			`XAI_TOKEN=xai-token-¦pushward1ExampleTokenNotAR-alOne0011MadeUpForThisTestAlone2233GrantsNothingToAny`,
			`key: xai-token-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
