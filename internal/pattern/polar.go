package pattern

var polar = Provider{
	Name: "Polar",
	Docs: "https://polar.sh/docs/integrate/authentication",
	Patterns: []Pattern{{
		Type:   "polar_access_token",
		Name:   "Polar Access Token",
		Regexp: `polar_at_[uo]_[0-9A-Za-z]{43}`,
		End:    tokenEnd,
		Hits: []string{
			`polar_access_token = "polar_at_¦o_pushward1Example2TokenNotARealOne0011MadeUp" # rotate me`,
			`tool --polar-access-token=polar_at_¦o_madeUp2By3PushwardForItsOwnTests6677NeverIs --verbose`,
		},
		Misses: []string{
			`POLAR_ACCESS_TOKEN=polar_at_¦o_pushward1Example2TokenNotARealOne0011MadeU`,
			`key: polar_at_¦o_pushward1Examp-e2TokenNotARealOne0011MadeUp`,
			`"polar_at_¦o_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "polar_authorization_code",
		Name:   "Polar Authorization Code",
		Regexp: `polar_ac_[0-9A-Za-z]{43}`,
		End:    tokenEnd,
		Hits: []string{
			`POLAR_AUTHORIZATION_CODE=polar_ac_¦pushward1Example2TokenNotARealOne0011MadeUp`,
			`<polarAuthorizationCode>polar_ac_¦madeUp2By3PushwardForItsOwnTests6677NeverIs</polarAuthorizationCode>`,
		},
		Misses: []string{
			`key: polar_ac_¦pushward1Example2TokenNotARealOne0011MadeU`,
			`"polar_ac_¦pushward1Examp-e2TokenNotARealOne0011MadeUp"`,
			`POLAR_AUTHORIZATION_CODE=polar_ac_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "polar_client_registration_token",
		Name:   "Polar Client Registration Token",
		Regexp: `polar_crt_[0-9A-Za-z]{43}`,
		End:    tokenEnd,
		Hits: []string{
			`export POLAR_CLIENT_REGISTRATION_TOKEN='polar_crt_¦pushward1Example2TokenNotARealOne0011MadeUp'`,
			`see https://app.test/hook?key=polar_crt_¦madeUp2By3PushwardForItsOwnTests6677NeverIs&v=2`,
		},
		Misses: []string{
			`"polar_crt_¦pushward1Example2TokenNotARealOne0011MadeU"`,
			`POLAR_CLIENT_REGISTRATION_TOKEN=polar_crt_¦pushward1Examp-e2TokenNotARealOne0011MadeUp`,
			`key: polar_crt_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "polar_client_secret",
		Name:   "Polar Client Secret",
		Regexp: `polar_cs_[0-9A-Za-z]{43}`,
		End:    tokenEnd,
		Hits: []string{
			`polar_client_secret: polar_cs_¦pushward1Example2TokenNotARealOne0011MadeUp`,
			`{"polarClientSecret": "polar_cs_¦madeUp2By3PushwardForItsOwnTests6677NeverIs"}`,
		},
		Misses: []string{
			`POLAR_CLIENT_SECRET=polar_cs_¦pushward1Example2TokenNotARealOne0011MadeU`,
			`key: polar_cs_¦pushward1Examp-e2TokenNotARealOne0011MadeUp`,
			`"polar_cs_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "polar_customer_session_token",
		Name:   "Polar Customer Session Token",
		Regexp: `polar_cst_[0-9A-Za-z]{43}`,
		End:    tokenEnd,
		Hits: []string{
			`const polarCustomerSessionToken = "polar_cst_¦pushward1Example2TokenNotARealOne0011MadeUp";`,
			`X-Access-Token: polar_cst_¦madeUp2By3PushwardForItsOwnTests6677NeverIs`,
		},
		Misses: []string{
			`key: polar_cst_¦pushward1Example2TokenNotARealOne0011MadeU`,
			`"polar_cst_¦pushward1Examp-e2TokenNotARealOne0011MadeUp"`,
			`POLAR_CUSTOMER_SESSION_TOKEN=polar_cst_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "polar_personal_access_token",
		Name:   "Polar Personal Access Token",
		Regexp: `polar_pat_[0-9A-Za-z]{43}`,
		End:    tokenEnd,
		Hits: []string{
			`polar_personal_access_token = "polar_pat_¦pushward1Example2TokenNotARealOne0011MadeUp" # rotate me`,
			`curl -H 'X-Api-Key: polar_pat_¦madeUp2By3PushwardForItsOwnTests6677NeverIs' https://api.test/v1`,
		},
		Misses: []string{
			`"polar_pat_¦pushward1Example2TokenNotARealOne0011MadeU"`,
			`POLAR_PERSONAL_ACCESS_TOKEN=polar_pat_¦pushward1Examp-e2TokenNotARealOne0011MadeUp`,
			`key: polar_pat_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "polar_refresh_token",
		Name:   "Polar Refresh Token",
		Regexp: `polar_rt_[uo]_[0-9A-Za-z]{43}`,
		End:    tokenEnd,
		Hits: []string{
			`POLAR_REFRESH_TOKEN=polar_rt_¦o_pushward1Example2TokenNotARealOne0011MadeUp`,
			`tool --polar-refresh-token=polar_rt_¦o_madeUp2By3PushwardForItsOwnTests6677NeverIs --verbose`,
		},
		Misses: []string{
			`POLAR_REFRESH_TOKEN=polar_rt_¦o_pushward1Example2TokenNotARealOne0011MadeU`,
			`key: polar_rt_¦o_pushward1Examp-e2TokenNotARealOne0011MadeUp`,
			`"polar_rt_¦o_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "polar_user_session_token",
		Name:   "Polar User Session Token",
		Regexp: `polar_us_[0-9A-Za-z]{43}`,
		End:    tokenEnd,
		Hits: []string{
			`export POLAR_USER_SESSION_TOKEN='polar_us_¦pushward1Example2TokenNotARealOne0011MadeUp'`,
			`<polarUserSessionToken>polar_us_¦madeUp2By3PushwardForItsOwnTests6677NeverIs</polarUserSessionToken>`,
		},
		Misses: []string{
			`key: polar_us_¦pushward1Example2TokenNotARealOne0011MadeU`,
			`"polar_us_¦pushward1Examp-e2TokenNotARealOne0011MadeUp"`,
			`POLAR_USER_SESSION_TOKEN=polar_us_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "polar_organization_access_token",
		Name:   "Polar Organization Access Token",
		Regexp: `polar_oat_[0-9A-Za-z_-]{20,100}`,
		End:    tokenEnd,
		Hits: []string{
			`polar_organization_access_token: polar_oat_¦pushward1Example2Tok`,
			`see https://app.test/hook?key=polar_oat_¦madeUp2By3PushwardForItsOwnTests6677NeverIs&v=2`,
		},
		Misses: []string{
			`"polar_oat_¦pushward1Example2To"`,
			`POLAR_ORGANIZATION_ACCESS_TOKEN=polar_oat_¦pushwa+d1Example2Tok`,
			`key: polar_oat_¦xxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
