package pattern

var planetScale = Provider{
	Name: "PlanetScale",
	Docs: "https://planetscale.com/docs/",
	Patterns: []Pattern{{
		Type:   "planetscale_database_password",
		Name:   "PlanetScale Database Password",
		Regexp: `pscale_pw_[0-9A-Za-z_-]{32,64}`,
		End:    tokenEnd,
		Hits: []string{
			`planetscale_database_password = "pscale_pw_¦pushward1Example2TokenNotARealOn" # rotate me`,
			`tool --planetscale-database-password=pscale_pw_¦madeUp2By3PushwardForItsOwnTests6677NeverIs --verbose`,
		},
		Misses: []string{
			`PLANETSCALE_DATABASE_PASSWORD=pscale_pw_¦pushward1Example2TokenNotARealO`,
			`key: pscale_pw_¦pushward1E+ample2TokenNotARealOn`,
			`"pscale_pw_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "planetscale_oauth_token",
		Name:   "PlanetScale OAuth Token",
		Regexp: `pscale_oauth_[0-9A-Za-z_-]{32,64}`,
		End:    tokenEnd,
		Hits: []string{
			`PLANETSCALE_OAUTH_TOKEN=pscale_oauth_¦pushward1Example2TokenNotARealOn`,
			`<planetscaleOauthToken>pscale_oauth_¦madeUp2By3PushwardForItsOwnTests6677NeverIs</planetscaleOauthToken>`,
		},
		Misses: []string{
			`key: pscale_oauth_¦pushward1Example2TokenNotARealO`,
			`"pscale_oauth_¦pushward1E+ample2TokenNotARealOn"`,
			`PLANETSCALE_OAUTH_TOKEN=pscale_oauth_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "planetscale_service_token",
		Name:   "PlanetScale Service Token",
		Regexp: `pscale_tkn_[0-9A-Za-z_-]{32,64}`,
		End:    tokenEnd,
		Hits: []string{
			`export PLANETSCALE_SERVICE_TOKEN='pscale_tkn_¦pushward1Example2TokenNotARealOn'`,
			`see https://app.test/hook?key=pscale_tkn_¦madeUp2By3PushwardForItsOwnTests6677NeverIs&v=2`,
		},
		Misses: []string{
			`"pscale_tkn_¦pushward1Example2TokenNotARealO"`,
			`PLANETSCALE_SERVICE_TOKEN=pscale_tkn_¦pushward1E+ample2TokenNotARealOn`,
			`key: pscale_tkn_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
