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
			`replicate_api_token: r8_¦pushward1Example2TokenNotARealOne0011`,
			`{"replicateApiToken": "r8_¦madeUp2By3PushwardForItsOwnTests6677N"}`,
		},
		Misses: []string{
			`REPLICATE_API_TOKEN=r8_¦pushward1Example2TokenNotARealOne001`,
			`key: r8_¦pushward1Exa-ple2TokenNotARealOne0011`,
			`"r8_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
