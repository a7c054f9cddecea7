package pattern

var lob = Provider{
	Name: "Lob",
	Docs: "https://docs.lob.com/",
	Patterns: []Pattern{{
		Type:   "lob_live_api_key",
		Name:   "Lob Live API Key",
		Regexp: `live_[0-9a-f]{35}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Hits: []string{
			`export LOB_LIVE_API_KEY='live_¦5ca1ab1e0ddba11c0ffee4badfacade7a57'`,
			`X-Access-Token: live_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5b`,
		},
		Misses: []string{
			`key: live_¦5ca1ab1e0ddba11c0ffee4badfacade7a5`,
			`"live_¦5ca1ab1e0ddga11c0ffee4badfacade7a57"`,
			`LOB_LIVE_API_KEY=live_¦00000000000000000000000000000000000`,
		},
	}, {
		Type:   "lob_test_api_key",
		Name:   "Lob Test API Key",
		Regexp: `test_[0-9a-f]{35}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Hits: []string{
			`lob_test_api_key: test_¦5ca1ab1e0ddba11c0ffee4badfacade7a57`,
			`curl -H 'X-Api-Key: test_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5b' https://api.test/v1`,
		},
		Misses: []string{
			`"test_¦5ca1ab1e0ddba11c0ffee4badfacade7a5"`,
			`LOB_TEST_API_KEY=test_¦5ca1ab1e0ddga11c0ffee4badfacade7a57`,
			`key: test_¦00000000000000000000000000000000000`,
		},
	}},
}
