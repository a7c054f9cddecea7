package pattern

var aikido = Provider{
	Name: "Aikido",
	Docs: "https://help.aikido.dev/",
	Patterns: []Pattern{{
		Type:   "aikido_api_client_secret",
		Name:   "Aikido API Client Secret",
		Regexp: `AIK_SECRET_[0-9A-Za-z]{64}`,
		Hits: []string{
			`aikido_api_client_secret = "AIK_SECRET_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233G" # rotate me`,
			`X-Access-Token: AIK_SECRET_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899O`,
		},
		Misses: []string{
			`key: AIK_SECRET_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233`,
			`"AIK_SECRET_¦pushward1Example2Toke-NotARealOne0011MadeUpForThisTestAlone2233G"`,
			`AIKIDO_API_CLIENT_SECRET=AIK_SECRET_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// No length is published; the bounds hold what is seen.
		Type:   "aikido_ci_scanning_token",
		Name:   "Aikido CI Scanning Token",
		Regexp: `AIK_CI_[0-9A-Za-z]{20,44}`,
		Hits: []string{
			`AIKIDO_CI_SCANNING_TOKEN=AIK_CI_¦pushward1Example2Tok`,
			`curl -H 'X-Api-Key: AIK_CI_¦madeUp2By3PushwardForItsOwnTests6677NeverIss' https://api.test/v1`,
		},
		Misses: []string{
			`"AIK_CI_¦pushward1Example2To"`,
			`AIKIDO_CI_SCANNING_TOKEN=AIK_CI_¦pushwa-d1Example2Tok`,
			`key: AIK_CI_¦xxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
