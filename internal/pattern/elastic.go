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
			`elastic_cloud_api_key = "essu_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pus=" # rotate me`,
			`see https://app.test/hook?key=essu_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeU=&v=2`,
		},
		Misses: []string{
			`"essu_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455p"`,
			`ELASTIC_CLOUD_API_KEY=essu_¦pushward1Example2TokenNotAReal-ne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pu`,
			`key: essu_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
