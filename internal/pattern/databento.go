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
			`export DATABENTO_API_KEY='db-¦pushward1Example2TokenNotARea'`,
			`<databentoApiKey>db-¦madeUp2By3PushwardForItsOwnTe</databentoApiKey>`,
		},
		Misses: []string{
			`key: db-¦pushward1Example2TokenNotARe`,
			`"db-¦pushward1-xample2TokenNotARea"`,
			`DATABENTO_API_KEY=db-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
