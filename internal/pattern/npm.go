package pattern

var npm = Provider{
	Name: "npm",
	Docs: "https://docs.npmjs.com/about-access-tokens",
	Patterns: []Pattern{{
		Type:   "npm_legacy_access_token",
		Name:   "npm Legacy Access Token",
		Class:  Context,
		Regexp: `[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Near:   []string{"_authtoken", "npm_token", "npm_auth"},
		Before: assigned(),
		Hits: []string{
			`_authtoken_key=5ca1ab1e-0ddb-a11c-0ffe-e4badf¦acade7`,
			`{"npm_token": "decade0f-f1ce-cab1-e5ea-f00d7e¦5ed0b0"}`,
		},
		Misses: []string{
			`_authtoken_key=5ca1ab1e-0ddb-a11c-0ffe-e4bad¦facade`,
			`_authtoken_key=5ca1ab1e-0ddb-a11c-0ffe-e4bagf¦acade7`,
			`_authtoken_key=00000000-0000-0000-0000-000000¦000000`,
		},
	}, {
		Type:   "npm_access_token",
		Name:   "npm Access Token",
		Regexp: `npm_[0-9A-Za-z]{36}`,
		Check:  crc32Base62(4),
		Hits: []string{
			`NPM_ACCESS_TOKEN=npm_¦pushward1Example2TokenNotAReal2KwYa1`,
			`X-Access-Token: npm_¦madeUp2By3PushwardForItsOwnTes32K6qx`,
		},
		Misses: []string{
			`key: npm_¦pushward1Example2TokenNotARealOne00`,
			`"npm_¦pushward1Exa-ple2TokenNotARealOne001"`,
			`NPM_ACCESS_TOKEN=npm_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx13M0X2`,
			`key: npm_¦pushward1Example2TokenNotAReal2Kw000`,
		},
	}},
}
