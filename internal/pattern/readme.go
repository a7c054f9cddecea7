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
			`READMEIO_API_ACCESS_TOKEN=rdme_¦pushward1exampletokennotarealone0011madeupforthistestalone2233grantsno`,
			`see https://app.test/hook?key=rdme_¦madeup2bypushwardforitsowntests6677neverissuedbyanyservice8899opensnod&v=2`,
		},
		Misses: []string{
			`"rdme_¦pushward1exampletokennotarealone0011madeupforthistestalone2233grantsn"`,
			`READMEIO_API_ACCESS_TOKEN=rdme_¦pushward1exampletokennoGarealone0011madeupforthistestalone2233grantsno`,
			`key: rdme_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
