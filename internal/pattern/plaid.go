package pattern

var plaid = Provider{
	Name: "Plaid",
	Docs: "https://plaid.com/docs/api/tokens/",
	Patterns: []Pattern{{
		Type:   "plaid_access_token",
		Name:   "Plaid Access Token",
		Regexp: `access-(?:sandbox|development|production)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`,
		End:    tokenEnd,
		Hits: []string{
			`const plaidAccessToken = "access-sandbox-¦5ca1ab1e-0ddb-a11c-0ffe-e4badfacade7";`,
			`curl -H 'X-Api-Key: access-development-¦decade0f-f1ce-cab1-e5ea-f00d7e5ed0b0' https://api.test/v1`,
		},
		Misses: []string{
			`"access-sandbox-¦5ca1ab1e-0ddb-a11c-0ffe-e4badfacade"`,
			`PLAID_ACCESS_TOKEN=access-sandbox-¦5ca1ab1e-0ddb-a11c-0ffe-e4bagfacade7`,
			`key: access-sandbox-¦00000000-0000-0000-0000-000000000000`,
		},
	}},
}
