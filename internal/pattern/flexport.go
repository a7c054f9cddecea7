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
			`export FLEXPORT_API_KEY='shltm_¦pushward1Example2TokenNotARealOne0011Mad'`,
			`see https://app.test/hook?key=shltm_¦madeUp2By3PushwardForItsOwnTests6677Neve&v=2`,
		},
		Misses: []string{
			`"shltm_¦pushward1Example2TokenNotARealOne0011Ma"`,
			`FLEXPORT_API_KEY=shltm_¦pushward1Exam+le2TokenNotARealOne0011Mad`,
			`key: shltm_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
