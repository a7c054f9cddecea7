package pattern

var plivo = Provider{
	Name: "Plivo",
	Docs: "https://www.plivo.com/docs/",
	Patterns: []Pattern{{
		Type:      "plivo_auth_token",
		Name:      "Plivo Auth Token",
		Class:     Context,
		Regexp:    `[0-9A-Za-z_-]{40}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Near:      []string{"plivo"},
		Hits: []string{
			`plivo_key=pushward1Example2Tok¦enNotARealOne0011Mad`,
			`{"plivo": "madeUp2By3PushwardFo¦rItsOwnTests6677Neve"}`,
		},
		Misses: []string{
			`plivo_key=pushward1Example2To¦kenNotARealOne0011Ma`,
			`plivo_key=pushward1Exam+le2Tok¦enNotARealOne0011Mad`,
			`plivo_key=xxxxxxxxxxxxxxxxxxxx¦xxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
