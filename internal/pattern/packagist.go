package pattern

var packagist = Provider{
	Name: "Packagist",
	Docs: "https://packagist.com/docs/api",
	Patterns: []Pattern{{
		Type:   "packagist_api_key",
		Name:   "Packagist API Key",
		Regexp: `packagist_ack_[0-9a-f]{28,32}`,
		End:    tokenEnd,
		Hits: []string{
			`packagist_api_key = "packagist_ack_¦5ca1ab1e0ddba11c0ffee4badfac" # rotate me`,
			`X-Access-Token: packagist_ack_¦decade0ff1cecab1e5eaf00d7e5ed0b0`,
		},
		Misses: []string{
			`key: packagist_ack_¦5ca1ab1e0ddba11c0ffee4badfa`,
			`"packagist_ack_¦5ca1ab1e0gdba11c0ffee4badfac"`,
			`PACKAGIST_API_KEY=packagist_ack_¦0000000000000000000000000000`,
		},
	}, {
		Type:   "packagist_api_secret",
		Name:   "Packagist API Secret",
		Regexp: `packagist_acs_[0-9a-f]{64,96}`,
		End:    tokenEnd,
		Hits: []string{
			`PACKAGIST_API_SECRET=packagist_acs_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf`,
			`curl -H 'X-Api-Key: packagist_acs_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b' https://api.test/v1`,
		},
		Misses: []string{
			`"packagist_acs_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced"`,
			`PACKAGIST_API_SECRET=packagist_acs_¦5ca1ab1e0ddba11c0ffeegbadfacade7a57e0fbeef1e55decaf2deface39cedf`,
			`key: packagist_acs_¦0000000000000000000000000000000000000000000000000000000000000000`,
		},
	}, {
		Type:   "packagist_organization_read_token",
		Name:   "Packagist Organization Read Token",
		Regexp: `packagist_ort_[0-9a-f]{68}`,
		End:    tokenEnd,
		Hits: []string{
			`export PACKAGIST_ORGANIZATION_READ_TOKEN='packagist_ort_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedfab1e'`,
			`tool --packagist-organization-read-token=packagist_ort_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2baffe --verbose`,
		},
		Misses: []string{
			`PACKAGIST_ORGANIZATION_READ_TOKEN=packagist_ort_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedfab1`,
			`key: packagist_ort_¦5ca1ab1e0ddba11c0ffee4gadfacade7a57e0fbeef1e55decaf2deface39cedfab1e`,
			`"packagist_ort_¦00000000000000000000000000000000000000000000000000000000000000000000"`,
		},
	}, {
		Type:   "packagist_organization_update_token",
		Name:   "Packagist Organization Update Token",
		Regexp: `packagist_out_[0-9a-f]{68}`,
		End:    tokenEnd,
		Hits: []string{
			`packagist_organization_update_token: packagist_out_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedfab1e`,
			`<packagistOrganizationUpdateToken>packagist_out_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2baffe</packagistOrganizationUpdateToken>`,
		},
		Misses: []string{
			`key: packagist_out_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedfab1`,
			`"packagist_out_¦5ca1ab1e0ddba11c0ffee4gadfacade7a57e0fbeef1e55decaf2deface39cedfab1e"`,
			`PACKAGIST_ORGANIZATION_UPDATE_TOKEN=packagist_out_¦00000000000000000000000000000000000000000000000000000000000000000000`,
		},
	}, {
		Type:   "packagist_user_update_token",
		Name:   "Packagist User Update Token",
		Regexp: `packagist_uut_[0-9a-f]{68}`,
		End:    tokenEnd,
		Hits: []string{
			`const packagistUserUpdateToken = "packagist_uut_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedfab1e";`,
			`see https://app.test/hook?key=packagist_uut_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2baffe&v=2`,
		},
		Misses: []string{
			`"packagist_uut_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedfab1"`,
			`PACKAGIST_USER_UPDATE_TOKEN=packagist_uut_¦5ca1ab1e0ddba11c0ffee4gadfacade7a57e0fbeef1e55decaf2deface39cedfab1e`,
			`key: packagist_uut_¦00000000000000000000000000000000000000000000000000000000000000000000`,
		},
	}, {
		Type:   "packagist_conductor_update_token",
		Name:   "Packagist Conductor Update Token",
		Regexp: `packagist_cut_[0-9a-f]{68}`,
		End:    tokenEnd,
		Hits: []string{
			`packagist_conductor_update_token = "packagist_cut_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedfab1e" # rotate me`,
			`{"packagistConductorUpdateToken": "packagist_cut_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2baffe"}`,
		},
		Misses: []string{
			`PACKAGIST_CONDUCTOR_UPDATE_TOKEN=packagist_cut_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedfab1`,
			`key: packagist_cut_¦5ca1ab1e0ddba11c0ffee4gadfacade7a57e0fbeef1e55decaf2deface39cedfab1e`,
			`"packagist_cut_¦00000000000000000000000000000000000000000000000000000000000000000000"`,
		},
	}},
}
