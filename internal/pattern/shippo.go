package pattern

var shippo = Provider{
	Name: "Shippo",
	Docs: "https://docs.goshippo.com/docs/guides_general/authentication/",
	Patterns: []Pattern{{
		Type:   "shippo_live_api_token",
		Name:   "Shippo Live API Token",
		Regexp: `shippo_live_[0-9A-Fa-f]{40}`,
		End:    tokenEnd,
		Hits: []string{
			`shippo_live_api_token: shippo_live_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbe`,
			`curl -H 'X-Api-Key: shippo_live_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba' https://api.test/v1`,
		},
		Misses: []string{
			`"shippo_live_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fb"`,
			`SHIPPO_LIVE_API_TOKEN=shippo_live_¦5ca1ab1e0ddbag1c0ffee4badfacade7a57e0fbe`,
			`key: shippo_live_¦0000000000000000000000000000000000000000`,
		},
	}, {
		Type:   "shippo_test_api_token",
		Name:   "Shippo Test API Token",
		Regexp: `shippo_test_[0-9A-Fa-f]{40}`,
		End:    tokenEnd,
		Hits: []string{
			`const shippoTestApiToken = "shippo_test_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbe";`,
			`tool --shippo-test-api-token=shippo_test_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba --verbose`,
		},
		Misses: []string{
			`SHIPPO_TEST_API_TOKEN=shippo_test_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fb`,
			`key: shippo_test_¦5ca1ab1e0ddbag1c0ffee4badfacade7a57e0fbe`,
			`"shippo_test_¦0000000000000000000000000000000000000000"`,
		},
	}},
}
