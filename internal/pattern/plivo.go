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
			`plivo_key=pushward1ExampleToke¦nNotARealOne0011Made`,
			`{"plivo": "madeUp2ByPushwardFor¦ItsOwnTests6677Never"}`,
		},
		Misses: []string{
			`plivo_key=pushward1ExampleTok¦enNotARealOne0011Mad`,
			`plivo_key=pushward1Exam+leToke¦nNotARealOne0011Made`,
			`plivo_key=xxxxxxxxxxxxxxxxxxxx¦xxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
