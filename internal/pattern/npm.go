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
			`npm_access_token = "npm_¦pushwardExampleTokenNotARealOn1itFKX" # rotate me`,
			`{"npmAccessToken": "npm_¦madeUpByPushwardForItsOwnTests310Z0N"}`,
		},
		Misses: []string{
			`NPM_ACCESS_TOKEN=npm_¦pushwardExampleTokenNotARealOne0011`,
			`key: npm_¦pushwardExam-leTokenNotARealOne0011M`,
			`"npm_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx13M0X2"`,
			`NPM_ACCESS_TOKEN=npm_¦pushwardExampleTokenNotARealOn1it000`,
		},
	}},
}
