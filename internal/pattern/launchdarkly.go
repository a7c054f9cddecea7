package pattern

var launchDarkly = Provider{
	Name: "LaunchDarkly",
	Docs: "https://launchdarkly.com/docs/home/account/api",
	Patterns: []Pattern{{
		Type:   "launchdarkly_access_token",
		Name:   "LaunchDarkly API Token",
		Class:  Context,
		Regexp: `(?:api|sdk|mob)-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Near:   []string{"launchdarkly", "launch_darkly", "ld_"},
		Hits: []string{
			`launchdarkly_key=api-5ca1ab1e-0ddb-4a11-8c0f-fee4ba¦dfacad`,
			`{"launch_darkly": "sdk-decade0f-f1ce-4cab-81e5-eaf00d¦7e5ed0"}`,
		},
		Misses: []string{
			`launchdarkly_key=api-5ca1ab1e-0ddb-4a11-8c0f-fee4b¦adfaca`,
			`launchdarkly_key=api-5ca1ab1e-0ddb-4a11-8c0f-fee4ga¦dfacad`,
			`launchdarkly_key=api-00000000-0000-4a11-8c0f-000000¦000000`,
		},
	}},
}
