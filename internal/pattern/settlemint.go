package pattern

var settleMint = Provider{
	Name: "SettleMint",
	Docs: "https://console.settlemint.com/documentation/",
	Patterns: []Pattern{{
		Type:      "settlemint_application_access_token",
		Name:      "SettleMint Application Access Token",
		Regexp:    `sm_aat_[0-9A-Za-z]{16}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`},
		Hits: []string{
			`settlemint_application_access_token = "sm_aat_¦pushward1Example" # rotate me`,
			`see https://app.test/hook?key=sm_aat_¦madeUp2By3Pushwa&v=2`,
		},
		Misses: []string{
			`"sm_aat_¦pushward1Exampl"`,
			`SETTLEMINT_APPLICATION_ACCESS_TOKEN=sm_aat_¦pushw-rd1Example`,
			`key: sm_aat_¦xxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:      "settlemint_personal_access_token",
		Name:      "SettleMint Personal Access Token",
		Regexp:    `sm_pat_[0-9A-Za-z]{16}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`},
		Hits: []string{
			`SETTLEMINT_PERSONAL_ACCESS_TOKEN=sm_pat_¦pushward1Example`,
			`{"settlemintPersonalAccessToken": "sm_pat_¦madeUp2By3Pushwa"}`,
		},
		Misses: []string{
			`SETTLEMINT_PERSONAL_ACCESS_TOKEN=sm_pat_¦pushward1Exampl`,
			`key: sm_pat_¦pushw-rd1Example`,
			`"sm_pat_¦xxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:      "settlemint_service_access_token",
		Name:      "SettleMint Service Access Token",
		Regexp:    `sm_sat_[0-9A-Za-z]{16}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`},
		Hits: []string{
			`export SETTLEMINT_SERVICE_ACCESS_TOKEN='sm_sat_¦pushward1Example'`,
			`X-Access-Token: sm_sat_¦madeUp2By3Pushwa`,
		},
		Misses: []string{
			`key: sm_sat_¦pushward1Exampl`,
			`"sm_sat_¦pushw-rd1Example"`,
			`SETTLEMINT_SERVICE_ACCESS_TOKEN=sm_sat_¦xxxxxxxxxxxxxxxx`,
		},
	}},
}
