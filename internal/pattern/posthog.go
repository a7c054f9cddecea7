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
			`posthog_personal_api_key: phx_¦pushward1Example2TokenNotARealOne0011Made`,
			`<posthogPersonalApiKey>phx_¦madeUp2By3PushwardForItsOwnTests6677NeverIs</posthogPersonalApiKey>`,
		},
		Misses: []string{
			`key: phx_¦pushward1Example2TokenNotARealOne0011Mad`,
			`"phx_¦pushward1Exam+le2TokenNotARealOne0011Made"`,
			`POSTHOG_PERSONAL_API_KEY=phx_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "posthog_project_api_key",
		Name:   "PostHog Project API Key",
		Off:    true,
		Regexp: `phc_[0-9A-Za-z_-]{41,44}`,
		End:    tokenEnd,
		Hits: []string{
			`const posthogProjectApiKey = "phc_¦pushward1Example2TokenNotARealOne0011Made";`,
			`see https://app.test/hook?key=phc_¦madeUp2By3PushwardForItsOwnTests6677NeverIss&v=2`,
		},
		Misses: []string{
			`"phc_¦pushward1Example2TokenNotARealOne0011Mad"`,
			`POSTHOG_PROJECT_API_KEY=phc_¦pushward1Exam+le2TokenNotARealOne0011Made`,
			`key: phc_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "posthog_feature_flags_secure_api_key",
		Name:   "PostHog Feature Flags Secure API Key",
		Regexp: `phs_[0-9A-Za-z]{41,49}`,
		End:    tokenEnd,
		Hits: []string{
			`posthog_feature_flags_secure_api_key = "phs_¦pushward1Example2TokenNotARealOne0011Made" # rotate me`,
			`<posthogFeatureFlagsSecureApiKey>phs_¦madeUp2By3PushwardForItsOwnTests6677NeverIssu</posthogFeatureFlagsSecureApiKey>`,
		},
		Misses: []string{
			`key: phs_¦pushward1Example2TokenNotARealOne0011Mad`,
			`"phs_¦pushward1Exam-le2TokenNotARealOne0011Made"`,
			`POSTHOG_FEATURE_FLAGS_SECURE_API_KEY=phs_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "posthog_oauth_access_token",
		Name:   "PostHog OAuth Access Token",
		Regexp: `pha_[0-9A-Za-z]{40,49}`,
		End:    tokenEnd,
		Hits: []string{
			`POSTHOG_OAUTH_ACCESS_TOKEN=pha_¦pushward1Example2TokenNotARealOne0011Mad`,
			`see https://app.test/hook?key=pha_¦madeUp2By3PushwardForItsOwnTests6677NeverIs&v=2`,
		},
		Misses: []string{
			`"pha_¦pushward1Example2TokenNotARealOne0011Ma"`,
			`POSTHOG_OAUTH_ACCESS_TOKEN=pha_¦pushward1Exam-le2TokenNotARealOne0011Mad`,
			`key: pha_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "posthog_oauth_refresh_token",
		Name:   "PostHog OAuth Refresh Token",
		Regexp: `phr_[0-9A-Za-z]{40,49}`,
		End:    tokenEnd,
		Hits: []string{
			`export POSTHOG_OAUTH_REFRESH_TOKEN='phr_¦pushward1Example2TokenNotARealOne0011Mad'`,
			`{"posthogOauthRefreshToken": "phr_¦madeUp2By3PushwardForItsOwnTests6677NeverIs"}`,
		},
		Misses: []string{
			`POSTHOG_OAUTH_REFRESH_TOKEN=phr_¦pushward1Example2TokenNotARealOne0011Ma`,
			`key: phr_¦pushward1Exam-le2TokenNotARealOne0011Mad`,
			`"phr_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
