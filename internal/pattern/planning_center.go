package pattern

var planningCenter = Provider{
	Name: "Planning Center",
	Docs: "https://developer.planning.center/docs/",
	Patterns: []Pattern{{
		// 64 digits and eight that look like a checksum; how it is made is not published.
		Type:   "planning_center_personal_access_token",
		Name:   "Planning Center Personal Access Token",
		Regexp: `pco_pat_[0-9A-Fa-f]{72}`,
		End:    tokenEnd,
		Hits: []string{
			`planning_center_personal_access_token: pco_pat_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedfab1ed6be`,
			`curl -H 'X-Api-Key: pco_pat_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2baffedc0d' https://api.test/v1`,
		},
		Misses: []string{
			`"pco_pat_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedfab1ed6b"`,
			`PLANNING_CENTER_PERSONAL_ACCESS_TOKEN=pco_pat_¦5ca1ab1e0ddba11c0ffee4bagfacade7a57e0fbeef1e55decaf2deface39cedfab1ed6be`,
			`key: pco_pat_¦000000000000000000000000000000000000000000000000000000000000000000000000`,
		},
	}, {
		Type:   "planning_center_oauth_access_token",
		Name:   "Planning Center OAuth Access Token",
		Source: "https://developer.planning.center/docs/#/overview/authentication",
		Regexp: `pco_tok_[0-9A-Fa-f]{72}`,
		End:    tokenEnd,
		Hits: []string{
			`PLANNING_CENTER_OAUTH_ACCESS_TOKEN=pco_tok_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf1ab0dea5`,
			`curl -H 'X-Api-Key: pco_tok_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2baffedc0d' https://api.test/v1`,
		},
		Misses: []string{
			`PLANNING_CENTER_OAUTH_ACCESS_TOKEN=pco_tok_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf1ab0dea`,
			`key: pco_tok_¦5ca1ab1e0ddba11c0ffee4badfacade7a57egfbeef1e55decaf2deface39cedf1ab0dea5`,
			`"pco_tok_¦000000000000000000000000000000000000000000000000000000000000000000000000"`,
		},
	}, {
		// The other two kinds have 72 digits.
		Type:   "planning_center_oauth_app_secret",
		Name:   "Planning Center OAuth Application Secret",
		Regexp: `pco_app_[0-9A-Fa-f]{64,72}`,
		End:    tokenEnd,
		Hits: []string{
			`planning_center_oauth_app_secret: pco_app_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf`,
			`{"planningCenterOauthAppSecret": "pco_app_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2baffedc0d"}`,
		},
		Misses: []string{
			`key: pco_app_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced`,
			`"pco_app_¦5ca1ab1e0ddba11c0ffee4badfacade7g57e0fbeef1e55decaf2deface39cedf"`,
			`PLANNING_CENTER_OAUTH_APP_SECRET=pco_app_¦0000000000000000000000000000000000000000000000000000000000000000`,
		},
	}},
}
