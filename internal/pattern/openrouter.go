package pattern

var openRouter = Provider{
	Name: "OpenRouter",
	Docs: "https://openrouter.ai/docs/api-reference/authentication",
	Patterns: []Pattern{{
		Type:   "openrouter_api_key",
		Name:   "OpenRouter API Key",
		Regexp: `sk-or-v1-[0-9a-f]{64}`,
		End:    tokenEnd,
		Hits: []string{
			`export OPENROUTER_API_KEY='sk-or-v1-¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf'`,
			`<openrouterApiKey>sk-or-v1-¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b</openrouterApiKey>`,
		},
		Misses: []string{
			`key: sk-or-v1-¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced`,
			`"sk-or-v1-¦5ca1ab1e0ddba11c0ffeegbadfacade7a57e0fbeef1e55decaf2deface39cedf"`,
			`OPENROUTER_API_KEY=sk-or-v1-¦0000000000000000000000000000000000000000000000000000000000000000`,
		},
	}},
}
