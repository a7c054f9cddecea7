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
			`friendli_ai_token = "flp_¦pushward1Example2TokenNotARealOne0011MadeUpFor" # rotate me`,
			`curl -H 'X-Api-Key: flp_¦madeUp2By3PushwardForItsOwnTests6677NeverIssue' https://api.test/v1`,
		},
		Misses: []string{
			`"flp_¦pushward1Example2TokenNotARealOne0011MadeUpFo"`,
			`FRIENDLI_AI_TOKEN=flp_¦pushward1Exampl-2TokenNotARealOne0011MadeUpFor`,
			`key: flp_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
