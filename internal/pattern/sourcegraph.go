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
			`export SOURCEGRAPH_ACCESS_TOKEN='sgp_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbe'`,
			`{"sourcegraphAccessToken": "sgp_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba"}`,
		},
		Misses: []string{
			`SOURCEGRAPH_ACCESS_TOKEN=sgp_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fb`,
			`key: sgp_¦5ca1ab1e0ddbag1c0ffee4badfacade7a57e0fbe`,
			`"sgp_¦0000000000000000000000000000000000000000"`,
		},
	}, {
		Type:   "sourcegraph_instance_identifier_access_token",
		Name:   "Sourcegraph Access Token with Instance Identifier",
		Regexp: `sgp_(?:[0-9A-Fa-f]{16}|local)_[0-9A-Fa-f]{40}`,
		End:    tokenEnd,
		Hits: []string{
			`sourcegraph_instance_identifier_access_token: sgp_¦5ca1ab1e0ddba11c_0ffee4badfacade7a57e0fbeef1e55decaf2defa`,
			`X-Access-Token: sgp_local_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba`,
		},
		Misses: []string{
			`key: sgp_¦5ca1ab1e0ddba11c_0ffee4badfacade7a57e0fbeef1e55decaf2def`,
			`"sgp_¦5ca1ab1e0ddba11c_0ffee4badfacage7a57e0fbeef1e55decaf2defa"`,
			`SOURCEGRAPH_INSTANCE_IDENTIFIER_ACCESS_TOKEN=sgp_¦0000000000000000_0000000000000000000000000000000000000000`,
		},
	}, {
		Type:   "sourcegraph_license_key_token",
		Name:   "Sourcegraph License Key Token",
		Regexp: `slk_[0-9a-f]{64}`,
		End:    tokenEnd,
		Hits: []string{
			`const sourcegraphLicenseKeyToken = "slk_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf";`,
			`curl -H 'X-Api-Key: slk_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b' https://api.test/v1`,
		},
		Misses: []string{
			`"slk_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced"`,
			`SOURCEGRAPH_LICENSE_KEY_TOKEN=slk_¦5ca1ab1e0ddba11c0ffeegbadfacade7a57e0fbeef1e55decaf2deface39cedf`,
			`key: slk_¦0000000000000000000000000000000000000000000000000000000000000000`,
		},
	}},
}
