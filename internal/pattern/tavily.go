package pattern

var tavily = Provider{
	Name: "Tavily",
	Docs: "https://docs.tavily.com/",
	Patterns: []Pattern{{
		Type:   "tavily_api_key",
		Name:   "Tavily API Key",
		Regexp: `tvly-(?:dev-|prod-)?[0-9A-Za-z]{32}`,
		End:    tokenEnd,
		Hits: []string{
			`const tavilyApiKey = "tvly-¦pushward1ExampleTokenNotARealOne";`,
			`{"tavilyApiKey": "tvly-prod-¦madeUp2ByPushwardForItsOwnTests6"}`,
		},
		Misses: []string{
			`TAVILY_API_KEY=tvly-¦pushward1ExampleTokenNotARealOn`,
			`key: tvly-¦pushward1E-ampleTokenNotARealOne`,
			`"tvly-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
