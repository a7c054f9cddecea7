package pattern

var codeRabbit = Provider{
	Name: "CodeRabbit",
	Docs: "https://docs.coderabbit.ai/",
	Patterns: []Pattern{{
		Type:   "coderabbit_api_key",
		Name:   "CodeRabbit API Key",
		Regexp: `cr-[0-9a-f]{58}`,
		Hits: []string{
			`const coderabbitApiKey = "cr-¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface";`,
			`curl -H 'X-Api-Key: cr-¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace9' https://api.test/v1`,
		},
		Misses: []string{
			`"cr-¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2defac"`,
			`CODERABBIT_API_KEY=cr-¦5ca1ab1e0ddba11c0ffge4badfacade7a57e0fbeef1e55decaf2deface`,
			`key: cr-¦0000000000000000000000000000000000000000000000000000000000`,
		},
	}},
}
