package pattern

var elevenLabs = Provider{
	Name: "ElevenLabs",
	Docs: "https://elevenlabs.io/docs/api-reference/authentication",
	Patterns: []Pattern{{
		Type:   "elevenlabs_api_key",
		Name:   "ElevenLabs API Key",
		Regexp: `sk_[0-9a-f]{48}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Hits: []string{
			`ELEVENLABS_API_KEY=sk_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55de`,
			`X-Access-Token: sk_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1af`,
		},
		Misses: []string{
			`key: sk_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55d`,
			`"sk_¦5ca1ab1e0ddba11cgffee4badfacade7a57e0fbeef1e55de"`,
			`ELEVENLABS_API_KEY=sk_¦000000000000000000000000000000000000000000000000`,
		},
	}},
}
