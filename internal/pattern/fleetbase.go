package pattern

var fleetbase = Provider{
	Name: "Fleetbase",
	Docs: "https://docs.fleetbase.io/",
	Patterns: []Pattern{{
		// A number of the account, written as a Sqid, which has no fixed length.
		Type:   "fleetbase_api_key",
		Name:   "Fleetbase API Key",
		Regexp: `flb_(?:live|test)_[0-9A-Za-z]{20,64}`,
		End:    tokenEnd,
		Hits: []string{
			`FLEETBASE_API_KEY=flb_live_¦pushward1Example2Tok`,
			`<fleetbaseApiKey>flb_test_¦madeUp2By3PushwardForItsOwnTests</fleetbaseApiKey>`,
		},
		Misses: []string{
			`key: flb_live_¦pushward1Example2To`,
			`"flb_live_¦pushwa-d1Example2Tok"`,
			`FLEETBASE_API_KEY=flb_live_¦xxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
