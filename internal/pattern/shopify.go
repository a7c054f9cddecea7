package pattern

var shopify = Provider{
	Name: "Shopify",
	Docs: "https://shopify.dev/docs/apps/build/authentication-authorization",
	Patterns: []Pattern{{
		Type:   "shopify_access_token",
		Name:   "Shopify Access Token",
		Regexp: `shpat_[0-9A-Fa-f]{32}`,
		End:    tokenEnd,
		Hits: []string{
			`shopify_access_token = "shpat_¦5ca1ab1e0ddba11c0ffee4badfacade7" # rotate me`,
			`<shopifyAccessToken>shpat_¦decade0ff1cecab1e5eaf00d7e5ed0b0</shopifyAccessToken>`,
		},
		Misses: []string{
			`key: shpat_¦5ca1ab1e0ddba11c0ffee4badfacade`,
			`"shpat_¦5ca1ab1e0dgba11c0ffee4badfacade7"`,
			`SHOPIFY_ACCESS_TOKEN=shpat_¦00000000000000000000000000000000`,
		},
	}, {
		Type:   "shopify_app_shared_secret",
		Name:   "Shopify App Shared Secret",
		Regexp: `shpss_[0-9A-Fa-f]{32}`,
		End:    tokenEnd,
		Hits: []string{
			`SHOPIFY_APP_SHARED_SECRET=shpss_¦5ca1ab1e0ddba11c0ffee4badfacade7`,
			`see https://app.test/hook?key=shpss_¦decade0ff1cecab1e5eaf00d7e5ed0b0&v=2`,
		},
		Misses: []string{
			`"shpss_¦5ca1ab1e0ddba11c0ffee4badfacade"`,
			`SHOPIFY_APP_SHARED_SECRET=shpss_¦5ca1ab1e0dgba11c0ffee4badfacade7`,
			`key: shpss_¦00000000000000000000000000000000`,
		},
	}, {
		Type:   "shopify_custom_app_access_token",
		Name:   "Shopify Custom App Access Token",
		Regexp: `shpca_[0-9A-Fa-f]{32}`,
		End:    tokenEnd,
		Hits: []string{
			`export SHOPIFY_CUSTOM_APP_ACCESS_TOKEN='shpca_¦5ca1ab1e0ddba11c0ffee4badfacade7'`,
			`{"shopifyCustomAppAccessToken": "shpca_¦decade0ff1cecab1e5eaf00d7e5ed0b0"}`,
		},
		Misses: []string{
			`SHOPIFY_CUSTOM_APP_ACCESS_TOKEN=shpca_¦5ca1ab1e0ddba11c0ffee4badfacade`,
			`key: shpca_¦5ca1ab1e0dgba11c0ffee4badfacade7`,
			`"shpca_¦00000000000000000000000000000000"`,
		},
	}, {
		Type:   "shopify_private_app_password",
		Name:   "Shopify Private App Password",
		Regexp: `shppa_[0-9A-Fa-f]{32}`,
		End:    tokenEnd,
		Hits: []string{
			`shopify_private_app_password: shppa_¦5ca1ab1e0ddba11c0ffee4badfacade7`,
			`X-Access-Token: shppa_¦decade0ff1cecab1e5eaf00d7e5ed0b0`,
		},
		Misses: []string{
			`key: shppa_¦5ca1ab1e0ddba11c0ffee4badfacade`,
			`"shppa_¦5ca1ab1e0dgba11c0ffee4badfacade7"`,
			`SHOPIFY_PRIVATE_APP_PASSWORD=shppa_¦00000000000000000000000000000000`,
		},
	}, {
		Type:   "shopify_partner_api_token",
		Name:   "Shopify Partner API Token",
		Source: "https://github.com/SonarSource/sonar-text/blob/3f4f2c70053c271339cd007c9ed7687cba87e8f7/sonar-text-plugin/src/main/resources/org/sonar/plugins/secrets/configuration/shopify.yaml",
		Regexp: `prtapi_[0-9a-f]{32}`,
		End:    tokenEnd,
		Hits: []string{
			`shopify_partner_api_token: prtapi_¦5ca1ab1e0ddba11c0ffee4badfacade7`,
			`{"shopifyPartnerApiToken": "prtapi_¦decade0ff1cecab1e5eaf00d7e5ed0b0"}`,
		},
		Misses: []string{
			`key: prtapi_¦5ca1ab1e0ddba11c0ffee4badfacade`,
			`"prtapi_¦5ca1ab1e0ddba11cgffee4badfacade7"`,
			`SHOPIFY_PARTNER_API_TOKEN=prtapi_¦00000000000000000000000000000000`,
		},
	}, {
		// As all of the family: shp, two letters and, in those published, 32 digits.
		Type:   "shopify_app_client_credentials",
		Name:   "Shopify App Client Credentials",
		Regexp: `shpcc_[0-9A-Fa-f]{32,64}`,
		End:    tokenEnd,
		Hits: []string{
			`export SHOPIFY_APP_CLIENT_CREDENTIALS='shpcc_¦5ca1ab1e0ddba11c0ffee4badfacade7'`,
			`tool --shopify-app-client-credentials=shpcc_¦decade0ff1cecab1e5eaf00d7e5ed0b0 --verbose`,
		},
		Misses: []string{
			`key: shpcc_¦5ca1ab1e0ddba11c0ffee4badfacade`,
			`"shpcc_¦5ca1ab1e0ddba11cgffee4badfacade7"`,
			`SHOPIFY_APP_CLIENT_CREDENTIALS=shpcc_¦00000000000000000000000000000000`,
		},
	}, {
		// As the credentials above.
		Type:   "shopify_app_client_secret",
		Name:   "Shopify App Client Secret",
		Regexp: `shpcs_[0-9A-Fa-f]{32,64}`,
		End:    tokenEnd,
		Hits: []string{
			`SHOPIFY_APP_CLIENT_SECRET=shpcs_¦5ca1ab1e0ddba11c0ffee4badfacade7`,
			`curl -H 'X-Api-Key: shpcs_¦decade0ff1cecab1e5eaf00d7e5ed0b0' https://api.test/v1`,
		},
		Misses: []string{
			`"shpcs_¦5ca1ab1e0ddba11c0ffee4badfacade"`,
			`SHOPIFY_APP_CLIENT_SECRET=shpcs_¦5ca1ab1e0ddba11cgffee4badfacade7`,
			`key: shpcs_¦00000000000000000000000000000000`,
		},
	}},
}
