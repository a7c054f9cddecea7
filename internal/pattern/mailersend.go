package pattern

var mailersend = Provider{
	Name: "Mailersend",
	Docs: "https://developers.mailersend.com/",
	Patterns: []Pattern{{
		Type:   "mailersend_api_token",
		Name:   "Mailersend API Token",
		Regexp: `mlsn\.[0-9a-f]{64}`,
		End:    tokenEnd,
		Hits: []string{
			`MAILERSEND_API_TOKEN=mlsn.¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf`,
			`see https://app.test/hook?key=mlsn.¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b&v=2`,
		},
		Misses: []string{
			`"mlsn.¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced"`,
			`MAILERSEND_API_TOKEN=mlsn.¦5ca1ab1e0ddba11c0ffeegbadfacade7a57e0fbeef1e55decaf2deface39cedf`,
			`key: mlsn.¦0000000000000000000000000000000000000000000000000000000000000000`,
		},
	}},
}
