package pattern

var samsara = Provider{
	Name: "Samsara",
	Docs: "https://developers.samsara.com/docs/authentication",
	Patterns: []Pattern{{
		Type:   "samsara_api_token",
		Name:   "Samsara API Token",
		Regexp: `samsara_api_[0-9A-Za-z]{26,32}`,
		End:    tokenEnd,
		Hits: []string{
			`samsara_api_token = "samsara_api_¦pushward1Example2TokenNotA" # rotate me`,
			`X-Access-Token: samsara_api_¦madeUp2By3PushwardForItsOwnTests`,
		},
		Misses: []string{
			`key: samsara_api_¦pushward1Example2TokenNot`,
			`"samsara_api_¦pushward-Example2TokenNotA"`,
			`SAMSARA_API_TOKEN=samsara_api_¦xxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
