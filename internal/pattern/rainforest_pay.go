package pattern

var rainforestPay = Provider{
	Name: "Rainforest Pay",
	Docs: "https://docs.rainforestpay.com/",
	Patterns: []Pattern{{
		Type:   "rainforest_api_key",
		Name:   "Rainforest API Key",
		Regexp: `apikey_[0-9A-Fa-f]{64}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Hits: []string{
			`rainforest_api_key = "apikey_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf" # rotate me`,
			`see https://app.test/hook?key=apikey_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b&v=2`,
		},
		Misses: []string{
			`"apikey_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced"`,
			`RAINFOREST_API_KEY=apikey_¦5ca1ab1e0ddba11c0ffeegbadfacade7a57e0fbeef1e55decaf2deface39cedf`,
			`key: apikey_¦0000000000000000000000000000000000000000000000000000000000000000`,
		},
	}, {
		Type:   "rainforest_sandbox_api_key",
		Name:   "Rainforest Sandbox API Key",
		Regexp: `sbx_apikey_[0-9A-Fa-f]{64}`,
		End:    tokenEnd,
		Hits: []string{
			`RAINFOREST_SANDBOX_API_KEY=sbx_apikey_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf`,
			`{"rainforestSandboxApiKey": "sbx_apikey_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b"}`,
		},
		Misses: []string{
			`RAINFOREST_SANDBOX_API_KEY=sbx_apikey_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced`,
			`key: sbx_apikey_¦5ca1ab1e0ddba11c0ffeegbadfacade7a57e0fbeef1e55decaf2deface39cedf`,
			`"sbx_apikey_¦0000000000000000000000000000000000000000000000000000000000000000"`,
		},
	}},
}
