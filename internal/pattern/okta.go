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
			`okta_key=00pushward1ExampleTok¦enNotARealOne0011Made`,
			`{"ssws": "00madeUp2ByPushwardFo¦rItsOwnTests6677Never"}`,
		},
		Misses: []string{
			`okta_key=00pushward1ExampleTok¦enNotARealOne0011Mad`,
			`okta_key=00pushward1Exam+leTok¦enNotARealOne0011Made`,
			`okta_key=00xxxxxxxxxxxxxxxxxxx¦xxxxxxxxxxxxxxxxxxxxe`,
		},
	}},
}
