package pattern

var firecrawl = Provider{
	Name: "Firecrawl",
	Docs: "https://docs.firecrawl.dev/",
	Patterns: []Pattern{{
		Type:   "firecrawl_api_key",
		Name:   "Firecrawl API Key",
		Regexp: `fc-[0-9a-f]{32}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Hits: []string{
			`const firecrawlApiKey = "fc-¦5ca1ab1e0ddba11c0ffee4badfacade7";`,
			`curl -H 'X-Api-Key: fc-¦decade0ff1cecab1e5eaf00d7e5ed0b0' https://api.test/v1`,
		},
		Misses: []string{
			`"fc-¦5ca1ab1e0ddba11c0ffee4badfacade"`,
			`FIRECRAWL_API_KEY=fc-¦5ca1ab1e0dgba11c0ffee4badfacade7`,
			`key: fc-¦00000000000000000000000000000000`,
		},
	}},
}
