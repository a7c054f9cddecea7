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
			`const tavilyApiKey = "tvly-¦pushward1Example2TokenNotARealOn";`,
			`{"tavilyApiKey": "tvly-prod-¦madeUp2By3PushwardForItsOwnTests"}`,
		},
		Misses: []string{
			`TAVILY_API_KEY=tvly-¦pushward1Example2TokenNotARealO`,
			`key: tvly-¦pushward1E-ample2TokenNotARealOn`,
			`"tvly-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
