package pattern

var jina = Provider{
	Name: "Jina",
	Docs: "https://jina.ai/reader/",
	Patterns: []Pattern{{
		Type:   "jina_api_key",
		Name:   "Jina Search Foundation API Key",
		Regexp: `jina_[0-9A-Za-z]{60}`,
		Hits: []string{
			`JINA_API_KEY=jina_¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone22`,
			`curl -H 'X-Api-Key: jina_¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService88' https://api.test/v1`,
		},
		Misses: []string{
			`"jina_¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2"`,
			`JINA_API_KEY=jina_¦pushward1ExampleToke-NotARealOne0011MadeUpForThisTestAlone22`,
			`key: jina_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
