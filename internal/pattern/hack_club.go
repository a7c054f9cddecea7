package pattern

var hackClub = Provider{
	Name: "Hack Club",
	Docs: "https://docs.ai.hackclub.com/",
	Patterns: []Pattern{{
		Type:   "hackclub_ai_api_key",
		Name:   "Hack Club AI Key",
		Regexp: `sk-hc-v1-[0-9a-f]{64}`,
		End:    tokenEnd,
		Hits: []string{
			`hackclub_ai_api_key: sk-hc-v1-¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf`,
			`{"hackclubAiApiKey": "sk-hc-v1-¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b"}`,
		},
		Misses: []string{
			`key: sk-hc-v1-¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced`,
			`"sk-hc-v1-¦5ca1ab1e0ddba11c0ffee4badfacade7g57e0fbeef1e55decaf2deface39cedf"`,
			`HACKCLUB_AI_API_KEY=sk-hc-v1-¦0000000000000000000000000000000000000000000000000000000000000000`,
		},
	}},
}
