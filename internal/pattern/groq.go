package pattern

var groq = Provider{
	Name: "Groq",
	Docs: "https://console.groq.com/docs/quickstart",
	Patterns: []Pattern{{
		Type:   "groq_api_key",
		Name:   "Groq API Key",
		Regexp: `gsk_[0-9A-Za-z]{20}WGdyb3FY[0-9A-Za-z]{24}`,
		Hits: []string{
			`groq_api_key: gsk_¦pushward1ExampleTokeWGdyb3FYnNotARealOne0011MadeUpFo`,
			`tool --groq-api-key=gsk_¦madeUp2ByPushwardForWGdyb3FYItsOwnTests6677NeverIssu --verbose`,
		},
		Misses: []string{
			`GROQ_API_KEY=gsk_¦pushward1ExampleTokeWGdyb3FYnNotARealOne0011MadeUpF`,
			`key: gsk_¦pushward1ExampleTokeWGdyb3FYnNotARea-One0011MadeUpFo`,
			`"gsk_¦xxxxxxxxxxxxxxxxxxxxWGdyb3FYxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
