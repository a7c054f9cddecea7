package pattern

var inngest = Provider{
	Name: "Inngest",
	Docs: "https://www.inngest.com/docs/platform/signing-keys",
	Patterns: []Pattern{{
		Type:   "inngest_signing_key",
		Name:   "Inngest Signing Key",
		Regexp: `signkey-[0-9a-z_]{2,20}-[0-9a-f]{64}`,
		End:    tokenEnd,
		Hits: []string{
			`export INNGEST_SIGNING_KEY='signkey-prod-¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf'`,
			`tool --inngest-signing-key=signkey-staging-¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b --verbose`,
		},
		Misses: []string{
			`INNGEST_SIGNING_KEY=signkey-prod-¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced`,
			`key: signkey-prod-¦5ca1ab1e0ddba11c0ffeegbadfacade7a57e0fbeef1e55decaf2deface39cedf`,
			`"signkey-prod-¦0000000000000000000000000000000000000000000000000000000000000000"`,
		},
	}},
}
