package pattern

var neon = Provider{
	Name: "Neon",
	Docs: "https://neon.com/docs/manage/api-keys",
	Patterns: []Pattern{{
		Type:   "neon_api_key",
		Name:   "Neon API Key",
		Regexp: `napi_[0-9a-z]{64}`,
		End:    tokenEnd,
		Hits: []string{
			`neon_api_key = "napi_¦pushward1example2tokennotarealone0011madeupforthistestalone2233g" # rotate me`,
			`see https://app.test/hook?key=napi_¦madeup2by3pushwardforitsowntests6677neverissuedbyanyservice8899o&v=2`,
		},
		Misses: []string{
			`"napi_¦pushward1example2tokennotarealone0011madeupforthistestalone2233"`,
			`NEON_API_KEY=napi_¦pushward1example2tokeGnotarealone0011madeupforthistestalone2233g`,
			`key: napi_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
