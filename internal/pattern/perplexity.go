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
			`perplexity_api_key = "pplx-¦pushward1Example2TokenNotARealOne0011MadeUpForTh" # rotate me`,
			`see https://app.test/hook?key=pplx-¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedB&v=2`,
		},
		Misses: []string{
			`"pplx-¦pushward1Example2TokenNotARealOne0011MadeUpForT"`,
			`PERPLEXITY_API_KEY=pplx-¦pushward1Example-TokenNotARealOne0011MadeUpForTh`,
			`key: pplx-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
