package pattern

var confluent = Provider{
	Name: "Confluent",
	Docs: "https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html",
	Patterns: []Pattern{{
		Type:   "confluent_api_secret",
		Name:   "Confluent API Secret",
		Regexp: `cflt[0-9A-Za-z+/]{60}`,
		End:    base64End,
		Hits: []string{
			`confluent_api_secret: cflt¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2`,
			`{"confluentApiSecret": "cflt¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8"}`,
		},
		Misses: []string{
			`CONFLUENT_API_SECRET=cflt¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone`,
			`key: cflt¦pushward1Example2Tok-nNotARealOne0011MadeUpForThisTestAlone2`,
			`"cflt¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
