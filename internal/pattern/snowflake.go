package pattern

var snowflake = Provider{
	Name: "Snowflake",
	Docs: "https://docs.snowflake.com/en/user-guide/programmatic-access-tokens",
	Patterns: []Pattern{{
		Type:   "snowflake_programmatic_access_token",
		Name:   "Snowflake Programmatic Access Token",
		Class:  Context,
		Regexp: `eyJraWQiOi[0-9A-Za-z_-]{10,100}\.eyJ[0-9A-Za-z_-]{10,300}\.[0-9A-Za-z_-]{40,120}`,
		End:    tokenEnd,
		Near:   []string{"snowflake"},
		Check:  jwt(0),
		Hits: []string{
			`SNOWFLAKE_TOKEN=eyJraWQiOiI4Njc1MzA5NDIwIiwiYW¦xnIjoiRVMyNTYifQ.eyJwIjoiMjcxODI4IiwiaXNzIjoiU0Y6cHVzaHdhcmQiLCJub3RlIjoicHVzaHdhcmQgZXhhbXBsZSwgbm90IHJlYWwifQ.pushwardExampleSignatureNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingpushward`,
			`{"snowflake": {"token": "eyJraWQiOiI4Njc1MzA5NDIwIiwiYW¦xnIjoiRVMyNTYifQ.eyJwIjoiMjcxODI4IiwiaXNzIjoiU0Y6cHVzaHdhcmQiLCJub3RlIjoibWFkZSB1cCBieSBwdXNod2FyZCJ9.pushwardExampleSignatureNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingpushward"}}`,
		},
		Misses: []string{
			`SNOWFLAKE_TOKEN=eyJraWQiOiI4Njc1MzA5NDIwIiwiYW¦xnIjoiRVMyNTYifQ.eyJwIjoiMjcxO`,
			`TOKEN=eyJraWQiOiI4Njc1MzA5NDIwIiwiYW¦xnIjoiRVMyNTYifQ.eyJwIjoiMjcxODI4IiwiaXNzIjoiU0Y6cHVzaHdhcmQiLCJub3RlIjoicHVzaHdhcmQgZXhhbXBsZSwgbm90IHJlYWwifQ.pushwardExampleSignatureNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingpushward for snowflake`,
		},
	}},
}
