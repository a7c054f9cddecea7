package pattern

var postHog = Provider{
	Name: "PostHog",
	Docs: "https://posthog.com/docs/api",
	Patterns: []Pattern{{
		Type:   "posthog_personal_api_key",
		Name:   "PostHog Personal API Key",
		Regexp: `phx_[0-9A-Za-z_-]{41,49}`,
		End:    tokenEnd,
		Hits: []string{
			`const posthogPersonalApiKey = "phx_¦pushward1ExampleTokenNotARealOne0011MadeU";`,
			`{"posthogPersonalApiKey": "phx_¦madeUp2ByPushwardForItsOwnTests6677NeverIss"}`,
		},
		Misses: []string{
			`POSTHOG_PERSONAL_API_KEY=phx_¦pushward1ExampleTokenNotARealOne0011Made`,
			`key: phx_¦pushward1Exam+leTokenNotARealOne0011MadeU`,
			`"phx_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "posthog_project_api_key",
		Name:   "PostHog Project API Key",
		Off:    true,
		Regexp: `phc_[0-9A-Za-z_-]{41,44}`,
		End:    tokenEnd,
		Hits: []string{
			`posthog_project_api_key = "phc_¦pushward1ExampleTokenNotARealOne0011MadeU" # rotate me`,
			`X-Access-Token: phc_¦madeUp2ByPushwardForItsOwnTests6677NeverIssu`,
		},
		Misses: []string{
			`key: phc_¦pushward1ExampleTokenNotARealOne0011Made`,
			`"phc_¦pushward1Exam+leTokenNotARealOne0011MadeU"`,
			`POSTHOG_PROJECT_API_KEY=phc_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "posthog_feature_flags_secure_api_key",
		Name:   "PostHog Feature Flags Secure API Key",
		Regexp: `phs_[0-9A-Za-z]{41,49}`,
		End:    tokenEnd,
		Hits: []string{
			`posthog_feature_flags_secure_api_key = "phs_¦pushward1ExampleTokenNotARealOne0011MadeU" # rotate me`,
			`see https://app.test/hook?key=phs_¦madeUp2ByPushwardForItsOwnTests6677NeverIssue&v=2`,
		},
		Misses: []string{
			`"phs_¦pushward1ExampleTokenNotARealOne0011Made"`,
			`POSTHOG_FEATURE_FLAGS_SECURE_API_KEY=phs_¦pushward1Exam-leTokenNotARealOne0011MadeU`,
			`key: phs_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "posthog_oauth_access_token",
		Name:   "PostHog OAuth Access Token",
		Regexp: `pha_[0-9A-Za-z]{40,49}`,
		End:    tokenEnd,
		Hits: []string{
			`POSTHOG_OAUTH_ACCESS_TOKEN=pha_¦pushward1ExampleTokenNotARealOne0011Made`,
			`{"posthogOauthAccessToken": "pha_¦madeUp2ByPushwardForItsOwnTests6677NeverIss"}`,
		},
		Misses: []string{
			`POSTHOG_OAUTH_ACCESS_TOKEN=pha_¦pushward1ExampleTokenNotARealOne0011Mad`,
			`key: pha_¦pushward1Exam-leTokenNotARealOne0011Made`,
			`"pha_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "posthog_oauth_refresh_token",
		Name:   "PostHog OAuth Refresh Token",
		Regexp: `phr_[0-9A-Za-z]{40,49}`,
		End:    tokenEnd,
		Hits: []string{
			`export POSTHOG_OAUTH_REFRESH_TOKEN='phr_¦pushward1ExampleTokenNotARealOne0011Made'`,
			`X-Access-Token: phr_¦madeUp2ByPushwardForItsOwnTests6677NeverIss`,
		},
		Misses: []string{
			`key: phr_¦pushward1ExampleTokenNotARealOne0011Mad`,
			`"phr_¦pushward1Exam-leTokenNotARealOne0011Made"`,
			`POSTHOG_OAUTH_REFRESH_TOKEN=phr_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
