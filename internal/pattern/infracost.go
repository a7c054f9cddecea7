package pattern

var infracost = Provider{
	Name: "Infracost",
	Docs: "https://www.infracost.io/docs/",
	Patterns: []Pattern{{
		Type:   "infracost_api_token",
		Name:   "Infracost API Token",
		Regexp: `ico-[0-9A-Za-z]{32}`,
		End:    tokenEnd,
		Hits: []string{
			`export INFRACOST_API_TOKEN='ico-¦pushward1Example2TokenNotARealOn'`,
			`<infracostApiToken>ico-¦madeUp2By3PushwardForItsOwnTests</infracostApiToken>`,
		},
		Misses: []string{
			`key: ico-¦pushward1Example2TokenNotARealO`,
			`"ico-¦pushward1E-ample2TokenNotARealOn"`,
			`INFRACOST_API_TOKEN=ico-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
