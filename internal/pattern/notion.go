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
			`notion_api_token: ntn_¦86753094201pushward1Example2TokenNotARealOne00`,
			`X-Access-Token: ntn_¦27182818284madeUp2By3PushwardForItsOwnTests667`,
		},
		Misses: []string{
			`key: ntn_¦86753094201pushward1Example2TokenNotARealOne0`,
			`"ntn_¦86753094201pushward1Ex-mple2TokenNotARealOne00"`,
			`NOTION_API_TOKEN=ntn_¦00000000000xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:      "notion_integration_token",
		Name:      "Notion Integration Token",
		Regexp:    `secret_[0-9A-Za-z]{43}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`const notionIntegrationToken = "secret_¦pushward1Example2TokenNotARealOne0011MadeUp";`,
			`curl -H 'X-Api-Key: secret_¦madeUp2By3PushwardForItsOwnTests6677NeverIs' https://api.test/v1`,
		},
		Misses: []string{
			`"secret_¦pushward1Example2TokenNotARealOne0011MadeU"`,
			`NOTION_INTEGRATION_TOKEN=secret_¦pushward1Examp-e2TokenNotARealOne0011MadeUp`,
			`key: secret_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:      "notion_oauth_refresh_token",
		Name:      "Notion OAuth Refresh Token",
		Regexp:    `nrt_[0-9A-Za-z_]{40,55}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`notion_oauth_refresh_token = "nrt_¦pushward1Example2TokenNotARealOne0011Mad" # rotate me`,
			`tool --notion-oauth-refresh-token=nrt_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnySer --verbose`,
		},
		Misses: []string{
			`NOTION_OAUTH_REFRESH_TOKEN=nrt_¦pushward1Example2TokenNotARealOne0011Ma`,
			`key: nrt_¦pushward1Exam-le2TokenNotARealOne0011Mad`,
			`"nrt_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
