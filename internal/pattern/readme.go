package pattern

var readMe = Provider{
	Name: "ReadMe",
	Docs: "https://docs.readme.com/main/reference/intro/authentication",
	Patterns: []Pattern{{
		Type:   "readmeio_api_access_token",
		Name:   "ReadMe API Key",
		Regexp: `rdme_[0-9a-z]{70}`,
		End:    tokenEnd,
		Hits: []string{
			`READMEIO_API_ACCESS_TOKEN=rdme_¦pushward1example2tokennotarealone0011madeupforthistestalone2233grantsn`,
			`see https://app.test/hook?key=rdme_¦madeup2by3pushwardforitsowntests6677neverissuedbyanyservice8899opensno&v=2`,
		},
		Misses: []string{
			`"rdme_¦pushward1example2tokennotarealone0011madeupforthistestalone2233grants"`,
			`READMEIO_API_ACCESS_TOKEN=rdme_¦pushward1example2tokennGtarealone0011madeupforthistestalone2233grantsn`,
			`key: rdme_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
