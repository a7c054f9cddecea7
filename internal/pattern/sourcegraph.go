package pattern

var sourcegraph = Provider{
	Name: "Sourcegraph",
	Docs: "https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token",
	Patterns: []Pattern{{
		Type:   "sourcegraph_access_token",
		Name:   "Sourcegraph Access Token",
		Regexp: `sgp_[0-9A-Fa-f]{40}`,
		End:    tokenEnd,
		Hits: []string{
			`SOURCEGRAPH_ACCESS_TOKEN=sgp_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbe`,
			`<sourcegraphAccessToken>sgp_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba</sourcegraphAccessToken>`,
		},
		Misses: []string{
			`key: sgp_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fb`,
			`"sgp_¦5ca1ab1e0ddbag1c0ffee4badfacade7a57e0fbe"`,
			`SOURCEGRAPH_ACCESS_TOKEN=sgp_¦0000000000000000000000000000000000000000`,
		},
	}, {
		Type:   "sourcegraph_instance_identifier_access_token",
		Name:   "Sourcegraph Access Token with Instance Identifier",
		Regexp: `sgp_(?:[0-9A-Fa-f]{16}|local)_[0-9A-Fa-f]{40}`,
		End:    tokenEnd,
		Hits: []string{
			`export SOURCEGRAPH_INSTANCE_IDENTIFIER_ACCESS_TOKEN='sgp_¦5ca1ab1e0ddba11c_0ffee4badfacade7a57e0fbeef1e55decaf2defa'`,
			`see https://app.test/hook?key=sgp_local_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba&v=2`,
		},
		Misses: []string{
			`"sgp_¦5ca1ab1e0ddba11c_0ffee4badfacade7a57e0fbeef1e55decaf2def"`,
			`SOURCEGRAPH_INSTANCE_IDENTIFIER_ACCESS_TOKEN=sgp_¦5ca1ab1e0ddba11c_0ffee4badfacage7a57e0fbeef1e55decaf2defa`,
			`key: sgp_¦0000000000000000_0000000000000000000000000000000000000000`,
		},
	}, {
		Type:   "sourcegraph_license_key_token",
		Name:   "Sourcegraph License Key Token",
		Regexp: `slk_[0-9A-Fa-f]{64}`,
		End:    tokenEnd,
		Hits: []string{
			`sourcegraph_license_key_token: slk_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf`,
			`{"sourcegraphLicenseKeyToken": "slk_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b"}`,
		},
		Misses: []string{
			`SOURCEGRAPH_LICENSE_KEY_TOKEN=slk_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced`,
			`key: slk_¦5ca1ab1e0ddba11c0ffeegbadfacade7a57e0fbeef1e55decaf2deface39cedf`,
			`"slk_¦0000000000000000000000000000000000000000000000000000000000000000"`,
		},
	}, {
		Type:   "sourcegraph_dotcom_user_gateway",
		Name:   "Sourcegraph Dotcom User Gateway Access Token",
		Source: "https://sourcegraph.com/docs/dev/security/secret_formats",
		Regexp: `sgd_[0-9A-Fa-f]{64}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Hits: []string{
			`const sourcegraphDotcomUserGateway = "sgd_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf";`,
			`<sourcegraphDotcomUserGateway>sgd_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b</sourcegraphDotcomUserGateway>`,
		},
		Misses: []string{
			`"sgd_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced"`,
			`SOURCEGRAPH_DOTCOM_USER_GATEWAY=sgd_¦5ca1ab1e0ddba11c0ffee4badfacade7g57e0fbeef1e55decaf2deface39cedf`,
			`key: sgd_¦0000000000000000000000000000000000000000000000000000000000000000`,
		},
	}, {
		Type:   "sourcegraph_product_subscription_token",
		Name:   "Sourcegraph Product Subscription Token",
		Source: "https://sourcegraph.com/docs/dev/security/secret_formats",
		Regexp: `sgs_[0-9A-Fa-f]{64}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Hits: []string{
			`sourcegraph_product_subscription_token = "sgs_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf" # rotate me`,
			`X-Access-Token: sgs_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b`,
		},
		Misses: []string{
			`SOURCEGRAPH_PRODUCT_SUBSCRIPTION_TOKEN=sgs_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced`,
			`key: sgs_¦5ca1ab1e0ddba11c0ffee4badfacade7g57e0fbeef1e55decaf2deface39cedf`,
			`"sgs_¦0000000000000000000000000000000000000000000000000000000000000000"`,
		},
	}},
}
