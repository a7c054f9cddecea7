package pattern

var notion = Provider{
	Name: "Notion",
	Docs: "https://developers.notion.com/docs/authorization",
	Patterns: []Pattern{{
		Type:   "notion_api_token",
		Name:   "Notion API Token",
		Regexp: `ntn_[0-9]{11}[0-9A-Za-z]{35}`,
		End:    tokenEnd,
		Hits: []string{
			`export NOTION_API_TOKEN='ntn_¦86753094201pushward1Example2TokenNotARealOne00'`,
			`see https://app.test/hook?key=ntn_¦27182818284madeUp2By3PushwardForItsOwnTests667&v=2`,
		},
		Misses: []string{
			`"ntn_¦86753094201pushward1Example2TokenNotARealOne0"`,
			`NOTION_API_TOKEN=ntn_¦86753094201pushward1Ex-mple2TokenNotARealOne00`,
			`key: ntn_¦00000000000xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// The form of the integration token below, told apart by the name; before it, so that it is what stays.
		Type:      "notion_oauth_client_secret",
		Name:      "Notion OAuth Client Secret",
		Regexp:    `secret_[0-9A-Za-z]{43}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Near:      []string{"client_secret", "clientsecret", "client-secret", "client secret", "oauth_secret", "oauthsecret"},
		Hits: []string{
			`NOTION_CLIENT_SECRET=secret_¦pushward1Example2TokenNotARealOne0011MadeUp`,
			`{"notion": {"oauthClientSecret": "secret_¦madeUp2By3PushwardForItsOwnTests6677NeverIs"}}`,
		},
		Misses: []string{
			`NOTION_OAUTH_SECRET=secret_¦pushward1Example2TokenNotARealOne0011MadeU`,
			`client_secret: secret_¦pushward1Examp-e2TokenNotARealOne0011MadeUp`,
		},
	}, {
		Type:      "notion_integration_token",
		Name:      "Notion Integration Token",
		Regexp:    `secret_[0-9A-Za-z]{43}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`notion_integration_token: secret_¦pushward1Example2TokenNotARealOne0011MadeUp`,
			`{"notionIntegrationToken": "secret_¦madeUp2By3PushwardForItsOwnTests6677NeverIs"}`,
		},
		Misses: []string{
			`NOTION_INTEGRATION_TOKEN=secret_¦pushward1Example2TokenNotARealOne0011MadeU`,
			`key: secret_¦pushward1Examp-e2TokenNotARealOne0011MadeUp`,
			`"secret_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		// No length is published; the bounds hold what is seen.
		Type:      "notion_oauth_refresh_token",
		Name:      "Notion OAuth Refresh Token",
		Regexp:    `nrt_[0-9A-Za-z_]{40,55}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`const notionOauthRefreshToken = "nrt_¦pushward1Example2TokenNotARealOne0011Mad";`,
			`X-Access-Token: nrt_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnySer`,
		},
		Misses: []string{
			`key: nrt_¦pushward1Example2TokenNotARealOne0011Ma`,
			`"nrt_¦pushward1Exam-le2TokenNotARealOne0011Mad"`,
			`NOTION_OAUTH_REFRESH_TOKEN=nrt_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
