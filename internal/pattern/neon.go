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
			`NEON_API_KEY=napi_¦pushward1exampletokennotarealone0011madeupforthistestalone2233gr`,
			`X-Access-Token: napi_¦madeup2bypushwardforitsowntests6677neverissuedbyanyservice8899op`,
		},
		Misses: []string{
			`key: napi_¦pushward1exampletokennotarealone0011madeupforthistestalone2233g`,
			`"napi_¦pushward1exampletokenGotarealone0011madeupforthistestalone2233gr"`,
			`NEON_API_KEY=napi_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
