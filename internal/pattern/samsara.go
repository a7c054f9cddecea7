package pattern

var samsara = Provider{
	Name: "Samsara",
	Docs: "https://developers.samsara.com/docs/authentication",
	Patterns: []Pattern{{
		Type:   "samsara_api_token",
		Name:   "Samsara API Token",
		Regexp: `samsara_api_[0-9A-Za-z]{30}`,
		End:    tokenEnd,
		Hits: []string{
			`const samsaraApiToken = "samsara_api_¦pushward1Example2TokenNotAReal";`,
			`see https://app.test/hook?key=samsara_api_¦madeUp2By3PushwardForItsOwnTes&v=2`,
		},
		Misses: []string{
			`"samsara_api_¦pushward1Example2TokenNotARea"`,
			`SAMSARA_API_TOKEN=samsara_api_¦pushward1Example-TokenNotAReal`,
			`key: samsara_api_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
