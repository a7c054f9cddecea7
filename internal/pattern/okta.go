package pattern

var okta = Provider{
	Name: "Okta",
	Docs: "https://developer.okta.com/docs/guides/create-an-api-token/main/",
	Patterns: []Pattern{{
		Type:      "okta_api_token",
		Name:      "Okta API Token",
		Class:     Context,
		Regexp:    `00[0-9A-Za-z_-]{39}[0-9A-Za-z_]`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Near:      []string{"okta", "ssws"},
		Hits: []string{
			`okta_key=00pushward1Example2To¦kenNotARealOne0011Mad`,
			`{"ssws": "00madeUp2By3PushwardF¦orItsOwnTests6677Neve"}`,
		},
		Misses: []string{
			`okta_key=00pushward1Example2To¦kenNotARealOne0011Ma`,
			`okta_key=00pushward1Exam+le2To¦kenNotARealOne0011Mad`,
			`okta_key=00xxxxxxxxxxxxxxxxxxx¦xxxxxxxxxxxxxxxxxxxxd`,
		},
	}},
}
