package pattern

var browserbase = Provider{
	Name: "Browserbase",
	Docs: "https://docs.browserbase.com/reference/api/overview",
	Patterns: []Pattern{{
		Type:      "browserbase_api_key",
		Name:      "Browserbase API Key",
		Regexp:    `bb_(?:live|test)_[0-9A-Za-z_-]{27}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`},
		Hits: []string{
			`browserbase_api_key = "bb_live_¦pushward1Example2TokenNotAR" # rotate me`,
			`curl -H 'X-Api-Key: bb_test_¦madeUp2By3PushwardForItsOwn' https://api.test/v1`,
		},
		Misses: []string{
			`"bb_live_¦pushward1Example2TokenNotA"`,
			`BROWSERBASE_API_KEY=bb_live_¦pushward1+xample2TokenNotAR`,
			`key: bb_live_¦xxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
