package pattern

var jfrog = Provider{
	Name: "JFrog",
	Docs: "https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens",
	Patterns: []Pattern{{
		Type:   "jfrog_platform_api_key",
		Name:   "JFrog Platform API Key",
		Regexp: `AKCp[0-9A-Za-z]{68,70}`,
		Hits: []string{
			`const jfrogPlatformApiKey = "AKCp¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233Grant";`,
			`{"jfrogPlatformApiKey": "AKCp¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNo"}`,
		},
		Misses: []string{
			`JFROG_PLATFORM_API_KEY=AKCp¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233Gran`,
			`key: AKCp¦pushward1Example2Token-otARealOne0011MadeUpForThisTestAlone2233Grant`,
			`"AKCp¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "jfrog_platform_reference_token",
		Name:   "JFrog Platform Reference Token",
		Regexp: `cmVmdGtu[0-9A-Za-z]{56}`,
		Hits: []string{
			`jfrog_platform_reference_token = "cmVmdGtu¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAl" # rotate me`,
			`X-Access-Token: cmVmdGtu¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyServ`,
		},
		Misses: []string{
			`key: cmVmdGtu¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestA`,
			`"cmVmdGtu¦pushward1Example2T-kenNotARealOne0011MadeUpForThisTestAl"`,
			`JFROG_PLATFORM_REFERENCE_TOKEN=cmVmdGtu¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
