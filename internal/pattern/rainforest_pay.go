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
			`const rainforestApiKey = "apikey_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf";`,
			`tool --rainforest-api-key=apikey_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b --verbose`,
		},
		Misses: []string{
			`RAINFOREST_API_KEY=apikey_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced`,
			`key: apikey_¦5ca1ab1e0ddba11c0ffeegbadfacade7a57e0fbeef1e55decaf2deface39cedf`,
			`"apikey_¦0000000000000000000000000000000000000000000000000000000000000000"`,
		},
	}, {
		Type:   "rainforest_sandbox_api_key",
		Name:   "Rainforest Sandbox API Key",
		Regexp: `sbx_apikey_[0-9A-Fa-f]{64}`,
		End:    tokenEnd,
		Hits: []string{
			`rainforest_sandbox_api_key = "sbx_apikey_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf" # rotate me`,
			`<rainforestSandboxApiKey>sbx_apikey_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b</rainforestSandboxApiKey>`,
		},
		Misses: []string{
			`key: sbx_apikey_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced`,
			`"sbx_apikey_¦5ca1ab1e0ddba11c0ffeegbadfacade7a57e0fbeef1e55decaf2deface39cedf"`,
			`RAINFOREST_SANDBOX_API_KEY=sbx_apikey_¦0000000000000000000000000000000000000000000000000000000000000000`,
		},
	}},
}
