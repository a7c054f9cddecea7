package pattern

var inngest = Provider{
	Name: "Inngest",
	Docs: "https://www.inngest.com/docs/platform/signing-keys",
	Patterns: []Pattern{{
		// The name of the environment: prod, test, branch.
		Type:   "inngest_signing_key",
		Name:   "Inngest Signing Key",
		Regexp: `signkey-[0-9a-z_]{2,20}-[0-9a-f]{64}`,
		End:    tokenEnd,
		Hits: []string{
			`export INNGEST_SIGNING_KEY='signkey-prod-¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf'`,
			`curl -H 'X-Api-Key: signkey-staging-¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b' https://api.test/v1`,
		},
		Misses: []string{
			`"signkey-prod-¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced"`,
			`INNGEST_SIGNING_KEY=signkey-prod-¦5ca1ab1e0ddba11c0ffeegbadfacade7a57e0fbeef1e55decaf2deface39cedf`,
			`key: signkey-prod-¦0000000000000000000000000000000000000000000000000000000000000000`,
		},
	}},
}
