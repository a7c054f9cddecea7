package pattern

var databricks = Provider{
	Name: "Databricks",
	Docs: "https://docs.databricks.com/aws/en/dev-tools/auth/pat",
	Patterns: []Pattern{{
		Type:   "databricks_access_token",
		Name:   "Databricks API Token",
		Regexp: `dapi[0-9A-Fa-f]{32}(?:-[0-9])?`,
		End:    tokenEnd,
		Hits: []string{
			`databricks_access_token: dapi¦5ca1ab1e0ddba11c0ffee4badfacade7`,
			`see https://app.test/hook?key=dapi¦decade0ff1cecab1e5eaf00d7e5ed0b0-2&v=2`,
		},
		Misses: []string{
			`"dapi¦5ca1ab1e0ddba11c0ffee4badfacade"`,
			`DATABRICKS_ACCESS_TOKEN=dapi¦5ca1ab1e0dgba11c0ffee4badfacade7`,
			`key: dapi¦00000000000000000000000000000000`,
		},
	}, {
		Type:   "databricks_oauth_secret_token",
		Name:   "Databricks OAuth Secret Token",
		Source: "https://docs.databricks.com/aws/en/dev-tools/auth/oauth-m2m",
		Regexp: `dose[0-9a-f]{32}`,
		End:    tokenEnd,
		Hits: []string{
			`databricks_oauth_secret_token = "dose¦5ca1ab1e0ddba11c0ffee4badfacade7" # rotate me`,
			`X-Access-Token: dose¦decade0ff1cecab1e5eaf00d7e5ed0b0`,
		},
		Misses: []string{
			`"dose¦5ca1ab1e0ddba11c0ffee4badfacade"`,
			`DATABRICKS_OAUTH_SECRET_TOKEN=dose¦5ca1ab1e0ddba11cgffee4badfacade7`,
			`key: dose¦00000000000000000000000000000000`,
		},
	}},
}
