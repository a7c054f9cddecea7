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
			`perplexity_api_key = "pplx-¦pushward1ExampleTokenNotARealOne0011MadeUpForThi" # rotate me`,
			`see https://app.test/hook?key=pplx-¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedBy&v=2`,
		},
		Misses: []string{
			`"pplx-¦pushward1ExampleTokenNotARealOne0011MadeUpForTh"`,
			`PERPLEXITY_API_KEY=pplx-¦pushward1Example-okenNotARealOne0011MadeUpForThi`,
			`key: pplx-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
