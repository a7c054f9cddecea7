package pattern

var packagist = Provider{
	Name: "Packagist",
	Docs: "https://packagist.com/docs/api",
	Patterns: []Pattern{{
		// No length is published; the bounds hold what is seen.
		Type:   "packagist_api_key",
		Name:   "Packagist API Key",
		Regexp: `packagist_ack_[0-9a-f]{28,32}`,
		End:    tokenEnd,
		Hits: []string{
			`const packagistApiKey = "packagist_ack_¦5ca1ab1e0ddba11c0ffee4badfac";`,
			`see https://app.test/hook?key=packagist_ack_¦decade0ff1cecab1e5eaf00d7e5ed0b0&v=2`,
		},
		Misses: []string{
			`"packagist_ack_¦5ca1ab1e0ddba11c0ffee4badfa"`,
			`PACKAGIST_API_KEY=packagist_ack_¦5ca1ab1e0gdba11c0ffee4badfac`,
			`key: packagist_ack_¦0000000000000000000000000000`,
		},
	}, {
		// No length is published; the bounds hold what is seen.
		Type:   "packagist_api_secret",
		Name:   "Packagist API Secret",
		Regexp: `packagist_acs_[0-9a-f]{64,96}`,
		End:    tokenEnd,
		Hits: []string{
			`packagist_api_secret = "packagist_acs_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf" # rotate me`,
			`{"packagistApiSecret": "packagist_acs_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b"}`,
		},
		Misses: []string{
			`PACKAGIST_API_SECRET=packagist_acs_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced`,
			`key: packagist_acs_¦5ca1ab1e0ddba11c0ffeegbadfacade7a57e0fbeef1e55decaf2deface39cedf`,
			`"packagist_acs_¦0000000000000000000000000000000000000000000000000000000000000000"`,
		},
	}, {
		Type:   "packagist_organization_read_token",
		Name:   "Packagist Organization Read Token",
		Regexp: `packagist_ort_[0-9a-f]{68}`,
		End:    tokenEnd,
		Hits: []string{
			`PACKAGIST_ORGANIZATION_READ_TOKEN=packagist_ort_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedfab1e`,
			`X-Access-Token: packagist_ort_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2baffe`,
		},
		Misses: []string{
			`key: packagist_ort_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedfab1`,
			`"packagist_ort_¦5ca1ab1e0ddba11c0ffee4gadfacade7a57e0fbeef1e55decaf2deface39cedfab1e"`,
			`PACKAGIST_ORGANIZATION_READ_TOKEN=packagist_ort_¦00000000000000000000000000000000000000000000000000000000000000000000`,
		},
	}, {
		Type:   "packagist_organization_update_token",
		Name:   "Packagist Organization Update Token",
		Regexp: `packagist_out_[0-9a-f]{68}`,
		End:    tokenEnd,
		Hits: []string{
			`export PACKAGIST_ORGANIZATION_UPDATE_TOKEN='packagist_out_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedfab1e'`,
			`curl -H 'X-Api-Key: packagist_out_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2baffe' https://api.test/v1`,
		},
		Misses: []string{
			`"packagist_out_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedfab1"`,
			`PACKAGIST_ORGANIZATION_UPDATE_TOKEN=packagist_out_¦5ca1ab1e0ddba11c0ffee4gadfacade7a57e0fbeef1e55decaf2deface39cedfab1e`,
			`key: packagist_out_¦00000000000000000000000000000000000000000000000000000000000000000000`,
		},
	}, {
		Type:   "packagist_user_update_token",
		Name:   "Packagist User Update Token",
		Regexp: `packagist_uut_[0-9a-f]{68}`,
		End:    tokenEnd,
		Hits: []string{
			`packagist_user_update_token: packagist_uut_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedfab1e`,
			`tool --packagist-user-update-token=packagist_uut_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2baffe --verbose`,
		},
		Misses: []string{
			`PACKAGIST_USER_UPDATE_TOKEN=packagist_uut_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedfab1`,
			`key: packagist_uut_¦5ca1ab1e0ddba11c0ffee4gadfacade7a57e0fbeef1e55decaf2deface39cedfab1e`,
			`"packagist_uut_¦00000000000000000000000000000000000000000000000000000000000000000000"`,
		},
	}, {
		Type:   "packagist_conductor_update_token",
		Name:   "Packagist Conductor Update Token",
		Regexp: `packagist_cut_[0-9a-f]{68}`,
		End:    tokenEnd,
		Hits: []string{
			`const packagistConductorUpdateToken = "packagist_cut_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedfab1e";`,
			`<packagistConductorUpdateToken>packagist_cut_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2baffe</packagistConductorUpdateToken>`,
		},
		Misses: []string{
			`key: packagist_cut_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedfab1`,
			`"packagist_cut_¦5ca1ab1e0ddba11c0ffee4gadfacade7a57e0fbeef1e55decaf2deface39cedfab1e"`,
			`PACKAGIST_CONDUCTOR_UPDATE_TOKEN=packagist_cut_¦00000000000000000000000000000000000000000000000000000000000000000000`,
		},
	}},
}
