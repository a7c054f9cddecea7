package pattern

var elastic = Provider{
	Name: "Elastic",
	Docs: "https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys",
	Patterns: []Pattern{{
		Type:   "elastic_cloud_api_key",
		Name:   "Elastic Cloud API Key",
		Regexp: `essu_[0-9A-Za-z+/]{90,92}={0,2}`,
		End:    base64End,
		Hits: []string{
			`export ELASTIC_CLOUD_API_KEY='essu_¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455push='`,
			`curl -H 'X-Api-Key: essu_¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp=' https://api.test/v1`,
		},
		Misses: []string{
			`"essu_¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pu"`,
			`ELASTIC_CLOUD_API_KEY=essu_¦pushward1ExampleTokenNotARealO-e0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pus`,
			`key: essu_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
