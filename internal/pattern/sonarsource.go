package pattern

var sonarSource = Provider{
	Name: "SonarSource",
	Docs: "https://docs.sonarsource.com/sonarqube-cloud/managing-your-account/managing-tokens/",
	Patterns: []Pattern{{
		Type:   "sonarcloud_token",
		Name:   "SonarQube Cloud Token",
		Regexp: `sqco_[0-9A-Za-z]{59}`,
		End:    tokenEnd,
		Hits: []string{
			`SONARCLOUD_TOKEN=sqco_¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2`,
			`see https://app.test/hook?key=sqco_¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8&v=2`,
		},
		Misses: []string{
			`"sqco_¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone"`,
			`SONARCLOUD_TOKEN=sqco_¦pushward1ExampleTok-nNotARealOne0011MadeUpForThisTestAlone2`,
			`key: sqco_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
