package pattern

var intra42 = Provider{
	Name: "Intra42",
	Docs: "https://api.intra.42.fr/apidoc",
	Patterns: []Pattern{{
		Type:   "intra42_client_secret",
		Name:   "Intra 42 Client Secret",
		Regexp: `s-s4t2(?:ud|af)-[0-9a-f]{64}`,
		End:    tokenEnd,
		Hits: []string{
			`intra42_client_secret = "s-s4t2ud-¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf" # rotate me`,
			`X-Access-Token: s-s4t2af-¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b`,
		},
		Misses: []string{
			`key: s-s4t2ud-¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced`,
			`"s-s4t2ud-¦5ca1ab1e0ddba11c0ffeegbadfacade7a57e0fbeef1e55decaf2deface39cedf"`,
			`INTRA42_CLIENT_SECRET=s-s4t2ud-¦0000000000000000000000000000000000000000000000000000000000000000`,
		},
	}, {
		// An identifier, not a secret.
		Type:   "intra42_client_id",
		Name:   "Intra 42 Client ID",
		Off:    true,
		Regexp: `u-s4t2(?:ud|af)-[0-9a-f]{64}`,
		End:    tokenEnd,
		Hits: []string{
			`INTRA42_CLIENT_ID=u-s4t2ud-¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf`,
			`curl -H 'X-Api-Key: u-s4t2af-¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b' https://api.test/v1`,
		},
		Misses: []string{
			`"u-s4t2ud-¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced"`,
			`INTRA42_CLIENT_ID=u-s4t2ud-¦5ca1ab1e0ddba11c0ffeegbadfacade7a57e0fbeef1e55decaf2deface39cedf`,
			`key: u-s4t2ud-¦0000000000000000000000000000000000000000000000000000000000000000`,
		},
	}},
}
