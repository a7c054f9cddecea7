package pattern

var nylas = Provider{
	Name: "Nylas",
	Docs: "https://developer.nylas.com/docs/v3/auth/",
	Patterns: []Pattern{{
		Type:   "nylas_api_key",
		Name:   "Nylas API Key",
		Regexp: `nyk_(?:v0_)?[0-9A-Za-z]{64}|nyk_[0-9A-Za-z]{30}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Hits: []string{
			`export NYLAS_API_KEY='nyk_v0_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233G'`,
			`<nylasApiKey>nyk_¦madeUp2By3PushwardForItsOwnTes</nylasApiKey>`,
		},
		Misses: []string{
			`key: nyk_¦pushward1Example2TokenNotARea`,
			`"nyk_¦pushward1E-ample2TokenNotAReal"`,
			`NYLAS_API_KEY=nyk_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
