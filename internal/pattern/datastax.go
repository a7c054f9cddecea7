package pattern

var datastax = Provider{
	Name: "Datastax",
	Docs: "https://docs.datastax.com/en/astra/astra-db-vector/administration/manage-application-tokens.html",
	Patterns: []Pattern{{
		Type:   "datastax_astracs_token",
		Name:   "Datastax AstraCS Tokens",
		Regexp: `AstraCS:[0-9A-Za-z]{24}:[0-9A-Fa-f]{64}`,
		Hits: []string{
			`export DATASTAX_ASTRACS_TOKEN='AstraCS:¦pushward1Example2TokenNo:5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf'`,
			`tool --datastax-astracs-token=AstraCS:¦madeUp2By3PushwardForIts:decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b --verbose`,
		},
		Misses: []string{
			`DATASTAX_ASTRACS_TOKEN=AstraCS:¦pushward1Example2TokenNo:5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced`,
			`key: AstraCS:¦pushward1Example2TokenNo:5ca1ab1e0ddba11c0ffeegbadfacade7a57e0fbeef1e55decaf2deface39cedf`,
			`"AstraCS:¦000000000000000000000000:0000000000000000000000000000000000000000000000000000000000000000"`,
		},
	}},
}
