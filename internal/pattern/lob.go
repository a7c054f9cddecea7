package pattern

var lob = Provider{
	Name: "Lob",
	Docs: "https://docs.lob.com/",
	Patterns: []Pattern{{
		Type:   "lob_live_api_key",
		Name:   "Lob Live API Key",
		Regexp: `live_[0-9A-Fa-f]{35}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Hits: []string{
			`LOB_LIVE_API_KEY=live_¦5ca1ab1e0ddba11c0ffee4badfacade7a57`,
			`see https://app.test/hook?key=live_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5b&v=2`,
		},
		Misses: []string{
			`"live_¦5ca1ab1e0ddba11c0ffee4badfacade7a5"`,
			`LOB_LIVE_API_KEY=live_¦5ca1ab1e0ddga11c0ffee4badfacade7a57`,
			`key: live_¦00000000000000000000000000000000000`,
		},
	}, {
		Type:   "lob_test_api_key",
		Name:   "Lob Test API Key",
		Regexp: `test_[0-9A-Fa-f]{35}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Hits: []string{
			`export LOB_TEST_API_KEY='test_¦5ca1ab1e0ddba11c0ffee4badfacade7a57'`,
			`{"lobTestApiKey": "test_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5b"}`,
		},
		Misses: []string{
			`LOB_TEST_API_KEY=test_¦5ca1ab1e0ddba11c0ffee4badfacade7a5`,
			`key: test_¦5ca1ab1e0ddga11c0ffee4badfacade7a57`,
			`"test_¦00000000000000000000000000000000000"`,
		},
	}},
}
