package pattern

var truffleHog = Provider{
	Name: "TruffleHog",
	Docs: "https://docs.trufflesecurity.com/",
	Patterns: []Pattern{{
		Type:   "trufflehog_enterprise_key",
		Name:   "TruffleHog Enterprise Key",
		Off:    true,
		Regexp: `thog-key-[0-9a-f]{16}`,
		End:    tokenEnd,
		Hits: []string{
			`trufflehog_enterprise_key = "thog-key-¦5ca1ab1e0ddba11c" # rotate me`,
			`{"trufflehogEnterpriseKey": "thog-key-¦decade0ff1cecab1"}`,
		},
		Misses: []string{
			`TRUFFLEHOG_ENTERPRISE_KEY=thog-key-¦5ca1ab1e0ddba11`,
			`key: thog-key-¦5ca1ag1e0ddba11c`,
			`"thog-key-¦0000000000000000"`,
		},
	}, {
		Type:   "trufflehog_enterprise_secret",
		Name:   "TruffleHog Enterprise Secret",
		Regexp: `thog-secret-[0-9a-f]{32}`,
		End:    tokenEnd,
		Hits: []string{
			`TRUFFLEHOG_ENTERPRISE_SECRET=thog-secret-¦5ca1ab1e0ddba11c0ffee4badfacade7`,
			`X-Access-Token: thog-secret-¦decade0ff1cecab1e5eaf00d7e5ed0b0`,
		},
		Misses: []string{
			`key: thog-secret-¦5ca1ab1e0ddba11c0ffee4badfacade`,
			`"thog-secret-¦5ca1ab1e0dgba11c0ffee4badfacade7"`,
			`TRUFFLEHOG_ENTERPRISE_SECRET=thog-secret-¦00000000000000000000000000000000`,
		},
	}},
}
