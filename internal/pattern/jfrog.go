package pattern

var jfrog = Provider{
	Name: "JFrog",
	Docs: "https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens",
	Patterns: []Pattern{{
		Type:   "jfrog_platform_api_key",
		Name:   "JFrog Platform API Key",
		Regexp: `AKCp[0-9A-Za-z]{68,70}`,
		Hits: []string{
			`jfrog_platform_api_key: AKCp¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233Grant`,
			`<jfrogPlatformApiKey>AKCp¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNo</jfrogPlatformApiKey>`,
		},
		Misses: []string{
			`key: AKCp¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233Gran`,
			`"AKCp¦pushward1Example2Token-otARealOne0011MadeUpForThisTestAlone2233Grant"`,
			`JFROG_PLATFORM_API_KEY=AKCp¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "jfrog_platform_reference_token",
		Name:   "JFrog Platform Reference Token",
		Regexp: `cmVmdGtu[0-9A-Za-z]{56}`,
		Hits: []string{
			`const jfrogPlatformReferenceToken = "cmVmdGtu¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAl";`,
			`see https://app.test/hook?key=cmVmdGtu¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyServ&v=2`,
		},
		Misses: []string{
			`"cmVmdGtu¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestA"`,
			`JFROG_PLATFORM_REFERENCE_TOKEN=cmVmdGtu¦pushward1Example2T-kenNotARealOne0011MadeUpForThisTestAl`,
			`key: cmVmdGtu¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
