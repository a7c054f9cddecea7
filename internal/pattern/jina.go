package pattern

var jina = Provider{
	Name: "Jina",
	Docs: "https://jina.ai/reader/",
	Patterns: []Pattern{{
		Type:   "jina_api_key",
		Name:   "Jina Search Foundation API Key",
		Regexp: `jina_[0-9A-Za-z]{60}`,
		Hits: []string{
			`jina_api_key = "jina_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2" # rotate me`,
			`{"jinaApiKey": "jina_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8"}`,
		},
		Misses: []string{
			`JINA_API_KEY=jina_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone`,
			`key: jina_¦pushward1Example2Tok-nNotARealOne0011MadeUpForThisTestAlone2`,
			`"jina_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
