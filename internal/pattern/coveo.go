package pattern

var coveo = Provider{
	Name: "Coveo",
	Docs: "https://docs.coveo.com/en/1718/manage-an-organization/manage-api-keys",
	Patterns: []Pattern{{
		Type:   "coveo_api_key",
		Name:   "Coveo API Key",
		Class:  Context,
		Regexp: `xx[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Near:   []string{"coveo"},
		Hits: []string{
			`coveo=xx5ca1ab1e¦-0ddb-a11c-0ffe-e4badfacade7`,
			`{"coveo": "xxdecade0f¦-f1ce-cab1-e5ea-f00d7e5ed0b0"}`,
		},
		Misses: []string{
			`coveo=xx5ca1ab1e¦-0ddb-a11c-0ffe-e4badfacade`,
			`coveo=xx5ca1ab1e¦-0ddb-a11c-0ffe-e4badfgcade7`,
			`coveo=xx00000000¦-0000-0000-0000-000000000000`,
		},
	}, {
		Type:   "coveo_access_token",
		Name:   "Coveo Access Token",
		Class:  Context,
		Regexp: `x[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Near:   []string{"coveo"},
		Hits: []string{
			`coveo=x5ca1ab1e¦-0ddb-a11c-0ffe-e4badfacade7`,
			`{"coveo": "xdecade0f¦-f1ce-cab1-e5ea-f00d7e5ed0b0"}`,
		},
		Misses: []string{
			`coveo=x5ca1ab1e¦-0ddb-a11c-0ffe-e4badfacade`,
			`coveo=x5ca1ab1e¦-0ddb-a11c-0ffe-e4badfgcade7`,
			`coveo=x00000000¦-0000-0000-0000-000000000000`,
		},
	}},
}
