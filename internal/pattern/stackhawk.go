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
			`const stackhawkApiKey = "hawk.¦pushward1Example2Tok.enNotARealOne0011Mad";`,
			`X-Access-Token: hawk.¦madeUp2By3PushwardFo.rItsOwnTests6677Neve`,
		},
		Misses: []string{
			`key: hawk.¦pushward1Example2Tok.enNotARealOne0011Ma`,
			`"hawk.¦pushward1Example2Tok.enNotA+ealOne0011Mad"`,
			`STACKHAWK_API_KEY=hawk.¦xxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
