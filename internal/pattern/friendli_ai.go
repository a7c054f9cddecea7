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
			`friendli_ai_token = "flp_¦pushward1ExampleTokenNotARealOne0011MadeUpForT" # rotate me`,
			`curl -H 'X-Api-Key: flp_¦madeUp2ByPushwardForItsOwnTests6677NeverIssued' https://api.test/v1`,
		},
		Misses: []string{
			`"flp_¦pushward1ExampleTokenNotARealOne0011MadeUpFor"`,
			`FRIENDLI_AI_TOKEN=flp_¦pushward1Exampl-TokenNotARealOne0011MadeUpForT`,
			`key: flp_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
