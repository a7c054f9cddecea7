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
			`const stackhawkApiKey = "hawk.¦pushward1ExampleToke.nNotARealOne0011Made";`,
			`X-Access-Token: hawk.¦madeUp2ByPushwardFor.ItsOwnTests6677Never`,
		},
		Misses: []string{
			`key: hawk.¦pushward1ExampleToke.nNotARealOne0011Mad`,
			`"hawk.¦pushward1ExampleToke.nNotAR+alOne0011Made"`,
			`STACKHAWK_API_KEY=hawk.¦xxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
