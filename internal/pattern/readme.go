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
			`readmeio_api_access_token = "rdme_¦pushward1example2tokennotarealone0011madeupforthistestalone2233grantsn" # rotate me`,
			`tool --readmeio-api-access-token=rdme_¦madeup2by3pushwardforitsowntests6677neverissuedbyanyservice8899opensno --verbose`,
		},
		Misses: []string{
			`READMEIO_API_ACCESS_TOKEN=rdme_¦pushward1example2tokennotarealone0011madeupforthistestalone2233grants`,
			`key: rdme_¦pushward1example2tokennGtarealone0011madeupforthistestalone2233grantsn`,
			`"rdme_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
