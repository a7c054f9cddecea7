package pattern

var gemini = Provider{
	Name: "Gemini",
	Docs: "https://docs.gemini.com/authentication/api-key",
	Patterns: []Pattern{{
		// The id of a key; its secret has no anchor.
		Type:      "gemini_exchange_api_key",
		Name:      "Gemini Exchange API Key",
		Class:     Context,
		Off:       true,
		Regexp:    `(?:master|account)-[0-9A-Za-z]{20}`,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Near:      []string{"gemini"},
		Hits: []string{
			`gemini_key=master-pushward1E¦xample2Tok`,
			`{"gemini": "account-madeUp2By3¦PushwardFo"}`,
		},
		Misses: []string{
			`gemini_key=master-pushward1¦Example2To`,
			`gemini_key=master-pushwa-d1E¦xample2Tok`,
			`gemini_key=master-xxxxxxxxxx¦xxxxxxxxxx`,
		},
	}},
}
