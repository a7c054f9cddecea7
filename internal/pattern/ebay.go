package pattern

var ebay = Provider{
	Name: "eBay",
	Slug: "ebay",
	Docs: "https://developer.ebay.com/api-docs/static/oauth-credentials.html",
	Patterns: []Pattern{{
		Type:   "ebay_production_client_secret",
		Name:   "eBay Production Client Secret",
		Regexp: `PRD-[0-9a-f]{12}(?:-[0-9a-f]{4}){4}`,
		End:    tokenEnd,
		Hits: []string{
			`ebay_production_client_secret: PRD-¦5ca1ab1e0ddb-a11c-0ffe-e4ba-dfac`,
			`tool --ebay-production-client-secret=PRD-¦decade0ff1ce-cab1-e5ea-f00d-7e5e --verbose`,
		},
		Misses: []string{
			`EBAY_PRODUCTION_CLIENT_SECRET=PRD-¦5ca1ab1e0dd-ba11-c0ff-ee4b-adfa`,
			`key: PRD-¦5ca1gb1e0ddb-a11c-0ffe-e4ba-dfac`,
			`"PRD-¦000000000000-0000-0000-0000-0000"`,
		},
	}, {
		Type:   "ebay_sandbox_client_secret",
		Name:   "eBay Sandbox Client Secret",
		Regexp: `SBX-[0-9a-f]{12}(?:-[0-9a-f]{4}){4}`,
		End:    tokenEnd,
		Hits: []string{
			`ebay_sandbox_client_secret = "SBX-¦5ca1ab1e0ddb-a11c-0ffe-e4ba-dfac" # rotate me`,
			`X-Access-Token: SBX-¦decade0ff1ce-cab1-e5ea-f00d-7e5e`,
		},
		Misses: []string{
			`key: SBX-¦5ca1ab1e0dd-ba11-c0ff-ee4b-adfa`,
			`"SBX-¦5ca1abge0ddb-a11c-0ffe-e4ba-dfac"`,
			`EBAY_SANDBOX_CLIENT_SECRET=SBX-¦000000000000-0000-0000-0000-0000`,
		},
	}},
}
