package pattern

var mailgun = Provider{
	Name: "Mailgun",
	Docs: "https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt",
	Patterns: []Pattern{{
		Type:   "mailgun_api_key",
		Name:   "Mailgun API Key",
		Regexp: `key-[0-9A-Fa-f]{32}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Hits: []string{
			`MAILGUN_API_KEY=key-¦5ca1ab1e0ddba11c0ffee4badfacade7`,
			`<mailgunApiKey>key-¦decade0ff1cecab1e5eaf00d7e5ed0b0</mailgunApiKey>`,
		},
		Misses: []string{
			`key: key-¦5ca1ab1e0ddba11c0ffee4badfacade`,
			`"key-¦5ca1ab1e0dgba11c0ffee4badfacade7"`,
			`MAILGUN_API_KEY=key-¦00000000000000000000000000000000`,
		},
	}, {
		Type:   "mailgun_private_api_key",
		Name:   "Mailgun Private API Key",
		Class:  Context,
		Regexp: `[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Near:   []string{"mailgun", "mg_api"},
		Hits: []string{
			`mailgun_key=5ca1ab1e0ddba11c¦0ffee4badfacade7-a57e0fbe-ef1e55de`,
			`{"mg_api": "decade0ff1cecab1¦e5eaf00d7e5ed0b0-e5ba5eba-11ade1af"}`,
		},
		Misses: []string{
			`mailgun_key=5ca1ab1e0ddba11¦c0ffee4badfacade-7a57e0fb-eef1e55d`,
			`mailgun_key=5ca1ab1e0dgba11c¦0ffee4badfacade7-a57e0fbe-ef1e55de`,
			`mailgun_key=0000000000000000¦0000000000000000-00000000-00000000`,
		},
	}, {
		// Meant to be public; known so that it is not taken for a secret.
		Type:   "mailgun_public_validation_key",
		Name:   "Mailgun Public Validation Key",
		Off:    true,
		Regexp: `pubkey-[0-9a-f]{32}`,
		End:    tokenEnd,
		Hits: []string{
			`mailgun_public_validation_key: pubkey-¦5ca1ab1e0ddba11c0ffee4badfacade7`,
			`{"mailgunPublicValidationKey": "pubkey-¦decade0ff1cecab1e5eaf00d7e5ed0b0"}`,
		},
		Misses: []string{
			`MAILGUN_PUBLIC_VALIDATION_KEY=pubkey-¦5ca1ab1e0ddba11c0ffee4badfacade`,
			`key: pubkey-¦5ca1ab1e0dgba11c0ffee4badfacade7`,
			`"pubkey-¦00000000000000000000000000000000"`,
		},
	}},
}
