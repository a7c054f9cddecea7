package pattern

var groq = Provider{
	Name: "Groq",
	Docs: "https://console.groq.com/docs/quickstart",
	Patterns: []Pattern{{
		Type:   "groq_api_key",
		Name:   "Groq API Key",
		Regexp: `gsk_[0-9A-Za-z]{20}WGdyb3FY[0-9A-Za-z]{24}`,
		Hits: []string{
			`GROQ_API_KEY=gsk_¦pushward1Example2TokWGdyb3FYenNotARealOne0011MadeUpF`,
			`{"groqApiKey": "gsk_¦madeUp2By3PushwardFoWGdyb3FYrItsOwnTests6677NeverIss"}`,
		},
		Misses: []string{
			`GROQ_API_KEY=gsk_¦pushward1Example2TokWGdyb3FYenNotARealOne0011MadeUp`,
			`key: gsk_¦pushward1Example2TokWGdyb3FYenNotARe-lOne0011MadeUpF`,
			`"gsk_¦xxxxxxxxxxxxxxxxxxxxWGdyb3FYxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
