package pattern

var flexport = Provider{
	Name: "Flexport",
	Docs: "https://docs.logistics-api.flexport.com/",
	Patterns: []Pattern{{
		Type:   "flexport_api_key",
		Name:   "Flexport API Key",
		Regexp: `shltm_[0-9A-Za-z_-]{40}`,
		End:    tokenEnd,
		Hits: []string{
			`const flexportApiKey = "shltm_¦pushward1ExampleTokenNotARealOne0011Made";`,
			`curl -H 'X-Api-Key: shltm_¦madeUp2ByPushwardForItsOwnTests6677Never' https://api.test/v1`,
		},
		Misses: []string{
			`"shltm_¦pushward1ExampleTokenNotARealOne0011Mad"`,
			`FLEXPORT_API_KEY=shltm_¦pushward1Exam+leTokenNotARealOne0011Made`,
			`key: shltm_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
