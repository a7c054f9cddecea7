package pattern

var vercel = Provider{
	Name: "Vercel",
	Docs: "https://vercel.com/docs/rest-api",
	Patterns: []Pattern{{
		Type:   "vercel_api_key",
		Name:   "Vercel API Key",
		Regexp: `vck_[0-9A-Za-z_-]{56}`,
		End:    tokenEnd,
		Check:  crc32Base62(4),
		Hits: []string{
			`const vercelApiKey = "vck_¦pushward1Example2TokenNotARealOne0011MadeUpForThis1zmqSt";`,
			`tool --vercel-api-key=vck_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByA2fFklo --verbose`,
		},
		Misses: []string{
			`VERCEL_API_KEY=vck_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestA`,
			`key: vck_¦pushward1Example2T+kenNotARealOne0011MadeUpForThisTestAl`,
			`"vck_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx39j7TP"`,
			`VERCEL_API_KEY=vck_¦pushward1Example2TokenNotARealOne0011MadeUpForThis1zm000`,
		},
	}, {
		Type:   "vercel_app_refresh_token",
		Name:   "Vercel App Refresh Token",
		Regexp: `vcr_[0-9A-Za-z_-]{56}`,
		End:    tokenEnd,
		Check:  crc32Base62(4),
		Hits: []string{
			`vercel_app_refresh_token = "vcr_¦pushward1Example2TokenNotARealOne0011MadeUpForThis1zmqSt" # rotate me`,
			`<vercelAppRefreshToken>vcr_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByA2fFklo</vercelAppRefreshToken>`,
		},
		Misses: []string{
			`key: vcr_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestA`,
			`"vcr_¦pushward1Example2T+kenNotARealOne0011MadeUpForThisTestAl"`,
			`VERCEL_APP_REFRESH_TOKEN=vcr_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx39j7TP`,
			`key: vcr_¦pushward1Example2TokenNotARealOne0011MadeUpForThis1zm000`,
		},
	}, {
		Type:   "vercel_app_user_access_token",
		Name:   "Vercel App User Access Token",
		Regexp: `vca_[0-9A-Za-z_-]{56}`,
		End:    tokenEnd,
		Check:  crc32Base62(4),
		Hits: []string{
			`VERCEL_APP_USER_ACCESS_TOKEN=vca_¦pushward1Example2TokenNotARealOne0011MadeUpForThis1zmqSt`,
			`see https://app.test/hook?key=vca_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByA2fFklo&v=2`,
		},
		Misses: []string{
			`"vca_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestA"`,
			`VERCEL_APP_USER_ACCESS_TOKEN=vca_¦pushward1Example2T+kenNotARealOne0011MadeUpForThisTestAl`,
			`key: vca_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx39j7TP`,
			`"vca_¦pushward1Example2TokenNotARealOne0011MadeUpForThis1zm000"`,
		},
	}, {
		Type:   "vercel_integration_access_token",
		Name:   "Vercel Integration Access Token",
		Regexp: `vci_[0-9A-Za-z_-]{56}`,
		End:    tokenEnd,
		Check:  crc32Base62(4),
		Hits: []string{
			`export VERCEL_INTEGRATION_ACCESS_TOKEN='vci_¦pushward1Example2TokenNotARealOne0011MadeUpForThis1zmqSt'`,
			`{"vercelIntegrationAccessToken": "vci_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByA2fFklo"}`,
		},
		Misses: []string{
			`VERCEL_INTEGRATION_ACCESS_TOKEN=vci_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestA`,
			`key: vci_¦pushward1Example2T+kenNotARealOne0011MadeUpForThisTestAl`,
			`"vci_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx39j7TP"`,
			`VERCEL_INTEGRATION_ACCESS_TOKEN=vci_¦pushward1Example2TokenNotARealOne0011MadeUpForThis1zm000`,
		},
	}, {
		Type:   "vercel_personal_access_token",
		Name:   "Vercel Personal Access Token",
		Regexp: `vcp_[0-9A-Za-z_-]{56}`,
		End:    tokenEnd,
		Check:  crc32Base62(4),
		Hits: []string{
			`vercel_personal_access_token: vcp_¦pushward1Example2TokenNotARealOne0011MadeUpForThis1zmqSt`,
			`X-Access-Token: vcp_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByA2fFklo`,
		},
		Misses: []string{
			`key: vcp_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestA`,
			`"vcp_¦pushward1Example2T+kenNotARealOne0011MadeUpForThisTestAl"`,
			`VERCEL_PERSONAL_ACCESS_TOKEN=vcp_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx39j7TP`,
			`key: vcp_¦pushward1Example2TokenNotARealOne0011MadeUpForThis1zm000`,
		},
	}},
}
