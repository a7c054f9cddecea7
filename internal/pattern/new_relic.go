package pattern

var newRelic = Provider{
	Name: "New Relic",
	Docs: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
	Patterns: []Pattern{{
		Type:   "new_relic_insights_query_key",
		Name:   "New Relic Insights Query Key",
		Regexp: `NRIQ-[0-9A-Za-z_-]{32}`,
		End:    tokenEnd,
		Hits: []string{
			`NEW_RELIC_INSIGHTS_QUERY_KEY=NRIQ-¦pushward1Example2TokenNotARealOn`,
			`{"newRelicInsightsQueryKey": "NRIQ-¦madeUp2By3PushwardForItsOwnTests"}`,
		},
		Misses: []string{
			`NEW_RELIC_INSIGHTS_QUERY_KEY=NRIQ-¦pushward1Example2TokenNotARealO`,
			`key: NRIQ-¦pushward1E+ample2TokenNotARealOn`,
			`"NRIQ-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "new_relic_license_key",
		Name:   "New Relic License Key",
		Regexp: `(?:eu01xx[0-9A-Fa-f]{30}|[0-9A-Fa-f]{36})NRAL`,
		Hits: []string{
			`export NEW_RELIC_LICENSE_KEY='5ca1ab1e0ddba11c0ffee4badfacade7FFFFNR¦AL'`,
			`X-Access-Token: decade0ff1cecab1e5eaf00d7e5ed0b0FFFFNR¦AL`,
		},
		Misses: []string{
			`key: 5ca1ab1e0ddba11c0ffee4badfacadeFFFFNR¦AL`,
			`"5ca1ab1e0dgba11c0ffee4badfacade7FFFFNR¦AL"`,
			`NEW_RELIC_LICENSE_KEY=00000000000000000000000000000000FFFFNR¦AL`,
		},
	}, {
		Type:   "new_relic_personal_api_key",
		Name:   "New Relic Personal API Key",
		Regexp: `NRAK-[0-9A-Z]{27}`,
		End:    tokenEnd,
		Hits: []string{
			`new_relic_personal_api_key: NRAK-¦PUSHWARD1MADEUP2TOKENNOTARE`,
			`curl -H 'X-Api-Key: NRAK-¦MADEUP2BY3PUSHWARDFORITSOWN' https://api.test/v1`,
		},
		Misses: []string{
			`"NRAK-¦PUSHWARD1MADEUP2TOKENNOTAR"`,
			`NEW_RELIC_PERSONAL_API_KEY=NRAK-¦PUSHWARD1gADEUP2TOKENNOTARE`,
			`key: NRAK-¦XXXXXXXXXXXXXXXXXXXXXXXXXXX`,
		},
	}, {
		Type:   "new_relic_rest_api_key",
		Name:   "New Relic REST API Key",
		Regexp: `NRRA-[0-9A-Fa-f]{42}`,
		End:    tokenEnd,
		Hits: []string{
			`const newRelicRestApiKey = "NRRA-¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef";`,
			`tool --new-relic-rest-api-key=NRRA-¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11 --verbose`,
		},
		Misses: []string{
			`NEW_RELIC_REST_API_KEY=NRRA-¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbee`,
			`key: NRRA-¦5ca1ab1e0ddba1gc0ffee4badfacade7a57e0fbeef`,
			`"NRRA-¦000000000000000000000000000000000000000000"`,
		},
	}, {
		Type:   "new_relic_admin_api_key",
		Name:   "New Relic Admin API Key",
		Regexp: `(?:NRAA|nraa)-[0-9a-f]{27}`,
		End:    tokenEnd,
		Hits: []string{
			`new_relic_admin_api_key = "NRAA-¦5ca1ab1e0ddba11c0ffee4badfa" # rotate me`,
			`<newRelicAdminApiKey>nraa-¦decade0ff1cecab1e5eaf00d7e5</newRelicAdminApiKey>`,
		},
		Misses: []string{
			`key: NRAA-¦5ca1ab1e0ddba11c0ffee4badf`,
			`"NRAA-¦5ca1ab1e0gdba11c0ffee4badfa"`,
			`NEW_RELIC_ADMIN_API_KEY=NRAA-¦000000000000000000000000000`,
		},
	}, {
		// Meant to be public; known so that it is not taken for a secret.
		Type:   "new_relic_browser_api_token",
		Name:   "New Relic Browser API Token",
		Off:    true,
		Regexp: `NRJS-[0-9a-f]{19}`,
		End:    tokenEnd,
		Hits: []string{
			`NEW_RELIC_BROWSER_API_TOKEN=NRJS-¦5ca1ab1e0ddba11c0ff`,
			`see https://app.test/hook?key=NRJS-¦decade0ff1cecab1e5e&v=2`,
		},
		Misses: []string{
			`"NRJS-¦5ca1ab1e0ddba11c0f"`,
			`NEW_RELIC_BROWSER_API_TOKEN=NRJS-¦5ca1abge0ddba11c0ff`,
			`key: NRJS-¦0000000000000000000`,
		},
	}, {
		// Meant to be public; known so that it is not taken for a secret.
		Type:   "new_relic_browser_key",
		Name:   "New Relic Browser Key",
		Off:    true,
		Regexp: `NRBR-[0-9a-f]{19}`,
		End:    tokenEnd,
		Hits: []string{
			`export NEW_RELIC_BROWSER_KEY='NRBR-¦5ca1ab1e0ddba11c0ff'`,
			`{"newRelicBrowserKey": "NRBR-¦decade0ff1cecab1e5e"}`,
		},
		Misses: []string{
			`NEW_RELIC_BROWSER_KEY=NRBR-¦5ca1ab1e0ddba11c0f`,
			`key: NRBR-¦5ca1abge0ddba11c0ff`,
			`"NRBR-¦0000000000000000000"`,
		},
	}, {
		Type:      "new_relic_insights_insert_key",
		Name:      "New Relic Insights Insert Key",
		Regexp:    `NRII-[0-9A-Za-z-]{32}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`},
		Hits: []string{
			`new_relic_insights_insert_key: NRII-¦pushward1Example2TokenNotARealOn`,
			`X-Access-Token: NRII-¦madeUp2By3PushwardForItsOwnTests`,
		},
		Misses: []string{
			`key: NRII-¦pushward1Example2TokenNotARealO`,
			`"NRII-¦pushward1E+ample2TokenNotARealOn"`,
			`NEW_RELIC_INSIGHTS_INSERT_KEY=NRII-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "new_relic_pixie_api_key",
		Name:   "New Relic Pixie API Key",
		Regexp: `px-api-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`,
		End:    tokenEnd,
		Hits: []string{
			`const newRelicPixieApiKey = "px-api-¦5ca1ab1e-0ddb-a11c-0ffe-e4badfacade7";`,
			`curl -H 'X-Api-Key: px-api-¦decade0f-f1ce-cab1-e5ea-f00d7e5ed0b0' https://api.test/v1`,
		},
		Misses: []string{
			`"px-api-¦5ca1ab1e-0ddb-a11c-0ffe-e4badfacade"`,
			`NEW_RELIC_PIXIE_API_KEY=px-api-¦5ca1ab1e-0ddb-a11c-0ffe-e4bagfacade7`,
			`key: px-api-¦00000000-0000-0000-0000-000000000000`,
		},
	}, {
		Type:   "new_relic_pixie_deploy_key",
		Name:   "New Relic Pixie Deploy Key",
		Regexp: `px-dep-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`,
		End:    tokenEnd,
		Hits: []string{
			`new_relic_pixie_deploy_key = "px-dep-¦5ca1ab1e-0ddb-a11c-0ffe-e4badfacade7" # rotate me`,
			`tool --new-relic-pixie-deploy-key=px-dep-¦decade0f-f1ce-cab1-e5ea-f00d7e5ed0b0 --verbose`,
		},
		Misses: []string{
			`NEW_RELIC_PIXIE_DEPLOY_KEY=px-dep-¦5ca1ab1e-0ddb-a11c-0ffe-e4badfacade`,
			`key: px-dep-¦5ca1ab1e-0ddb-a11c-0ffe-e4bagfacade7`,
			`"px-dep-¦00000000-0000-0000-0000-000000000000"`,
		},
	}},
}
