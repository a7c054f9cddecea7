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
			`export HARNESS_PERSONAL_ACCESS_TOKEN='pat.¦pushward1Example2Token.5ca1ab1e0ddba11c0ffee4ba.NotARealOne0011MadeU'`,
			`X-Access-Token: pat.¦madeUp2By3PushwardForI.decade0ff1cecab1e5eaf00d.tsOwnTests6677NeverI`,
		},
		Misses: []string{
			`key: pat.¦pushward1Example2Token.5ca1ab1e0ddba11c0ffee4b.NotARealOne0011MadeU`,
			`"pat.¦pushward1Example2Token.5ca1ab1egddba11c0ffee4ba.NotARealOne0011MadeU"`,
			`HARNESS_PERSONAL_ACCESS_TOKEN=pat.¦0000000000000000000000.000000000000000000000000.00000000000000000000`,
		},
	}},
}
