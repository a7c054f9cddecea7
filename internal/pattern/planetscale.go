package pattern

var planetScale = Provider{
	Name: "PlanetScale",
	Docs: "https://planetscale.com/docs/",
	Patterns: []Pattern{{
		// 32 bytes in base64url, as the other two.
		Type:   "planetscale_database_password",
		Name:   "PlanetScale Database Password",
		Regexp: `pscale_pw_[0-9A-Za-z_-]{43}`,
		End:    tokenEnd,
		Hits: []string{
			`planetscale_database_password = "pscale_pw_¦pushward1Example2TokenNotARealOne0011MadeUp" # rotate me`,
			`tool --planetscale-database-password=pscale_pw_¦madeUp2By3PushwardForItsOwnTests6677NeverIs --verbose`,
		},
		Misses: []string{
			`PLANETSCALE_DATABASE_PASSWORD=pscale_pw_¦pushward1Example2TokenNotARealOne0011MadeU`,
			`key: pscale_pw_¦pushward1Example+TokenNotARealOne0011MadeUp`,
			`"pscale_pw_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "planetscale_oauth_token",
		Name:   "PlanetScale OAuth Token",
		Regexp: `pscale_oauth_[0-9A-Za-z_-]{43}`,
		End:    tokenEnd,
		Hits: []string{
			`PLANETSCALE_OAUTH_TOKEN=pscale_oauth_¦pushward1Example2TokenNotARealOne0011MadeUp`,
			`<planetscaleOauthToken>pscale_oauth_¦madeUp2By3PushwardForItsOwnTests6677NeverIs</planetscaleOauthToken>`,
		},
		Misses: []string{
			`key: pscale_oauth_¦pushward1Example2TokenNotARealOne0011MadeU`,
			`"pscale_oauth_¦pushward1Example+TokenNotARealOne0011MadeUp"`,
			`PLANETSCALE_OAUTH_TOKEN=pscale_oauth_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "planetscale_service_token",
		Name:   "PlanetScale Service Token",
		Regexp: `pscale_tkn_[0-9A-Za-z_-]{43}`,
		End:    tokenEnd,
		Hits: []string{
			`export PLANETSCALE_SERVICE_TOKEN='pscale_tkn_¦pushward1Example2TokenNotARealOne0011MadeUp'`,
			`see https://app.test/hook?key=pscale_tkn_¦madeUp2By3PushwardForItsOwnTests6677NeverIs&v=2`,
		},
		Misses: []string{
			`"pscale_tkn_¦pushward1Example2TokenNotARealOne0011MadeU"`,
			`PLANETSCALE_SERVICE_TOKEN=pscale_tkn_¦pushward1Example+TokenNotARealOne0011MadeUp`,
			`key: pscale_tkn_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
