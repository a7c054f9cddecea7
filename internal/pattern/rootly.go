package pattern

var rootly = Provider{
	Name: "Rootly",
	Docs: "https://rootly.com/api",
	Patterns: []Pattern{{
		Type:   "rootly_api_key",
		Name:   "Rootly API Key",
		Regexp: `rootly_[0-9A-Fa-f]{64}`,
		End:    tokenEnd,
		Hits: []string{
			`export ROOTLY_API_KEY='rootly_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf'`,
			`<rootlyApiKey>rootly_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b</rootlyApiKey>`,
		},
		Misses: []string{
			`key: rootly_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced`,
			`"rootly_¦5ca1ab1e0ddba11c0ffeegbadfacade7a57e0fbeef1e55decaf2deface39cedf"`,
			`ROOTLY_API_KEY=rootly_¦0000000000000000000000000000000000000000000000000000000000000000`,
		},
	}},
}
