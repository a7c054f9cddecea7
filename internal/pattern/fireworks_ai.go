package pattern

var fireworksAi = Provider{
	Name: "Fireworks.ai",
	Docs: "https://docs.fireworks.ai/",
	Patterns: []Pattern{{
		Type:      "fireworks_ai_api_key",
		Name:      "Fireworks.ai API Key",
		Class:     Context,
		Regexp:    `fw_[0-9A-Za-z]{24}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Near:      []string{"fireworks"},
		Hits: []string{
			`fireworks_key=fw_pushward1Exa¦mple2TokenNo`,
			`{"fireworks": "fw_madeUp2By3Pu¦shwardForIts"}`,
		},
		Misses: []string{
			`fireworks_key=fw_pushward1Ex¦ample2TokenN`,
			`fireworks_key=fw_pushward-Exa¦mple2TokenNo`,
			`fireworks_key=fw_xxxxxxxxxxxx¦xxxxxxxxxxxx`,
		},
	}},
}
