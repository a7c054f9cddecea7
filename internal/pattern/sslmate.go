package pattern

var sslMate = Provider{
	Name: "SSLMate",
	Docs: "https://sslmate.com/help/reference/api",
	Patterns: []Pattern{{
		Type:      "sslmate_api_key",
		Name:      "SSLMate API Key",
		Class:     Context,
		Regexp:    `[0-9A-Za-z]{36}`,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Near:      []string{"sslmate"},
		Hits: []string{
			`sslmate_key=pushward1Example2T¦okenNotARealOne001`,
			`{"sslmate": "madeUp2By3Pushward¦ForItsOwnTests6677"}`,
		},
		Misses: []string{
			`sslmate_key=pushward1Example2¦TokenNotARealOne00`,
			`sslmate_key=pushward1Exa-ple2T¦okenNotARealOne001`,
			`sslmate_key=xxxxxxxxxxxxxxxxxx¦xxxxxxxxxxxxxxxxxx`,
		},
	}},
}
