package pattern

var postHog = Provider{
	Name: "PostHog",
	Docs: "https://posthog.com/docs/api",
	Patterns: []Pattern{{
		// 35 random bytes, 32 in older keys, as a number to the base 62, where a small one is shorter; the
		// oldest have them in base64url. Source: PostHog, models/utils.py.
		Type:   "posthog_personal_api_key",
		Name:   "PostHog Personal API Key",
		Regexp: `phx_[0-9A-Za-z_-]{41,48}`,
		End:    tokenEnd,
		Hits: []string{
			`posthog_personal_api_key: phx_¦pushward1Example2TokenNotARealOne0011Made`,
			`<posthogPersonalApiKey>phx_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedB</posthogPersonalApiKey>`,
		},
		Misses: []string{
			`key: phx_¦pushward1Example2TokenNotARealOne0011Ma`,
			`"phx_¦pushward1Example+TokenNotARealOne0011MadeUpForTh"`,
			`POSTHOG_PERSONAL_API_KEY=phx_¦pushward1Example2TokenNotARealOne0011MadeUpForThis`,
		},
	}, {
		// As the personal key, of 32 bytes. Meant to be public; known so that it is not taken for a secret.
		Type:   "posthog_project_api_key",
		Name:   "PostHog Project API Key",
		Off:    true,
		Regexp: `phc_[0-9A-Za-z_-]{41,44}`,
		End:    tokenEnd,
		Hits: []string{
			`const posthogProjectApiKey = "phc_¦pushward1Example2TokenNotARealOne0011Made";`,
			`see https://app.test/hook?key=phc_¦madeUp2By3PushwardForItsOwnTests6677NeverIs&v=2`,
		},
		Misses: []string{
			`"phc_¦pushward1Example2TokenNotARealOne0011Ma"`,
			`POSTHOG_PROJECT_API_KEY=phc_¦pushward1Example+TokenNotARealOne0011MadeUp`,
			`key: phc_¦pushward1Example2TokenNotARealOne0011MadeUpFor`,
		},
	}, {
		// A number of 35 bytes.
		Type:   "posthog_feature_flags_secure_api_key",
		Name:   "PostHog Feature Flags Secure API Key",
		Regexp: `phs_[0-9A-Za-z]{45,48}`,
		End:    tokenEnd,
		Hits: []string{
			`posthog_feature_flags_secure_api_key = "phs_¦pushward1Example2TokenNotARealOne0011MadeUpFo" # rotate me`,
			`<posthogFeatureFlagsSecureApiKey>phs_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedB</posthogFeatureFlagsSecureApiKey>`,
		},
		Misses: []string{
			`key: phs_¦pushward1Example2TokenNotARealOne0011MadeUp`,
			`"phs_¦pushward1Example-TokenNotARealOne0011MadeUpForTh"`,
			`POSTHOG_FEATURE_FLAGS_SECURE_API_KEY=phs_¦pushward1Example2TokenNotARealOne0011MadeUpForThis`,
		},
	}, {
		// A number of 32 bytes.
		Type:   "posthog_oauth_access_token",
		Name:   "PostHog OAuth Access Token",
		Regexp: `pha_[0-9A-Za-z]{41,43}`,
		End:    tokenEnd,
		Hits: []string{
			`POSTHOG_OAUTH_ACCESS_TOKEN=pha_¦pushward1Example2TokenNotARealOne0011Made`,
			`see https://app.test/hook?key=pha_¦madeUp2By3PushwardForItsOwnTests6677NeverIs&v=2`,
		},
		Misses: []string{
			`"pha_¦pushward1Example2TokenNotARealOne0011Ma"`,
			`POSTHOG_OAUTH_ACCESS_TOKEN=pha_¦pushward1Example-TokenNotARealOne0011MadeUp`,
			`key: pha_¦pushward1Example2TokenNotARealOne0011MadeUpFo`,
		},
	}, {
		// A number of 32 bytes.
		Type:   "posthog_oauth_refresh_token",
		Name:   "PostHog OAuth Refresh Token",
		Regexp: `phr_[0-9A-Za-z]{41,43}`,
		End:    tokenEnd,
		Hits: []string{
			`export POSTHOG_OAUTH_REFRESH_TOKEN='phr_¦pushward1Example2TokenNotARealOne0011Made'`,
			`{"posthogOauthRefreshToken": "phr_¦madeUp2By3PushwardForItsOwnTests6677NeverIs"}`,
		},
		Misses: []string{
			`POSTHOG_OAUTH_REFRESH_TOKEN=phr_¦pushward1Example2TokenNotARealOne0011Ma`,
			`key: phr_¦pushward1Example-TokenNotARealOne0011MadeUp`,
			`"phr_¦pushward1Example2TokenNotARealOne0011MadeUpFo"`,
		},
	}},
}
