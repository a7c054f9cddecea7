package pattern

var databento = Provider{
	Name: "Databento",
	Docs: "https://databento.com/docs/portal/api-keys",
	Patterns: []Pattern{{
		Type:      "databento_api_key",
		Name:      "Databento API Key",
		Regexp:    `db-[0-9A-Za-z]{29}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`const databentoApiKey = "db-¦pushward1ExampleTokenNotAReal";`,
			`X-Access-Token: db-¦madeUp2ByPushwardForItsOwnTes`,
		},
		Misses: []string{
			`key: db-¦pushward1ExampleTokenNotARea`,
			`"db-¦pushward1-xampleTokenNotAReal"`,
			`DATABENTO_API_KEY=db-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
