package pattern

var openRouter = Provider{
	Name: "OpenRouter",
	Docs: "https://openrouter.ai/docs/api-reference/authentication",
	Patterns: []Pattern{{
		Type:   "openrouter_api_key",
		Name:   "OpenRouter API Key",
		Regexp: `sk-or-v1-[0-9A-Fa-f]{64}`,
		End:    tokenEnd,
		Hits: []string{
			`OPENROUTER_API_KEY=sk-or-v1-¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf`,
			`curl -H 'X-Api-Key: sk-or-v1-¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b' https://api.test/v1`,
		},
		Misses: []string{
			`"sk-or-v1-¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced"`,
			`OPENROUTER_API_KEY=sk-or-v1-¦5ca1ab1e0ddba11c0ffeegbadfacade7a57e0fbeef1e55decaf2deface39cedf`,
			`key: sk-or-v1-¦0000000000000000000000000000000000000000000000000000000000000000`,
		},
	}},
}
