package pattern

var shippo = Provider{
	Name: "Shippo",
	Docs: "https://docs.goshippo.com/docs/guides_general/authentication/",
	Patterns: []Pattern{{
		Type:   "shippo_live_api_token",
		Name:   "Shippo Live API Token",
		Regexp: `shippo_live_[0-9a-f]{40}`,
		End:    tokenEnd,
		Hits: []string{
			`const shippoLiveApiToken = "shippo_live_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbe";`,
			`<shippoLiveApiToken>shippo_live_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba</shippoLiveApiToken>`,
		},
		Misses: []string{
			`key: shippo_live_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fb`,
			`"shippo_live_¦5ca1ab1e0ddbag1c0ffee4badfacade7a57e0fbe"`,
			`SHIPPO_LIVE_API_TOKEN=shippo_live_¦0000000000000000000000000000000000000000`,
		},
	}, {
		Type:   "shippo_test_api_token",
		Name:   "Shippo Test API Token",
		Regexp: `shippo_test_[0-9a-f]{40}`,
		End:    tokenEnd,
		Hits: []string{
			`shippo_test_api_token = "shippo_test_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbe" # rotate me`,
			`see https://app.test/hook?key=shippo_test_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba&v=2`,
		},
		Misses: []string{
			`"shippo_test_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fb"`,
			`SHIPPO_TEST_API_TOKEN=shippo_test_¦5ca1ab1e0ddbag1c0ffee4badfacade7a57e0fbe`,
			`key: shippo_test_¦0000000000000000000000000000000000000000`,
		},
	}},
}
