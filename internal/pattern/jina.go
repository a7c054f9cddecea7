package pattern

var jina = Provider{
	Name: "Jina",
	Docs: "https://jina.ai/reader/",
	Patterns: []Pattern{{
		Type:   "jina_api_key",
		Name:   "Jina Search Foundation API Key",
		Regexp: `jina_[0-9A-Za-z]{60}`,
		Hits: []string{
			`JINA_API_KEY=jina_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2`,
			`curl -H 'X-Api-Key: jina_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8' https://api.test/v1`,
		},
		Misses: []string{
			`"jina_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone"`,
			`JINA_API_KEY=jina_¦pushward1Example2Tok-nNotARealOne0011MadeUpForThisTestAlone2`,
			`key: jina_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
