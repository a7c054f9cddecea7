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
			`SHOPIFY_ACCESS_TOKEN=shpat_¦5ca1ab1e0ddba11c0ffee4badfacade7`,
			`{"shopifyAccessToken": "shpat_¦decade0ff1cecab1e5eaf00d7e5ed0b0"}`,
		},
		Misses: []string{
			`SHOPIFY_ACCESS_TOKEN=shpat_¦5ca1ab1e0ddba11c0ffee4badfacade`,
			`key: shpat_¦5ca1ab1e0dgba11c0ffee4badfacade7`,
			`"shpat_¦00000000000000000000000000000000"`,
		},
	}, {
		Type:   "shopify_app_shared_secret",
		Name:   "Shopify App Shared Secret",
		Regexp: `shpss_[0-9A-Fa-f]{32}`,
		End:    tokenEnd,
		Hits: []string{
			`export SHOPIFY_APP_SHARED_SECRET='shpss_¦5ca1ab1e0ddba11c0ffee4badfacade7'`,
			`X-Access-Token: shpss_¦decade0ff1cecab1e5eaf00d7e5ed0b0`,
		},
		Misses: []string{
			`key: shpss_¦5ca1ab1e0ddba11c0ffee4badfacade`,
			`"shpss_¦5ca1ab1e0dgba11c0ffee4badfacade7"`,
			`SHOPIFY_APP_SHARED_SECRET=shpss_¦00000000000000000000000000000000`,
		},
	}, {
		Type:   "shopify_custom_app_access_token",
		Name:   "Shopify Custom App Access Token",
		Regexp: `shpca_[0-9A-Fa-f]{32}`,
		End:    tokenEnd,
		Hits: []string{
			`shopify_custom_app_access_token: shpca_¦5ca1ab1e0ddba11c0ffee4badfacade7`,
			`curl -H 'X-Api-Key: shpca_¦decade0ff1cecab1e5eaf00d7e5ed0b0' https://api.test/v1`,
		},
		Misses: []string{
			`"shpca_¦5ca1ab1e0ddba11c0ffee4badfacade"`,
			`SHOPIFY_CUSTOM_APP_ACCESS_TOKEN=shpca_¦5ca1ab1e0dgba11c0ffee4badfacade7`,
			`key: shpca_¦00000000000000000000000000000000`,
		},
	}, {
		Type:   "shopify_private_app_password",
		Name:   "Shopify Private App Password",
		Regexp: `shppa_[0-9A-Fa-f]{32}`,
		End:    tokenEnd,
		Hits: []string{
			`const shopifyPrivateAppPassword = "shppa_¦5ca1ab1e0ddba11c0ffee4badfacade7";`,
			`tool --shopify-private-app-password=shppa_¦decade0ff1cecab1e5eaf00d7e5ed0b0 --verbose`,
		},
		Misses: []string{
			`SHOPIFY_PRIVATE_APP_PASSWORD=shppa_¦5ca1ab1e0ddba11c0ffee4badfacade`,
			`key: shppa_¦5ca1ab1e0dgba11c0ffee4badfacade7`,
			`"shppa_¦00000000000000000000000000000000"`,
		},
	}},
}
