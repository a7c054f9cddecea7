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
			`nylas_api_key: nyk_v0_¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233Gr`,
			`{"nylasApiKey": "nyk_¦madeUp2ByPushwardForItsOwnTest"}`,
		},
		Misses: []string{
			`NYLAS_API_KEY=nyk_¦pushward1ExampleTokenNotAReal`,
			`key: nyk_¦pushward1E-ampleTokenNotARealO`,
			`"nyk_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
