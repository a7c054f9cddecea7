package pattern

var square = Provider{
	Name: "Square",
	Docs: "https://developer.squareup.com/docs/build-basics/access-tokens",
	Patterns: []Pattern{{
		Type:      "square_access_token",
		Name:      "Square Access Token",
		Regexp:    `(EAAA[0-9A-Za-z_-]{60})|(sq0atp-[0-9A-Za-z_-]{22})`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[a-z]`}, // or it is hexadecimal
		Hits: []string{
			`const squareAccessToken = "EAAA¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2";`,
			`X-Access-Token: sq0atp-¦madeUp2By3PushwardForI`,
		},
		Misses: []string{
			`key: sq0atp-¦pushward1Example2Toke`,
			`"sq0atp-¦pushwar+1Example2Token"`,
			`"EAAA¦5CA1AB1E0DDBA11C0FFEE4BADFACADE75CA1AB1E0DDBA11C0FFEE4BADFAC"`,
			`SQUARE_ACCESS_TOKEN=sq0atp-¦xxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "square_production_application_secret",
		Name:   "Square Production Application Secret",
		Regexp: `sq0csp-[0-9A-Za-z_-]{43}`,
		End:    tokenEnd,
		Hits: []string{
			`square_production_application_secret = "sq0csp-¦pushward1Example2TokenNotARealOne0011MadeUp" # rotate me`,
			`curl -H 'X-Api-Key: sq0csp-¦madeUp2By3PushwardForItsOwnTests6677NeverIs' https://api.test/v1`,
		},
		Misses: []string{
			`"sq0csp-¦pushward1Example2TokenNotARealOne0011MadeU"`,
			`SQUARE_PRODUCTION_APPLICATION_SECRET=sq0csp-¦pushward1Examp+e2TokenNotARealOne0011MadeUp`,
			`key: sq0csp-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// An identifier, not a secret.
		Type:   "square_application_id",
		Name:   "Square Application ID",
		Off:    true,
		Regexp: `sq0idp-[0-9A-Za-z_-]{22}`,
		End:    tokenEnd,
		Hits: []string{
			`SQUARE_APPLICATION_ID=sq0idp-¦pushward1Example2Token`,
			`tool --square-application-id=sq0idp-¦madeUp2By3PushwardForI --verbose`,
		},
		Misses: []string{
			`SQUARE_APPLICATION_ID=sq0idp-¦pushward1Example2Toke`,
			`key: sq0idp-¦pushwar+1Example2Token`,
			`"sq0idp-¦xxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "square_sandbox_application_secret",
		Name:   "Square Sandbox Application Secret",
		Regexp: `sandbox-sq0csb-[0-9A-Za-z_-]{43}`,
		End:    tokenEnd,
		Hits: []string{
			`export SQUARE_SANDBOX_APPLICATION_SECRET='sandbox-sq0csb-¦pushward1Example2TokenNotARealOne0011MadeUp'`,
			`tool --square-sandbox-application-secret=sandbox-sq0csb-¦madeUp2By3PushwardForItsOwnTests6677NeverIs --verbose`,
		},
		Misses: []string{
			`key: sandbox-sq0csb-¦pushward1Example2TokenNotARealOne0011MadeU`,
			`"sandbox-sq0csb-¦pushward1Example2Toke!NotARealOne0011MadeUp"`,
			`SQUARE_SANDBOX_APPLICATION_SECRET=sandbox-sq0csb-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
