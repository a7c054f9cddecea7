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
			`const togetherAiApiKey = "tgp_v1_¦pushward1Example2TokenNotARealOne0011MadeUp";`,
			`see https://app.test/hook?key=tgp_v1_¦madeUp2By3PushwardForItsOwnTests6677NeverIs&v=2`,
		},
		Misses: []string{
			`"tgp_v1_¦pushward1Example2TokenNotARealOne0011MadeU"`,
			`TOGETHER_AI_API_KEY=tgp_v1_¦pushward1Examp+e2TokenNotARealOne0011MadeUp`,
			`key: tgp_v1_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
