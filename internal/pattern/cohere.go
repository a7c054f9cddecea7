package pattern

var cohere = Provider{
	Name: "Cohere",
	Docs: "https://docs.cohere.com/",
	Patterns: []Pattern{{
		Type:      "cohere_api_key",
		Name:      "Cohere API Key",
		Class:     Context,
		Regexp:    `[0-9A-Za-z]{40}`,
		MustMatch: []string{`[0-9].*[0-9]`, `[A-Z]`, `[a-z]`},
		Near:      []string{"cohere", "co_api_key"},
		Hits: []string{
			`cohere_key=pushward1Example2Tok¦enNotARealOne0011Mad`,
			`{"co_api_key": "madeUp2By3PushwardFo¦rItsOwnTests6677Neve"}`,
		},
		Misses: []string{
			`cohere_key=pushward1Example2To¦kenNotARealOne0011Ma`,
			`cohere_key=pushward1Exam-le2Tok¦enNotARealOne0011Mad`,
			`cohere_key=xxxxxxxxxxxxxxxxxxxx¦xxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
