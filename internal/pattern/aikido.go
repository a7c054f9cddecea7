package pattern

var aikido = Provider{
	Name: "Aikido",
	Docs: "https://help.aikido.dev/",
	Patterns: []Pattern{{
		Type:   "aikido_api_client_secret",
		Name:   "Aikido API Client Secret",
		Regexp: `AIK_SECRET_[0-9A-Za-z]{64}`,
		Hits: []string{
			`const aikidoApiClientSecret = "AIK_SECRET_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233G";`,
			`{"aikidoApiClientSecret": "AIK_SECRET_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899O"}`,
		},
		Misses: []string{
			`AIKIDO_API_CLIENT_SECRET=AIK_SECRET_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233`,
			`key: AIK_SECRET_¦pushward1Example2Toke-NotARealOne0011MadeUpForThisTestAlone2233G`,
			`"AIK_SECRET_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "aikido_ci_scanning_token",
		Name:   "Aikido CI Scanning Token",
		Regexp: `AIK_CI_[0-9A-Za-z]{20,44}`,
		Hits: []string{
			`aikido_ci_scanning_token = "AIK_CI_¦pushward1Example2Tok" # rotate me`,
			`X-Access-Token: AIK_CI_¦madeUp2By3PushwardForItsOwnTests6677NeverIss`,
		},
		Misses: []string{
			`key: AIK_CI_¦pushward1Example2To`,
			`"AIK_CI_¦pushwa-d1Example2Tok"`,
			`AIKIDO_CI_SCANNING_TOKEN=AIK_CI_¦xxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
