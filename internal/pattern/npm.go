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
			`npm_access_token = "npm_¦pushward1ExampleTokenNotARealO2u8jx6" # rotate me`,
			`{"npmAccessToken": "npm_¦madeUp2ByPushwardForItsOwnTest3gtD8P"}`,
		},
		Misses: []string{
			`NPM_ACCESS_TOKEN=npm_¦pushward1ExampleTokenNotARealOne001`,
			`key: npm_¦pushward1Exa-pleTokenNotARealOne0011`,
			`"npm_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx13M0X2"`,
			`NPM_ACCESS_TOKEN=npm_¦pushward1ExampleTokenNotARealO2u8000`,
		},
	}},
}
