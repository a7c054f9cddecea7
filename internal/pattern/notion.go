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
			`notion_api_token: ntn_¦86753094201pushward1ExampleTokenNotARealOne001`,
			`X-Access-Token: ntn_¦27182818284madeUp2ByPushwardForItsOwnTests6677`,
		},
		Misses: []string{
			`key: ntn_¦86753094201pushward1ExampleTokenNotARealOne00`,
			`"ntn_¦86753094201pushward1Ex-mpleTokenNotARealOne001"`,
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
			`const notionIntegrationToken = "secret_¦pushward1ExampleTokenNotARealOne0011MadeUpF";`,
			`curl -H 'X-Api-Key: secret_¦madeUp2ByPushwardForItsOwnTests6677NeverIss' https://api.test/v1`,
		},
		Misses: []string{
			`"secret_¦pushward1ExampleTokenNotARealOne0011MadeUp"`,
			`NOTION_INTEGRATION_TOKEN=secret_¦pushward1Examp-eTokenNotARealOne0011MadeUpF`,
			`key: secret_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:      "notion_oauth_refresh_token",
		Name:      "Notion OAuth Refresh Token",
		Regexp:    `nrt_[0-9A-Za-z_]{40,55}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`notion_oauth_refresh_token = "nrt_¦pushward1ExampleTokenNotARealOne0011Made" # rotate me`,
			`tool --notion-oauth-refresh-token=nrt_¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyServ --verbose`,
		},
		Misses: []string{
			`NOTION_OAUTH_REFRESH_TOKEN=nrt_¦pushward1ExampleTokenNotARealOne0011Mad`,
			`key: nrt_¦pushward1Exam-leTokenNotARealOne0011Made`,
			`"nrt_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
