package pattern

var togetherAI = Provider{
	Name: "Together AI",
	Docs: "https://docs.together.ai/",
	Patterns: []Pattern{{
		Type:   "together_ai_api_key",
		Name:   "Together AI API Key",
		Regexp: `tgp_v1_[0-9A-Za-z_-]{43}`,
		End:    tokenEnd,
		Hits: []string{
			`const togetherAiApiKey = "tgp_v1_¦pushward1ExampleTokenNotARealOne0011MadeUpF";`,
			`see https://app.test/hook?key=tgp_v1_¦madeUp2ByPushwardForItsOwnTests6677NeverIss&v=2`,
		},
		Misses: []string{
			`"tgp_v1_¦pushward1ExampleTokenNotARealOne0011MadeUp"`,
			`TOGETHER_AI_API_KEY=tgp_v1_¦pushward1Examp+eTokenNotARealOne0011MadeUpF`,
			`key: tgp_v1_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
