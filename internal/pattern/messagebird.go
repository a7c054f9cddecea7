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
			`messagebird_key=pushward1Exa¦mpleTokenNotA`,
			`{"message_bird": "madeUp2ByPus¦hwardForItsOw"}`,
		},
		Misses: []string{
			`messagebird_key=pushward1Exa¦mpleTokenNot`,
			`messagebird_key=pushward-Exa¦mpleTokenNotA`,
			`messagebird_key=xxxxxxxxxxxx¦xxxxxxxxxxxxx`,
		},
	}},
}
