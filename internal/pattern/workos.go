package pattern

var workOS = Provider{
	Name: "WorkOS",
	Docs: "https://workos.com/docs/reference/api-keys",
	Patterns: []Pattern{{
		// Base64 of "key_", an id, a comma and 25 characters. That is not checked: a key of
		// Highnote has the same shape, and with no name nearby is found here.
		Type:   "workos_production_api_key",
		Name:   "WorkOS Production API Key",
		Regexp: `sk_live_a2V5Xz[0-9A-Za-z+/]{69}={0,2}`,
		End:    base64End,
		Hits: []string{
			`workos_production_api_key = "sk_live_a2V5Xz¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233Grants" # rotate me`,
			`X-Access-Token: sk_live_a2V5Xz¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensN`,
		},
		Misses: []string{
			`key: sk_live_a2V5Xz¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233Grant`,
			`"sk_live_a2V5Xz¦pushward1Example2TokenN-tARealOne0011MadeUpForThisTestAlone2233Grants"`,
			`WORKOS_PRODUCTION_API_KEY=sk_live_a2V5Xz¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// As the production one.
		Type:   "workos_staging_api_key",
		Name:   "WorkOS Staging API Key",
		Regexp: `sk_test_a2V5Xz[0-9A-Za-z+/]{69}={0,2}`,
		End:    base64End,
		Hits: []string{
			`WORKOS_STAGING_API_KEY=sk_test_a2V5Xz¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233Grants`,
			`curl -H 'X-Api-Key: sk_test_a2V5Xz¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensN' https://api.test/v1`,
		},
		Misses: []string{
			`"sk_test_a2V5Xz¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233Grant"`,
			`WORKOS_STAGING_API_KEY=sk_test_a2V5Xz¦pushward1Example2TokenN-tARealOne0011MadeUpForThisTestAlone2233Grants`,
			`key: sk_test_a2V5Xz¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
