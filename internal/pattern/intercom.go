package pattern

var intercom = Provider{
	Name: "Intercom",
	Docs: "https://developers.intercom.com/docs/build-an-integration/learn-more/authentication",
	Patterns: []Pattern{{
		Type:   "intercom_access_token",
		Name:   "Intercom Access Token",
		Regexp: `dG9rO[0-9A-Za-z+/]{54}=`,
		End:    base64End,
		Hits: []string{
			`const intercomAccessToken = "dG9rO¦pushward1Example2TokenNotARealOne0011MadeUpForThisTest=";`,
			`{"intercomAccessToken": "dG9rO¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnySe="}`,
		},
		Misses: []string{
			`INTERCOM_ACCESS_TOKEN=dG9rO¦pushward1Example2TokenNotARealOne0011MadeUpForThisTes=`,
			`key: dG9rO¦pushward1Example2T-kenNotARealOne0011MadeUpForThisTest=`,
			`"dG9rO¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx="`,
		},
	}},
}
