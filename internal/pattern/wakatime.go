package pattern

var wakatime = Provider{
	Name: "Wakatime",
	Docs: "https://wakatime.com/developers",
	Patterns: []Pattern{{
		Type:   "wakatime_api_key",
		Name:   "WakaTime API Key",
		Regexp: `waka_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`,
		End:    tokenEnd,
		Hits: []string{
			`wakatime_api_key = "waka_¦5ca1ab1e-0ddb-a11c-0ffe-e4badfacade7" # rotate me`,
			`curl -H 'X-Api-Key: waka_¦decade0f-f1ce-cab1-e5ea-f00d7e5ed0b0' https://api.test/v1`,
		},
		Misses: []string{
			`"waka_¦5ca1ab1e-0ddb-a11c-0ffe-e4badfacade"`,
			`WAKATIME_API_KEY=waka_¦5ca1ab1e-0ddb-a11c-0ffe-e4bagfacade7`,
			`key: waka_¦00000000-0000-0000-0000-000000000000`,
		},
	}, {
		Type:   "wakatime_app_secret",
		Name:   "WakaTime App Secret",
		Source: "https://github.com/SonarSource/sonar-text/blob/c39270c945e4d67438600bc34385f46d4e42a95d/sonar-text-plugin/src/main/resources/org/sonar/plugins/secrets/configuration/wakatime.yaml",
		Regexp: `waka_sec_[0-9A-Za-z]{80}`,
		End:    tokenEnd,
		Hits: []string{
			`WAKATIME_APP_SECRET=waka_sec_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAn`,
			`curl -H 'X-Api-Key: waka_sec_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhe' https://api.test/v1`,
		},
		Misses: []string{
			`"waka_sec_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToA"`,
			`WAKATIME_APP_SECRET=waka_sec_¦pushward1Example2TokenNotARealOne0011Mad!UpForThisTestAlone2233GrantsNothingToAn`,
			`key: waka_sec_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "wakatime_oauth_access_token",
		Name:   "WakaTime OAuth Access Token",
		Source: "https://github.com/SonarSource/sonar-text/blob/c39270c945e4d67438600bc34385f46d4e42a95d/sonar-text-plugin/src/main/resources/org/sonar/plugins/secrets/configuration/wakatime.yaml",
		Regexp: `waka_tok_[0-9A-Za-z]{80}`,
		End:    tokenEnd,
		Hits: []string{
			`wakatime_oauth_access_token: waka_tok_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAn`,
			`{"wakatimeOauthAccessToken": "waka_tok_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhe"}`,
		},
		Misses: []string{
			`WAKATIME_OAUTH_ACCESS_TOKEN=waka_tok_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToA`,
			`key: waka_tok_¦pushward1Example2TokenNotARealOne0011Mad!UpForThisTestAlone2233GrantsNothingToAn`,
			`"waka_tok_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "wakatime_oauth_refresh_token",
		Name:   "WakaTime OAuth Refresh Token",
		Source: "https://github.com/SonarSource/sonar-text/blob/c39270c945e4d67438600bc34385f46d4e42a95d/sonar-text-plugin/src/main/resources/org/sonar/plugins/secrets/configuration/wakatime.yaml",
		Regexp: `waka_ref_[0-9A-Za-z]{80}`,
		End:    tokenEnd,
		Hits: []string{
			`const wakatimeOauthRefreshToken = "waka_ref_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAn";`,
			`<wakatimeOauthRefreshToken>waka_ref_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhe</wakatimeOauthRefreshToken>`,
		},
		Misses: []string{
			`key: waka_ref_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToA`,
			`"waka_ref_¦pushward1Example2TokenNotARealOne0011Mad!UpForThisTestAlone2233GrantsNothingToAn"`,
			`WAKATIME_OAUTH_REFRESH_TOKEN=waka_ref_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
