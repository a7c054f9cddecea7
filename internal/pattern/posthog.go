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
	}},
}
