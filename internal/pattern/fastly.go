package pattern

var fastly = Provider{
	Name: "Fastly",
	Docs: "https://www.fastly.com/documentation/reference/api/auth-tokens/",
	Patterns: []Pattern{{
		Type:      "fastly_api_token",
		Name:      "Fastly API Token",
		Class:     Context,
		Regexp:    `[0-9A-Za-z_-]{32}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Near:      []string{"fastly"},
		Hits: []string{
			`fastly_key=pushward1Example¦2TokenNotARealOn`,
			`{"fastly": "madeUp2By3Pushwa¦rdForItsOwnTests"}`,
		},
		Misses: []string{
			`fastly_key=pushward1Exampl¦e2TokenNotARealO`,
			`fastly_key=pushward1E+ample¦2TokenNotARealOn`,
			`fastly_key=xxxxxxxxxxxxxxxx¦xxxxxxxxxxxxxxxx`,
		},
	}},
}
