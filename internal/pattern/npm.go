package pattern

var npm = Provider{
	Name: "npm",
	Docs: "https://docs.npmjs.com/about-access-tokens",
	Patterns: []Pattern{{
		Type:   "npm_access_token",
		Name:   "npm Access Token",
		Regexp: `npm_[0-9A-Za-z]{36}`,
		End:    tokenEnd,
		Check:  crc32Base62(4),
		Hits: []string{
			`npm_access_token = "npm_¦pushward1Example2TokenNotAReal2KwYa1" # rotate me`,
			`{"npmAccessToken": "npm_¦madeUp2By3PushwardForItsOwnTes32K6qx"}`,
		},
		Misses: []string{
			`NPM_ACCESS_TOKEN=npm_¦pushward1Example2TokenNotARealOne00`,
			`key: npm_¦pushward1Exa-ple2TokenNotARealOne001`,
			`"npm_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx13M0X2"`,
			`NPM_ACCESS_TOKEN=npm_¦pushward1Example2TokenNotAReal2Kw000`,
		},
	}},
}
