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
	}, {
		// The groups keep the literals whole; without them the parser draws out the sq.
		Type:   "sonarqube_token",
		Name:   "SonarQube Token",
		Source: "https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens",
		Regexp: `(sqp_[0-9a-z]{40})|(squ_[0-9a-z]{40})|(sqa_[0-9a-z]{40})`,
		End:    tokenEnd,
		Hits: []string{
			`const sonarqubeToken = "sqp_¦pushward1exampletokennotarealone0011made";`,
			`<sonarqubeToken>squ_¦madeup2bypushwardforitsowntests6677never</sonarqubeToken>`,
		},
		Misses: []string{
			`key: sqp_¦pushward1exampletokennotarealone0011mad`,
			`"sqp_¦pushward1examGletokennotarealone0011made"`,
			`SONARQUBE_TOKEN=sqp_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
