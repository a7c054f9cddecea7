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
			`sonarcloud_token = "sqco_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone" # rotate me`,
			`tool --sonarcloud-token=sqco_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService --verbose`,
		},
		Misses: []string{
			`SONARCLOUD_TOKEN=sqco_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlon`,
			`key: sqco_¦pushward1Example2To-enNotARealOne0011MadeUpForThisTestAlone`,
			`"sqco_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
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
			`tool --sonarqube-token=squ_¦madeup2by3pushwardforitsowntests6677neve --verbose`,
		},
		Misses: []string{
			`SONARQUBE_TOKEN=sqp_¦pushward1example2tokennotarealone0011ma`,
			`key: sqp_¦pushward1examGle2tokennotarealone0011mad`,
			`"sqp_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
