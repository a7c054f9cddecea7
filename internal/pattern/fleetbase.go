package pattern

var fleetbase = Provider{
	Name: "Fleetbase",
	Docs: "https://docs.fleetbase.io/",
	Patterns: []Pattern{{
		Type:   "fleetbase_api_key",
		Name:   "Fleetbase API Key",
		Regexp: `flb_(?:live|test)_[0-9A-Za-z]{20,64}`,
		End:    tokenEnd,
		Hits: []string{
			`fleetbase_api_key: flb_live_¦pushward1ExampleToke`,
			`X-Access-Token: flb_test_¦madeUp2ByPushwardForItsOwnTests6`,
		},
		Misses: []string{
			`key: flb_live_¦pushward1ExampleTok`,
			`"flb_live_¦pushwa-d1ExampleToke"`,
			`FLEETBASE_API_KEY=flb_live_¦xxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
