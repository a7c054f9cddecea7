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
			`ccdb_api_key: CCDB1_¦pushward1Example2Token_NotARealOne0011MadeUpForThisTestAlone223`,
			`X-Access-Token: CCDB1_¦madeUp2By3PushwardForI_tsOwnTests6677NeverIssuedByAnyService889`,
		},
		Misses: []string{
			`key: CCDB1_¦pushward1Example2Token_NotARealOne0011MadeUpForThisTestAlone22`,
			`"CCDB1_¦pushward1Example2Token_NotARealOne00-1MadeUpForThisTestAlone223"`,
			`CCDB_API_KEY=CCDB1_¦xxxxxxxxxxxxxxxxxxxxxx_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
