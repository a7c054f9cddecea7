package pattern

var friendliAi = Provider{
	Name: "Friendli.ai",
	Docs: "https://friendli.ai/docs/",
	Patterns: []Pattern{{
		Type:   "friendli_ai_token",
		Name:   "Friendli.ai Token",
		Regexp: `flp_[0-9A-Za-z]{46}`,
		End:    tokenEnd,
		Hits: []string{
			`friendli_ai_token: flp_¦pushward1Example2TokenNotARealOne0011MadeUpFor`,
			`see https://app.test/hook?key=flp_¦madeUp2By3PushwardForItsOwnTests6677NeverIssue&v=2`,
		},
		Misses: []string{
			`"flp_¦pushward1Example2TokenNotARealOne0011MadeUpFo"`,
			`FRIENDLI_AI_TOKEN=flp_¦pushward1Exampl-2TokenNotARealOne0011MadeUpFor`,
			`key: flp_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
