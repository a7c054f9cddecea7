package pattern

var brevo = Provider{
	Name: "Brevo",
	Docs: "https://developers.brevo.com/docs/getting-started",
	Patterns: []Pattern{{
		Type:   "sendinblue_api_key",
		Name:   "Sendinblue API Key",
		Regexp: `xkeysib-[0-9A-Fa-f]{64}-[0-9A-Za-z]{16}`,
		End:    tokenEnd,
		Hits: []string{
			`SENDINBLUE_API_KEY=xkeysib-¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf-pushward1Example`,
			`<sendinblueApiKey>xkeysib-¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b-madeUp2By3Pushwa</sendinblueApiKey>`,
		},
		Misses: []string{
			`key: xkeysib-¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced-pushward1Example`,
			`"xkeysib-¦5ca1ab1e0ddba11c0ffeegbadfacade7a57e0fbeef1e55decaf2deface39cedf-pushward1Example"`,
			`SENDINBLUE_API_KEY=xkeysib-¦0000000000000000000000000000000000000000000000000000000000000000-0000000000000000`,
		},
	}, {
		Type:   "sendinblue_smtp_key",
		Name:   "Sendinblue SMTP Key",
		Source: "https://developers.brevo.com/docs/smtp-integration",
		Regexp: `xsmtpsib-[0-9a-f]{64}-[0-9A-Za-z]{16}`,
		End:    tokenEnd,
		Hits: []string{
			`sendinblue_smtp_key: xsmtpsib-¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf-pushward1Example`,
			`{"sendinblueSmtpKey": "xsmtpsib-¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b-madeUp2By3Pushwa"}`,
		},
		Misses: []string{
			`"xsmtpsib-¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced-pushward1Example"`,
			`SENDINBLUE_SMTP_KEY=xsmtpsib-¦5ca1ab1e0ddba11c0ffee4badfacade7g57e0fbeef1e55decaf2deface39cedf-pushward1Example`,
			`key: xsmtpsib-¦0000000000000000000000000000000000000000000000000000000000000000-xxxxxxxxxxxxxxxx`,
		},
	}},
}
