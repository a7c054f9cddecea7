package pattern

var hCaptcha = Provider{
	Name: "hCaptcha",
	Slug: "hcaptcha",
	Docs: "https://docs.hcaptcha.com/",
	Patterns: []Pattern{{
		// The older form, 0x and 40 hexadecimal digits, is that of any Ethereum address.
		Type:   "hcaptcha_siteverify_secret",
		Name:   "hCaptcha Siteverify Secret",
		Regexp: `ES_[0-9a-f]{32}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Hits: []string{
			`export HCAPTCHA_SITEVERIFY_SECRET='ES_¦5ca1ab1e0ddba11c0ffee4badfacade7'`,
			`tool --hcaptcha-siteverify-secret=ES_¦decade0ff1cecab1e5eaf00d7e5ed0b0 --verbose`,
		},
		Misses: []string{
			`"ES_¦5ca1ab1e0ddba11c0ffee4badfacade"`,
			`HCAPTCHA_SITEVERIFY_SECRET=ES_¦5ca1ab1e0ddba11cgffee4badfacade7`,
			`key: ES_¦00000000000000000000000000000000`,
		},
	}},
}
