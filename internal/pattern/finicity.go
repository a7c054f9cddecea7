package pattern

var finicity = Provider{
	Name: "Finicity",
	Docs: "https://developer.mastercard.com/open-finance-us/documentation/",
	Patterns: []Pattern{{
		Type:   "finicity_app_key",
		Name:   "Finicity App Key",
		Class:  Context,
		Regexp: `[0-9a-f]{32}`,
		End:    tokenEnd,
		Near:   []string{"finicity"},
		Before: assigned("finicity"),
		Hits: []string{
			`finicity_key=5ca1ab1e0ddba11c¦0ffee4badfacade7`,
			`{"finicity": "decade0ff1cecab1¦e5eaf00d7e5ed0b0"}`,
		},
		Misses: []string{
			`finicity_key=5ca1ab1e0ddba11¦c0ffee4badfacade`,
			`finicity_key=5ca1ab1e0dgba11c¦0ffee4badfacade7`,
			`finicity_key=0000000000000000¦0000000000000000`,
		},
	}},
}
