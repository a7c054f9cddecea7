package pattern

var typeform = Provider{
	Name: "Typeform",
	Docs: "https://www.typeform.com/developers/get-started/personal-access-token/",
	Patterns: []Pattern{{
		Type:   "typeform_personal_access_token",
		Name:   "Typeform Personal Access Token",
		Regexp: `tfp_[0-9A-Za-z_.=-]{40,59}`,
		End:    `[^0-9A-Za-z_=-]|\z`,
		Hits: []string{
			`const typeformPersonalAccessToken = "tfp_¦pushward1Example2TokenNotARealOne0011Mad";`,
			`<typeformPersonalAccessToken>tfp_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService</typeformPersonalAccessToken>`,
		},
		Misses: []string{
			`key: tfp_¦pushward1Example2TokenNotARealOne0011Ma`,
			`"tfp_¦pushward1Exam+le2TokenNotARealOne0011Mad"`,
			`TYPEFORM_PERSONAL_ACCESS_TOKEN=tfp_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
