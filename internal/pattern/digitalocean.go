package pattern

var digitalOcean = Provider{
	Name: "DigitalOcean",
	Docs: "https://docs.digitalocean.com/reference/api/create-personal-access-token/",
	Patterns: []Pattern{{
		Type:   "digitalocean_oauth_token",
		Name:   "DigitalOcean OAuth Token",
		Regexp: `doo_v1_[0-9A-Fa-f]{64}`,
		Hits: []string{
			`const digitaloceanOauthToken = "doo_v1_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf";`,
			`tool --digitalocean-oauth-token=doo_v1_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b --verbose`,
		},
		Misses: []string{
			`DIGITALOCEAN_OAUTH_TOKEN=doo_v1_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced`,
			`key: doo_v1_¦5ca1ab1e0ddba11c0ffeegbadfacade7a57e0fbeef1e55decaf2deface39cedf`,
			`"doo_v1_¦0000000000000000000000000000000000000000000000000000000000000000"`,
		},
	}, {
		Type:   "digitalocean_personal_access_token",
		Name:   "DigitalOcean Personal Access Token",
		Regexp: `dop_v1_[0-9A-Fa-f]{64}`,
		Hits: []string{
			`digitalocean_personal_access_token = "dop_v1_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf" # rotate me`,
			`<digitaloceanPersonalAccessToken>dop_v1_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b</digitaloceanPersonalAccessToken>`,
		},
		Misses: []string{
			`key: dop_v1_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced`,
			`"dop_v1_¦5ca1ab1e0ddba11c0ffeegbadfacade7a57e0fbeef1e55decaf2deface39cedf"`,
			`DIGITALOCEAN_PERSONAL_ACCESS_TOKEN=dop_v1_¦0000000000000000000000000000000000000000000000000000000000000000`,
		},
	}, {
		Type:   "digitalocean_refresh_token",
		Name:   "DigitalOcean Refresh Token",
		Regexp: `dor_v1_[0-9A-Fa-f]{64}`,
		Hits: []string{
			`DIGITALOCEAN_REFRESH_TOKEN=dor_v1_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf`,
			`see https://app.test/hook?key=dor_v1_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b&v=2`,
		},
		Misses: []string{
			`"dor_v1_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced"`,
			`DIGITALOCEAN_REFRESH_TOKEN=dor_v1_¦5ca1ab1e0ddba11c0ffeegbadfacade7a57e0fbeef1e55decaf2deface39cedf`,
			`key: dor_v1_¦0000000000000000000000000000000000000000000000000000000000000000`,
		},
	}, {
		Type:   "digitalocean_system_token",
		Name:   "DigitalOcean System Token",
		Regexp: `dos_v1_[0-9A-Fa-f]{64}`,
		End:    tokenEnd,
		Hits: []string{
			`DIGITALOCEAN_SYSTEM_TOKEN=dos_v1_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf`,
			`curl -H 'X-Api-Key: dos_v1_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b' https://api.test/v1`,
		},
		Misses: []string{
			`DIGITALOCEAN_SYSTEM_TOKEN=dos_v1_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced`,
			`key: dos_v1_¦5ca1ab1e0ddba11c0ffee4badfacade7g57e0fbeef1e55decaf2deface39cedf`,
			`"dos_v1_¦0000000000000000000000000000000000000000000000000000000000000000"`,
		},
	}},
}
