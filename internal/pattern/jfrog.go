package pattern

var jfrog = Provider{
	Name: "JFrog",
	Docs: "https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens",
	Patterns: []Pattern{{
		Type:   "jfrog_platform_api_key",
		Name:   "JFrog Platform API Key",
		Regexp: `AKCp[0-9A-Za-z]{68,70}`,
		Hits: []string{
			`const jfrogPlatformApiKey = "AKCp¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233Grants";`,
			`{"jfrogPlatformApiKey": "AKCp¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoD"}`,
		},
		Misses: []string{
			`JFROG_PLATFORM_API_KEY=AKCp¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233Grant`,
			`key: AKCp¦pushward1ExampleTokenN-tARealOne0011MadeUpForThisTestAlone2233Grants`,
			`"AKCp¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "jfrog_platform_reference_token",
		Name:   "JFrog Platform Reference Token",
		Regexp: `cmVmdGtu[0-9A-Za-z]{56}`,
		Hits: []string{
			`jfrog_platform_reference_token = "cmVmdGtu¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlo" # rotate me`,
			`X-Access-Token: cmVmdGtu¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyServi`,
		},
		Misses: []string{
			`key: cmVmdGtu¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAl`,
			`"cmVmdGtu¦pushward1ExampleTo-enNotARealOne0011MadeUpForThisTestAlo"`,
			`JFROG_PLATFORM_REFERENCE_TOKEN=cmVmdGtu¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
