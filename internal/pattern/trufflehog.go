package pattern

var truffleHog = Provider{
	Name: "TruffleHog",
	Docs: "https://docs.trufflesecurity.com/",
	Patterns: []Pattern{{
		// The id of a key; its secret is of the type below.
		Type:   "trufflehog_enterprise_key",
		Name:   "TruffleHog Enterprise Key",
		Off:    true,
		Regexp: `thog-key-[0-9a-f]{16}`,
		End:    tokenEnd,
		Hits: []string{
			`const trufflehogEnterpriseKey = "thog-key-¦5ca1ab1e0ddba11c";`,
			`<trufflehogEnterpriseKey>thog-key-¦decade0ff1cecab1</trufflehogEnterpriseKey>`,
		},
		Misses: []string{
			`key: thog-key-¦5ca1ab1e0ddba11`,
			`"thog-key-¦5ca1ag1e0ddba11c"`,
			`TRUFFLEHOG_ENTERPRISE_KEY=thog-key-¦0000000000000000`,
		},
	}, {
		Type:   "trufflehog_enterprise_secret",
		Name:   "TruffleHog Enterprise Secret",
		Regexp: `thog-secret-[0-9a-f]{32}`,
		End:    tokenEnd,
		Hits: []string{
			`trufflehog_enterprise_secret = "thog-secret-¦5ca1ab1e0ddba11c0ffee4badfacade7" # rotate me`,
			`see https://app.test/hook?key=thog-secret-¦decade0ff1cecab1e5eaf00d7e5ed0b0&v=2`,
		},
		Misses: []string{
			`"thog-secret-¦5ca1ab1e0ddba11c0ffee4badfacade"`,
			`TRUFFLEHOG_ENTERPRISE_SECRET=thog-secret-¦5ca1ab1e0dgba11c0ffee4badfacade7`,
			`key: thog-secret-¦00000000000000000000000000000000`,
		},
	}},
}
