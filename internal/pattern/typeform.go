package pattern

var typeform = Provider{
	Name: "Typeform",
	Docs: "https://www.typeform.com/developers/get-started/personal-access-token/",
	Patterns: []Pattern{{
		// 44 characters, an underscore and 14 in newer tokens.
		Type:   "typeform_personal_access_token",
		Name:   "Typeform Personal Access Token",
		Regexp: `tfp_[0-9A-Za-z_.=-]{40,59}`,
		End:    `[^0-9A-Za-z_=-]|\z`,
		Hits: []string{
			`typeform_personal_access_token: tfp_¦pushward1Example2TokenNotARealOne0011Mad`,
			`curl -H 'X-Api-Key: tfp_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService' https://api.test/v1`,
		},
		Misses: []string{
			`"tfp_¦pushward1Example2TokenNotARealOne0011Ma"`,
			`TYPEFORM_PERSONAL_ACCESS_TOKEN=tfp_¦pushward1Exam+le2TokenNotARealOne0011Mad`,
			`key: tfp_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
