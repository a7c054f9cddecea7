package pattern

var replicate = Provider{
	Name: "Replicate",
	Docs: "https://replicate.com/docs/topics/security/api-tokens",
	Patterns: []Pattern{{
		Type:   "replicate_api_token",
		Name:   "Replicate API Token",
		Regexp: `r8_[0-9A-Za-z]{37}`,
		End:    tokenEnd,
		Hits: []string{
			`const replicateApiToken = "r8_¦pushward1Example2TokenNotARealOne0011";`,
			`curl -H 'X-Api-Key: r8_¦madeUp2By3PushwardForItsOwnTests6677N' https://api.test/v1`,
		},
		Misses: []string{
			`"r8_¦pushward1Example2TokenNotARealOne001"`,
			`REPLICATE_API_TOKEN=r8_¦pushward1Exa-ple2TokenNotARealOne0011`,
			`key: r8_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
