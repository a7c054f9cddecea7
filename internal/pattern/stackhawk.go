package pattern

var stackHawk = Provider{
	Name: "StackHawk",
	Docs: "https://docs.stackhawk.com/",
	Patterns: []Pattern{{
		Type:   "stackhawk_api_key",
		Name:   "StackHawk API Key",
		Regexp: `hawk\.[0-9A-Za-z_-]{20}\.[0-9A-Za-z_-]{20}`,
		End:    tokenEnd,
		Hits: []string{
			`stackhawk_api_key: hawk.¦pushward1Example2Tok.enNotARealOne0011Mad`,
			`see https://app.test/hook?key=hawk.¦madeUp2By3PushwardFo.rItsOwnTests6677Neve&v=2`,
		},
		Misses: []string{
			`"hawk.¦pushward1Example2Tok.enNotARealOne0011Ma"`,
			`STACKHAWK_API_KEY=hawk.¦pushward1Example2Tok.enNotA+ealOne0011Mad`,
			`key: hawk.¦xxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
