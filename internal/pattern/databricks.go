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
	}},
}
