package pattern

var langchain = Provider{
	Name: "Langchain",
	Docs: "https://docs.langchain.com/langsmith/create-account-api-key",
	Patterns: []Pattern{{
		Type:   "langchain_api_personal_key",
		Name:   "LangSmith Personal Access Token",
		Regexp: `lsv2_pt_[0-9A-Fa-f]{32}_[0-9A-Fa-f]{10}`,
		End:    tokenEnd,
		Hits: []string{
			`LANGCHAIN_API_PERSONAL_KEY=lsv2_pt_¦5ca1ab1e0ddba11c0ffee4badfacade7_a57e0fbeef`,
			`X-Access-Token: lsv2_pt_¦decade0ff1cecab1e5eaf00d7e5ed0b0_e5ba5eba11`,
		},
		Misses: []string{
			`key: lsv2_pt_¦5ca1ab1e0ddba11c0ffee4badfacade_7a57e0fbee`,
			`"lsv2_pt_¦5ca1ab1e0dgba11c0ffee4badfacade7_a57e0fbeef"`,
			`LANGCHAIN_API_PERSONAL_KEY=lsv2_pt_¦00000000000000000000000000000000_0000000000`,
		},
	}, {
		Type:   "langchain_api_server_key",
		Name:   "LangSmith Service Key",
		Regexp: `lsv2_sk_[0-9A-Fa-f]{32}_[0-9A-Fa-f]{10}`,
		End:    tokenEnd,
		Hits: []string{
			`export LANGCHAIN_API_SERVER_KEY='lsv2_sk_¦5ca1ab1e0ddba11c0ffee4badfacade7_a57e0fbeef'`,
			`curl -H 'X-Api-Key: lsv2_sk_¦decade0ff1cecab1e5eaf00d7e5ed0b0_e5ba5eba11' https://api.test/v1`,
		},
		Misses: []string{
			`"lsv2_sk_¦5ca1ab1e0ddba11c0ffee4badfacade_7a57e0fbee"`,
			`LANGCHAIN_API_SERVER_KEY=lsv2_sk_¦5ca1ab1e0dgba11c0ffee4badfacade7_a57e0fbeef`,
			`key: lsv2_sk_¦00000000000000000000000000000000_0000000000`,
		},
	}},
}
