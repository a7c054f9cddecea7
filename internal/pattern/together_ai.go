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
			`together_ai_api_key: tgp_v1_¦pushward1Example2TokenNotARealOne0011MadeUp`,
			`tool --together-ai-api-key=tgp_v1_¦madeUp2By3PushwardForItsOwnTests6677NeverIs --verbose`,
		},
		Misses: []string{
			`TOGETHER_AI_API_KEY=tgp_v1_¦pushward1Example2TokenNotARealOne0011MadeU`,
			`key: tgp_v1_¦pushward1Examp+e2TokenNotARealOne0011MadeUp`,
			`"tgp_v1_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
