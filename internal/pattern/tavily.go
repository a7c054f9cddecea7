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
			`tavily_api_key: tvly-¦pushward1Example2TokenNotARealOn`,
			`<tavilyApiKey>tvly-prod-¦madeUp2By3PushwardForItsOwnTests</tavilyApiKey>`,
		},
		Misses: []string{
			`key: tvly-¦pushward1Example2TokenNotARealO`,
			`"tvly-¦pushward1E-ample2TokenNotARealOn"`,
			`TAVILY_API_KEY=tvly-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
