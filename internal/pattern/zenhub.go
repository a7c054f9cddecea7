package pattern

var zenHub = Provider{
	Name: "ZenHub",
	Docs: "https://developers.zenhub.com/graphql-api-docs/getting-started/",
	Patterns: []Pattern{{
		Type:   "zenhub_personal_api_key",
		Name:   "ZenHub Personal API Key",
		Regexp: `zh_[0-9a-f]{64}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Hits: []string{
			`zenhub_personal_api_key = "zh_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf" # rotate me`,
			`X-Access-Token: zh_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b`,
		},
		Misses: []string{
			`"zh_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced"`,
			`ZENHUB_PERSONAL_API_KEY=zh_¦5ca1ab1e0ddba11c0ffee4badfacade7g57e0fbeef1e55decaf2deface39cedf`,
			`key: zh_¦0000000000000000000000000000000000000000000000000000000000000000`,
		},
	}},
}
