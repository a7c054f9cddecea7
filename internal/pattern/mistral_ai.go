package pattern

var mistralAI = Provider{
	Name: "Mistral AI",
	Docs: "https://docs.mistral.ai/",
	Patterns: []Pattern{{
		Type:      "mistral_ai_api_key",
		Name:      "Mistral AI API Key",
		Class:     Context,
		Regexp:    `[0-9A-Za-z]{32}`,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Near:      []string{"mistral"},
		Hits: []string{
			`mistral_key=pushward1Example¦2TokenNotARealOn`,
			`{"mistral": "madeUp2By3Pushwa¦rdForItsOwnTests"}`,
		},
		Misses: []string{
			`mistral_key=pushward1Exampl¦e2TokenNotARealO`,
			`mistral_key=pushward1E-ample¦2TokenNotARealOn`,
			`mistral_key=xxxxxxxxxxxxxxxx¦xxxxxxxxxxxxxxxx`,
		},
	}},
}
