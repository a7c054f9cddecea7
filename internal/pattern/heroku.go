package pattern

var heroku = Provider{
	Name: "Heroku",
	Docs: "https://devcenter.heroku.com/articles/authentication",
	Patterns: []Pattern{{
		Type:   "heroku_platform_api_oauth2_token",
		Name:   "Heroku Platform API OAuth2 Token",
		Regexp: `HRKU-AA[0-9A-Za-z_-]{58}`,
		End:    tokenEnd,
		Hits: []string{
			`heroku_platform_api_oauth2_token = "HRKU-AA¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlon" # rotate me`,
			`<herokuPlatformApiOauth2Token>HRKU-AA¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyServic</herokuPlatformApiOauth2Token>`,
		},
		Misses: []string{
			`key: HRKU-AA¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlo`,
			`"HRKU-AA¦pushward1Example2To+enNotARealOne0011MadeUpForThisTestAlon"`,
			`HEROKU_PLATFORM_API_OAUTH2_TOKEN=HRKU-AA¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
