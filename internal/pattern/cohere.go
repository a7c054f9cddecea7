package pattern

var cohere = Provider{
	Name: "Cohere",
	Docs: "https://docs.cohere.com/",
	Patterns: []Pattern{{
		Type:      "cohere_api_key",
		Name:      "Cohere API Key",
		Class:     Context,
		Regexp:    `[0-9A-Za-z]{40}`,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Near:      []string{"cohere", "co_api_key"},
		Hits: []string{
			`cohere_key=pushward1ExampleToke¦nNotARealOne0011Made`,
			`{"co_api_key": "madeUp2ByPushwardFor¦ItsOwnTests6677Never"}`,
		},
		Misses: []string{
			`cohere_key=pushward1ExampleTok¦enNotARealOne0011Mad`,
			`cohere_key=pushward1Exam-leToke¦nNotARealOne0011Made`,
			`cohere_key=xxxxxxxxxxxxxxxxxxxx¦xxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
