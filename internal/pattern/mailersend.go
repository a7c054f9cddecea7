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
	}, {
		// Three parts; their lengths are what is seen, not what is published.
		Type:      "mailersend_smtp_password",
		Name:      "Mailersend SMTP Password",
		Source:    "https://www.mailersend.com/help/smtp-relay",
		Regexp:    `mssp\.[0-9A-Za-z]{6,8}\.[0-9A-Za-z]{14,18}\.[0-9A-Za-z]{6,8}`,
		End:       tokenEnd,
		MustMatch: []string{`mssp.*[0-9]`, `[A-Z]`},
		Hits: []string{
			`mailersend_smtp_password: mssp.¦pushwar.d1Example2TokenN.otAReal`,
			`{"mailersendSmtpPassword": "mssp.¦madeUp2.By3PushwardForIt.sOwnTes"}`,
		},
		Misses: []string{
			`"mssp.¦pushwar.d1Example2Tok.NotARea"`,
			`MAILERSEND_SMTP_PASSWORD=mssp.¦pushwar.d1Exampl!2TokenN.otAReal`,
			`key: mssp.¦xxxxxxx.xxxxxxxxxxxxxxxx.xxxxxxx`,
		},
	}, {
		// A name, not a secret.
		Type:   "mailersend_smtp_username",
		Name:   "Mailersend SMTP Username",
		Source: "https://www.mailersend.com/help/smtp-relay",
		Off:    true,
		Regexp: `MS_[0-9A-Za-z]{6}@[0-9a-z-]{1,63}(?:\.[0-9a-z-]{2,63}){1,6}`,
		Start:  tokenStart,
		End:    `[^0-9A-Za-z.-]|\z`,
		Hits: []string{
			`SMTP_USER=MS_¦push1W@trial-0ddba11c0ffee.mlsender.test`,
			`{"username": "MS_¦2MadeU@mail.example.test"}`,
		},
		Misses: []string{
			`SMTP_USER=MS_¦push1@trial-0ddba11c0ffee.mlsender.test`,
			`SMTP_USER=MS_¦push1W at trial-0ddba11c0ffee.mlsender.test`,
		},
	}},
}
