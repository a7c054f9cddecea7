package pattern

var cockroachLabs = Provider{
	Name: "Cockroach Labs",
	Docs: "https://www.cockroachlabs.com/docs/cockroachcloud/managing-access",
	Patterns: []Pattern{{
		Type:   "ccdb_api_key",
		Name:   "CockroachDB Cloud API Key",
		Regexp: `CCDB1_[0-9A-Za-z]{22}_[0-9A-Za-z]{40}`,
		End:    tokenEnd,
		Hits: []string{
			`ccdb_api_key = "CCDB1_¦pushward1ExampleTokenN_otARealOne0011MadeUpForThisTestAlone2233" # rotate me`,
			`<ccdbApiKey>CCDB1_¦madeUp2ByPushwardForIt_sOwnTests6677NeverIssuedByAnyService8899</ccdbApiKey>`,
		},
		Misses: []string{
			`key: CCDB1_¦pushward1ExampleTokenN_otARealOne0011MadeUpForThisTestAlone223`,
			`"CCDB1_¦pushward1ExampleTokenN_otARealOne001-MadeUpForThisTestAlone2233"`,
			`CCDB_API_KEY=CCDB1_¦xxxxxxxxxxxxxxxxxxxxxx_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
