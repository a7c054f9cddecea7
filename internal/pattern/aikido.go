package pattern

var aikido = Provider{
	Name: "Aikido",
	Docs: "https://help.aikido.dev/",
	Patterns: []Pattern{{
		Type:   "aikido_api_client_secret",
		Name:   "Aikido API Client Secret",
		Regexp: `AIK_SECRET_[0-9A-Za-z]{64}`,
		Hits: []string{
			`const aikidoApiClientSecret = "AIK_SECRET_¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233Gr";`,
			`{"aikidoApiClientSecret": "AIK_SECRET_¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899Op"}`,
		},
		Misses: []string{
			`AIKIDO_API_CLIENT_SECRET=AIK_SECRET_¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233G`,
			`key: AIK_SECRET_¦pushward1ExampleToken-otARealOne0011MadeUpForThisTestAlone2233Gr`,
			`"AIK_SECRET_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "aikido_ci_scanning_token",
		Name:   "Aikido CI Scanning Token",
		Regexp: `AIK_CI_[0-9A-Za-z]{20,44}`,
		Hits: []string{
			`aikido_ci_scanning_token = "AIK_CI_¦pushward1ExampleToke" # rotate me`,
			`X-Access-Token: AIK_CI_¦madeUp2ByPushwardForItsOwnTests6677NeverIssu`,
		},
		Misses: []string{
			`key: AIK_CI_¦pushward1ExampleTok`,
			`"AIK_CI_¦pushwa-d1ExampleToke"`,
			`AIKIDO_CI_SCANNING_TOKEN=AIK_CI_¦xxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
