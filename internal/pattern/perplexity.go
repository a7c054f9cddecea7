package pattern

var perplexity = Provider{
	Name: "Perplexity",
	Docs: "https://docs.perplexity.ai/",
	Patterns: []Pattern{{
		Type:   "perplexity_api_key",
		Name:   "Perplexity API Key",
		Regexp: `pplx-[0-9A-Za-z]{48}`,
		End:    tokenEnd,
		Hits: []string{
			`const perplexityApiKey = "pplx-¦pushward1Example2TokenNotARealOne0011MadeUpForTh";`,
			`tool --perplexity-api-key=pplx-¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedB --verbose`,
		},
		Misses: []string{
			`PERPLEXITY_API_KEY=pplx-¦pushward1Example2TokenNotARealOne0011MadeUpForT`,
			`key: pplx-¦pushward1Example-TokenNotARealOne0011MadeUpForTh`,
			`"pplx-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
