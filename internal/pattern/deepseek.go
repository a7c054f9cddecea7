package pattern

var deepSeek = Provider{
	Name: "DeepSeek",
	Docs: "https://api-docs.deepseek.com/",
	Patterns: []Pattern{{
		Type:   "deepseek_api_key",
		Name:   "DeepSeek API Key",
		Class:  Context,
		Regexp: `sk-[0-9a-f]{32}`,
		End:    tokenEnd,
		Near:   []string{"deepseek"},
		Hits: []string{
			`deepseek_key=sk-5ca1ab1e0ddba11c¦0ffee4badfacade7`,
			`{"deepseek": "sk-decade0ff1cecab1¦e5eaf00d7e5ed0b0"}`,
		},
		Misses: []string{
			`deepseek_key=sk-5ca1ab1e0ddba11¦c0ffee4badfacade`,
			`deepseek_key=sk-5ca1ab1e0dgba11c¦0ffee4badfacade7`,
			`deepseek_key=sk-0000000000000000¦0000000000000000`,
		},
	}},
}
