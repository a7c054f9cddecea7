package pattern

var loginWithAmazon = Provider{
	Name: "Login with Amazon",
	Docs: "https://developer.amazon.com/docs/login-with-amazon/register-web.html",
	Patterns: []Pattern{{
		Type:   "amazon_oauth_client_secret",
		Name:   "Login with Amazon OAuth Client Secret",
		Regexp: `amzn1\.oa2-cs\.v1\.[0-9a-f]{64}`,
		End:    tokenEnd,
		Hits: []string{
			`const amazonOauthClientSecret = "amzn1.oa2-cs.v1.¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf";`,
			`<amazonOauthClientSecret>amzn1.oa2-cs.v1.¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b</amazonOauthClientSecret>`,
		},
		Misses: []string{
			`"amzn1.oa2-cs.v1.¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced"`,
			`AMAZON_OAUTH_CLIENT_SECRET=amzn1.oa2-cs.v1.¦5ca1ab1e0ddba11c0ffee4badfacade7g57e0fbeef1e55decaf2deface39cedf`,
			`key: amzn1.oa2-cs.v1.¦0000000000000000000000000000000000000000000000000000000000000000`,
		},
	}},
}
