package pattern

var easyPost = Provider{
	Name: "EasyPost",
	Docs: "https://docs.easypost.com/docs/authentication",
	Patterns: []Pattern{{
		Type:   "easypost_production_api_key",
		Name:   "EasyPost Production API Key",
		Regexp: `EZAK[0-9A-Za-z]{54}`,
		Hits: []string{
			`easypost_production_api_key: EZAK¦pushward1Example2TokenNotARealOne0011MadeUpForThisTest`,
			`<easypostProductionApiKey>EZAK¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnySe</easypostProductionApiKey>`,
		},
		Misses: []string{
			`key: EZAK¦pushward1Example2TokenNotARealOne0011MadeUpForThisTes`,
			`"EZAK¦pushward1Example2T-kenNotARealOne0011MadeUpForThisTest"`,
			`EASYPOST_PRODUCTION_API_KEY=EZAK¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "easypost_test_api_key",
		Name:   "EasyPost Test API Key",
		Regexp: `EZTK[0-9A-Za-z]{54}`,
		Hits: []string{
			`const easypostTestApiKey = "EZTK¦pushward1Example2TokenNotARealOne0011MadeUpForThisTest";`,
			`see https://app.test/hook?key=EZTK¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnySe&v=2`,
		},
		Misses: []string{
			`"EZTK¦pushward1Example2TokenNotARealOne0011MadeUpForThisTes"`,
			`EASYPOST_TEST_API_KEY=EZTK¦pushward1Example2T-kenNotARealOne0011MadeUpForThisTest`,
			`key: EZTK¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
