package pattern

var linear = Provider{
	Name: "Linear",
	Docs: "https://linear.app/developers",
	Patterns: []Pattern{{
		Type:   "linear_api_key",
		Name:   "Linear API Key",
		Regexp: `lin_api_[0-9A-Za-z]{40}`,
		End:    tokenEnd,
		Hits: []string{
			`const linearApiKey = "lin_api_¦pushward1ExampleTokenNotARealOne0011Made";`,
			`<linearApiKey>lin_api_¦madeUp2ByPushwardForItsOwnTests6677Never</linearApiKey>`,
		},
		Misses: []string{
			`key: lin_api_¦pushward1ExampleTokenNotARealOne0011Mad`,
			`"lin_api_¦pushward1Exam-leTokenNotARealOne0011Made"`,
			`LINEAR_API_KEY=lin_api_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
