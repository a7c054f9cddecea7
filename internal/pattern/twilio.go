package pattern

var twilio = Provider{
	Name: "Twilio",
	Docs: "https://www.twilio.com/docs/iam/api-keys",
	Patterns: []Pattern{{
		Type:   "twilio_api_key",
		Name:   "Twilio API Key",
		Class:  Context,
		Regexp: `SK[0-9a-f]{32}`,
		End:    tokenEnd,
		Near:   []string{"twilio"},
		Hits: []string{
			`twilio_key=SK5ca1ab1e0ddba11c¦0ffee4badfacade7`,
			`{"twilio": "SKdecade0ff1cecab1¦e5eaf00d7e5ed0b0"}`,
		},
		Misses: []string{
			`twilio_key=SK5ca1ab1e0ddba11¦c0ffee4badfacade`,
			`twilio_key=SK5ca1ab1e0dgba11c¦0ffee4badfacade7`,
			`twilio_key=SK0000000000000000¦0000000000000000`,
		},
	}, {
		// An identifier, not a secret.
		Type:   "twilio_account_sid",
		Name:   "Twilio Account String Identifier",
		Class:  Context,
		Off:    true,
		Regexp: `AC[0-9a-f]{32}`,
		End:    tokenEnd,
		Near:   []string{"twilio"},
		Hits: []string{
			`twilio_key=AC5ca1ab1e0ddba11c¦0ffee4badfacade7`,
			`{"twilio": "ACdecade0ff1cecab1¦e5eaf00d7e5ed0b0"}`,
		},
		Misses: []string{
			`twilio_key=AC5ca1ab1e0ddba11¦c0ffee4badfacade`,
			`twilio_key=AC5ca1ab1e0dgba11c¦0ffee4badfacade7`,
			`twilio_key=AC0000000000000000¦0000000000000000`,
		},
	}},
}
