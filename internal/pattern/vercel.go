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
			`vercel_api_key: vck_¦pushward1Example2TokenNotARealOne0011MadeUpForThis1zmqSt`,
			`X-Access-Token: vck_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByA2fFklo`,
		},
		Misses: []string{
			`key: vck_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestA`,
			`"vck_¦pushward1Example2T+kenNotARealOne0011MadeUpForThisTestAl"`,
			`VERCEL_API_KEY=vck_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx39j7TP`,
			`key: vck_¦pushward1Example2TokenNotARealOne0011MadeUpForThis1zm000`,
		},
	}, {
		Type:   "vercel_app_refresh_token",
		Name:   "Vercel App Refresh Token",
		Regexp: `vcr_[0-9A-Za-z_-]{56}`,
		End:    tokenEnd,
		Check:  crc32Base62(4),
		Hits: []string{
			`const vercelAppRefreshToken = "vcr_¦pushward1Example2TokenNotARealOne0011MadeUpForThis1zmqSt";`,
			`curl -H 'X-Api-Key: vcr_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByA2fFklo' https://api.test/v1`,
		},
		Misses: []string{
			`"vcr_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestA"`,
			`VERCEL_APP_REFRESH_TOKEN=vcr_¦pushward1Example2T+kenNotARealOne0011MadeUpForThisTestAl`,
			`key: vcr_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx39j7TP`,
			`"vcr_¦pushward1Example2TokenNotARealOne0011MadeUpForThis1zm000"`,
		},
	}, {
		Type:   "vercel_app_user_access_token",
		Name:   "Vercel App User Access Token",
		Regexp: `vca_[0-9A-Za-z_-]{56}`,
		End:    tokenEnd,
		Check:  crc32Base62(4),
		Hits: []string{
			`vercel_app_user_access_token = "vca_¦pushward1Example2TokenNotARealOne0011MadeUpForThis1zmqSt" # rotate me`,
			`tool --vercel-app-user-access-token=vca_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByA2fFklo --verbose`,
		},
		Misses: []string{
			`VERCEL_APP_USER_ACCESS_TOKEN=vca_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestA`,
			`key: vca_¦pushward1Example2T+kenNotARealOne0011MadeUpForThisTestAl`,
			`"vca_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx39j7TP"`,
			`VERCEL_APP_USER_ACCESS_TOKEN=vca_¦pushward1Example2TokenNotARealOne0011MadeUpForThis1zm000`,
		},
	}, {
		Type:   "vercel_integration_access_token",
		Name:   "Vercel Integration Access Token",
		Regexp: `vci_[0-9A-Za-z_-]{56}`,
		End:    tokenEnd,
		Check:  crc32Base62(4),
		Hits: []string{
			`VERCEL_INTEGRATION_ACCESS_TOKEN=vci_¦pushward1Example2TokenNotARealOne0011MadeUpForThis1zmqSt`,
			`<vercelIntegrationAccessToken>vci_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByA2fFklo</vercelIntegrationAccessToken>`,
		},
		Misses: []string{
			`key: vci_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestA`,
			`"vci_¦pushward1Example2T+kenNotARealOne0011MadeUpForThisTestAl"`,
			`VERCEL_INTEGRATION_ACCESS_TOKEN=vci_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx39j7TP`,
			`key: vci_¦pushward1Example2TokenNotARealOne0011MadeUpForThis1zm000`,
		},
	}, {
		Type:   "vercel_personal_access_token",
		Name:   "Vercel Personal Access Token",
		Regexp: `vcp_[0-9A-Za-z_-]{56}`,
		End:    tokenEnd,
		Check:  crc32Base62(4),
		Hits: []string{
			`export VERCEL_PERSONAL_ACCESS_TOKEN='vcp_¦pushward1Example2TokenNotARealOne0011MadeUpForThis1zmqSt'`,
			`see https://app.test/hook?key=vcp_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByA2fFklo&v=2`,
		},
		Misses: []string{
			`"vcp_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestA"`,
			`VERCEL_PERSONAL_ACCESS_TOKEN=vcp_¦pushward1Example2T+kenNotARealOne0011MadeUpForThisTestAl`,
			`key: vcp_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx39j7TP`,
			`"vcp_¦pushward1Example2TokenNotARealOne0011MadeUpForThis1zm000"`,
		},
	}},
}
