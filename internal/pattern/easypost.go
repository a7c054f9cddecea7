package pattern

var easyPost = Provider{
	Name: "EasyPost",
	Docs: "https://docs.easypost.com/docs/authentication",
	Patterns: []Pattern{{
		Type:   "easypost_production_api_key",
		Name:   "EasyPost Production API Key",
		Regexp: `EZAK[0-9A-Za-z]{54}`,
		Hits: []string{
			`EASYPOST_PRODUCTION_API_KEY=EZAK¦pushward1Example2TokenNotARealOne0011MadeUpForThisTest`,
			`X-Access-Token: EZAK¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnySe`,
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
			`export EASYPOST_TEST_API_KEY='EZTK¦pushward1Example2TokenNotARealOne0011MadeUpForThisTest'`,
			`curl -H 'X-Api-Key: EZTK¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnySe' https://api.test/v1`,
		},
		Misses: []string{
			`"EZTK¦pushward1Example2TokenNotARealOne0011MadeUpForThisTes"`,
			`EASYPOST_TEST_API_KEY=EZTK¦pushward1Example2T-kenNotARealOne0011MadeUpForThisTest`,
			`key: EZTK¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
