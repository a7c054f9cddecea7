package pattern

var pagerDuty = Provider{
	Name: "PagerDuty",
	Slug: "pagerduty",
	Docs: "https://developer.pagerduty.com/docs/user-oauth-token-via-code-grant",
	Patterns: []Pattern{{
		Type:   "pagerduty_oauth_token",
		Name:   "PagerDuty OAuth Token",
		Regexp: `(?:(pdus\+_)|(pdeu\+_))[0-9A-Z]{7}_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`,
		End:    tokenEnd,
		Hits: []string{
			`pagerduty_oauth_token = "pdus+_0PUSHWD_¦5ca1ab1e-0ddb-a11c-0ffe-e4badfacade7" # rotate me`,
			`X-Access-Token: pdus+_0PUSHWD_¦decade0f-f1ce-cab1-e5ea-f00d7e5ed0b0`,
		},
		Misses: []string{
			`key: pdus+_0PUSHWD_¦5ca1ab1e-0ddb-a11c-0ffe-e4badfacade`,
			`"pdus+_0PUSHWD_¦5ca1ab1e-0ddb-a11c-0ffe-e4badfgcade7"`,
			`PAGERDUTY_OAUTH_TOKEN=pdus+_0PUSHWD_¦00000000-0000-0000-0000-000000000000`,
		},
	}},
}
