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
			`SONARCLOUD_TOKEN=sqco_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone`,
			`see https://app.test/hook?key=sqco_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService&v=2`,
		},
		Misses: []string{
			`"sqco_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlon"`,
			`SONARCLOUD_TOKEN=sqco_¦pushward1Example2To-enNotARealOne0011MadeUpForThisTestAlone`,
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
			`const sonarqubeToken = "sqp_¦pushward1example2tokennotarealone0011mad";`,
			`<sonarqubeToken>squ_¦madeup2by3pushwardforitsowntests6677neve</sonarqubeToken>`,
		},
		Misses: []string{
			`key: sqp_¦pushward1example2tokennotarealone0011ma`,
			`"sqp_¦pushward1examGle2tokennotarealone0011mad"`,
			`SONARQUBE_TOKEN=sqp_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
