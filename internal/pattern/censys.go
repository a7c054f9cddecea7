package pattern

var censys = Provider{
	Name: "Censys",
	Docs: "https://search.censys.io/api",
	Patterns: []Pattern{{
		Type:      "censys_api_secret",
		Name:      "Censys API Secret",
		Class:     Context,
		Regexp:    `[0-9A-Za-z]{32}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Near:      []string{"censys"},
		Hits: []string{
			`censys_key=pushward1Example¦2TokenNotARealOn`,
			`{"censys": "madeUp2By3Pushwa¦rdForItsOwnTests"}`,
		},
		Misses: []string{
			`censys_key=pushward1Exampl¦e2TokenNotARealO`,
			`censys_key=pushward1E-ample¦2TokenNotARealOn`,
			`censys_key=xxxxxxxxxxxxxxxx¦xxxxxxxxxxxxxxxx`,
		},
	}},
}
