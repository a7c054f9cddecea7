package pattern

var pinecone = Provider{
	Name: "Pinecone",
	Docs: "https://docs.pinecone.io/",
	Patterns: []Pattern{{
		// Base58 of an id and of the secret.
		Type:   "pinecone_api_key",
		Name:   "Pinecone API Key",
		Regexp: `pcsk_[0-9A-Za-z]{5,6}_[0-9A-Za-z]{63}`,
		End:    tokenEnd,
		Hits: []string{
			`export PINECONE_API_KEY='pcsk_¦pushw_ard1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233Grant'`,
			`{"pineconeApiKey": "pcsk_¦madeUp_2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensN"}`,
		},
		Misses: []string{
			`PINECONE_API_KEY=pcsk_¦pushw_ard1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233Gran`,
			`key: pcsk_¦pushw_ard1Example2TokenNotA-ealOne0011MadeUpForThisTestAlone2233Grant`,
			`"pcsk_¦xxxxx_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
