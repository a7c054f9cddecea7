package pattern

var easyPost = Provider{
	Name: "EasyPost",
	Docs: "https://docs.easypost.com/docs/authentication",
	Patterns: []Pattern{{
		Type:   "easypost_production_api_key",
		Name:   "EasyPost Production API Key",
		Regexp: `EZAK[0-9A-Za-z]{54}`,
		Hits: []string{
			`easypost_production_api_key: EZAK¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestA`,
			`<easypostProductionApiKey>EZAK¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnySer</easypostProductionApiKey>`,
		},
		Misses: []string{
			`key: EZAK¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTest`,
			`"EZAK¦pushward1ExampleTo-enNotARealOne0011MadeUpForThisTestA"`,
			`EASYPOST_PRODUCTION_API_KEY=EZAK¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "easypost_test_api_key",
		Name:   "EasyPost Test API Key",
		Regexp: `EZTK[0-9A-Za-z]{54}`,
		Hits: []string{
			`const easypostTestApiKey = "EZTK¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestA";`,
			`see https://app.test/hook?key=EZTK¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnySer&v=2`,
		},
		Misses: []string{
			`"EZTK¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTest"`,
			`EASYPOST_TEST_API_KEY=EZTK¦pushward1ExampleTo-enNotARealOne0011MadeUpForThisTestA`,
			`key: EZTK¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
