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
			`browserbase_api_key = "bb_live_¦pushward1ExampleTokenNotARe" # rotate me`,
			`tool --browserbase-api-key=bb_test_¦madeUp2ByPushwardForItsOwnT --verbose`,
		},
		Misses: []string{
			`BROWSERBASE_API_KEY=bb_live_¦pushward1ExampleTokenNotAR`,
			`key: bb_live_¦pushward1+xampleTokenNotARe`,
			`"bb_live_¦xxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
