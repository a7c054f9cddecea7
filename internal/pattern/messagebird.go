package pattern

var messageBird = Provider{
	Name: "MessageBird",
	Docs: "https://docs.bird.com/",
	Patterns: []Pattern{{
		Type:      "messagebird_api_key",
		Name:      "MessageBird API Key",
		Class:     Context,
		Regexp:    `[0-9A-Za-z]{25}`,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Near:      []string{"messagebird", "message_bird"},
		Hits: []string{
			`messagebird_key=pushward1Exa¦mple2TokenNot`,
			`{"message_bird": "madeUp2By3Pu¦shwardForItsO"}`,
		},
		Misses: []string{
			`messagebird_key=pushward1Exa¦mple2TokenNo`,
			`messagebird_key=pushward-Exa¦mple2TokenNot`,
			`messagebird_key=xxxxxxxxxxxx¦xxxxxxxxxxxxx`,
		},
	}},
}
