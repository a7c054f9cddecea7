package pattern

var mailersend = Provider{
	Name: "Mailersend",
	Docs: "https://developers.mailersend.com/",
	Patterns: []Pattern{{
		Type:   "mailersend_api_token",
		Name:   "Mailersend API Token",
		Regexp: `mlsn\.[0-9A-Fa-f]{64}`,
		End:    tokenEnd,
		Hits: []string{
			`mailersend_api_token = "mlsn.¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf" # rotate me`,
			`tool --mailersend-api-token=mlsn.¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b --verbose`,
		},
		Misses: []string{
			`MAILERSEND_API_TOKEN=mlsn.¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced`,
			`key: mlsn.¦5ca1ab1e0ddba11c0ffeegbadfacade7a57e0fbeef1e55decaf2deface39cedf`,
			`"mlsn.¦0000000000000000000000000000000000000000000000000000000000000000"`,
		},
	}},
}
