package pattern

var pinecone = Provider{
	Name: "Pinecone",
	Docs: "https://docs.pinecone.io/",
	Patterns: []Pattern{{
		Type:   "pinecone_api_key",
		Name:   "Pinecone API Key",
		Regexp: `pcsk_[0-9A-Za-z]{5,6}_[0-9A-Za-z]{63}`,
		End:    tokenEnd,
		Hits: []string{
			`pinecone_api_key: pcsk_¦pushw_ard1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233Grant`,
			`curl -H 'X-Api-Key: pcsk_¦madeUp_2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensN' https://api.test/v1`,
		},
		Misses: []string{
			`"pcsk_¦pushw_ard1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233Gran"`,
			`PINECONE_API_KEY=pcsk_¦pushw_ard1Example2TokenNotA-ealOne0011MadeUpForThisTestAlone2233Grant`,
			`key: pcsk_¦xxxxx_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
