package pattern

var builderIo = Provider{
	Name: "Builder.io",
	Docs: "https://www.builder.io/c/docs/using-your-api-key",
	Patterns: []Pattern{{
		Type:   "builderio_private_api_key",
		Name:   "Builder.io Private API Key",
		Regexp: `bpk-[0-9a-f]{32}`,
		End:    tokenEnd,
		Hits: []string{
			`BUILDERIO_PRIVATE_API_KEY=bpk-¦5ca1ab1e0ddba11c0ffee4badfacade7`,
			`tool --builderio-private-api-key=bpk-¦decade0ff1cecab1e5eaf00d7e5ed0b0 --verbose`,
		},
		Misses: []string{
			`BUILDERIO_PRIVATE_API_KEY=bpk-¦5ca1ab1e0ddba11c0ffee4badfacade`,
			`key: bpk-¦5ca1ab1e0dgba11c0ffee4badfacade7`,
			`"bpk-¦00000000000000000000000000000000"`,
		},
	}},
}
