package pattern

var harness = Provider{
	Name: "Harness",
	Docs: "https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/",
	Patterns: []Pattern{{
		Type:   "harness_personal_access_token",
		Name:   "Harness Personal Access Token",
		Regexp: `pat\.[0-9A-Za-z_-]{22}\.[0-9a-f]{24}\.[0-9A-Za-z]{20}`,
		End:    tokenEnd,
		Hits: []string{
			`const harnessPersonalAccessToken = "pat.¦pushward1ExampleTokenN.5ca1ab1e0ddba11c0ffee4ba.otARealOne0011MadeUp";`,
			`<harnessPersonalAccessToken>pat.¦madeUp2ByPushwardForIt.decade0ff1cecab1e5eaf00d.sOwnTests6677NeverIs</harnessPersonalAccessToken>`,
		},
		Misses: []string{
			`key: pat.¦pushward1ExampleTokenN.5ca1ab1e0ddba11c0ffee4b.otARealOne0011MadeUp`,
			`"pat.¦pushward1ExampleTokenN.5ca1ab1egddba11c0ffee4ba.otARealOne0011MadeUp"`,
			`HARNESS_PERSONAL_ACCESS_TOKEN=pat.¦0000000000000000000000.000000000000000000000000.00000000000000000000`,
		},
	}},
}
