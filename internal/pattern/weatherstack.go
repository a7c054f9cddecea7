package pattern

var weatherstack = Provider{
	Name: "Weatherstack",
	Docs: "https://weatherstack.com/documentation",
	Patterns: []Pattern{{
		Type:   "weatherstack_api_key",
		Name:   "Weatherstack API Key",
		Class:  Context,
		Regexp: `[0-9a-f]{32}`,
		End:    tokenEnd,
		Near:   []string{"weatherstack"},
		Before: assigned("weatherstack"),
		Hits: []string{
			`weatherstack_key=5ca1ab1e0ddba11c¦0ffee4badfacade7`,
			`{"weatherstack": "decade0ff1cecab1¦e5eaf00d7e5ed0b0"}`,
		},
		Misses: []string{
			`weatherstack_key=5ca1ab1e0ddba11¦c0ffee4badfacade`,
			`weatherstack_key=5ca1ab1e0dgba11c¦0ffee4badfacade7`,
			`weatherstack_key=0000000000000000¦0000000000000000`,
		},
	}},
}
