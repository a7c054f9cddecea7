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
			`PLANETSCALE_DATABASE_PASSWORD=pscale_pw_¦pushward1ExampleTokenNotARealOne`,
			`see https://app.test/hook?key=pscale_pw_¦madeUp2ByPushwardForItsOwnTests6677NeverIss&v=2`,
		},
		Misses: []string{
			`"pscale_pw_¦pushward1ExampleTokenNotARealOn"`,
			`PLANETSCALE_DATABASE_PASSWORD=pscale_pw_¦pushward1E+ampleTokenNotARealOne`,
			`key: pscale_pw_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "planetscale_oauth_token",
		Name:   "PlanetScale OAuth Token",
		Regexp: `pscale_oauth_[0-9A-Za-z_-]{32,64}`,
		End:    tokenEnd,
		Hits: []string{
			`export PLANETSCALE_OAUTH_TOKEN='pscale_oauth_¦pushward1ExampleTokenNotARealOne'`,
			`{"planetscaleOauthToken": "pscale_oauth_¦madeUp2ByPushwardForItsOwnTests6677NeverIss"}`,
		},
		Misses: []string{
			`PLANETSCALE_OAUTH_TOKEN=pscale_oauth_¦pushward1ExampleTokenNotARealOn`,
			`key: pscale_oauth_¦pushward1E+ampleTokenNotARealOne`,
			`"pscale_oauth_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "planetscale_service_token",
		Name:   "PlanetScale Service Token",
		Regexp: `pscale_tkn_[0-9A-Za-z_-]{32,64}`,
		End:    tokenEnd,
		Hits: []string{
			`planetscale_service_token: pscale_tkn_¦pushward1ExampleTokenNotARealOne`,
			`X-Access-Token: pscale_tkn_¦madeUp2ByPushwardForItsOwnTests6677NeverIss`,
		},
		Misses: []string{
			`key: pscale_tkn_¦pushward1ExampleTokenNotARealOn`,
			`"pscale_tkn_¦pushward1E+ampleTokenNotARealOne"`,
			`PLANETSCALE_SERVICE_TOKEN=pscale_tkn_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
