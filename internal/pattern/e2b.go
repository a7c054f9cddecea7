package pattern

var e2b = Provider{
	Name: "E2B",
	Docs: "https://e2b.dev/docs/api-key",
	Patterns: []Pattern{{
		Type:   "e2b_api_key",
		Name:   "E2B API Key",
		Regexp: `e2b_[0-9a-f]{40}`,
		End:    tokenEnd,
		Hits: []string{
			`e2b_api_key = "e2b_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbe" # rotate me`,
			`{"e2bApiKey": "e2b_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba"}`,
		},
		Misses: []string{
			`E2B_API_KEY=e2b_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fb`,
			`key: e2b_¦5ca1ab1e0ddbag1c0ffee4badfacade7a57e0fbe`,
			`"e2b_¦0000000000000000000000000000000000000000"`,
		},
	}},
}
