package pattern

var telnyx = Provider{
	Name: "Telnyx",
	Docs: "https://developers.telnyx.com/docs/account-setup/api-keys",
	Patterns: []Pattern{{
		Type:   "telnyx_api_v2_key",
		Name:   "Telnyx API V2 Key",
		Regexp: `KEY[0-9A-F]{32}_[0-9A-Za-z]{22}`,
		End:    tokenEnd,
		Hits: []string{
			`TELNYX_API_V2_KEY=KEY¦5CA1AB1E0DDBA11C0FFEE4BADFACADE7_pushward1Example2Token`,
			`X-Access-Token: KEY¦DECADE0FF1CECAB1E5EAF00D7E5ED0B0_madeUp2By3PushwardForI`,
		},
		Misses: []string{
			`key: KEY¦5CA1AB1E0DDBA11C0FFEE4BADFACADE_pushward1Example2Token`,
			`"KEY¦5CA1AB1E0DgBA11C0FFEE4BADFACADE7_pushward1Example2Token"`,
			`TELNYX_API_V2_KEY=KEY¦00000000000000000000000000000000_0000000000000000000000`,
		},
	}},
}
