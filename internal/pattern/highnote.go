package pattern

var highnote = Provider{
	Name: "Highnote",
	Docs: "https://highnote.com/docs/api/authentication",
	Patterns: []Pattern{{
		// After the prefix stands base64 of "key_...". The secret keys, sk_, have the form of those of WorkOS.
		Type:   "highnote_rk_live_key",
		Name:   "Highnote RK Live Key",
		Regexp: `rk_live_a2V5Xz[0-9A-Za-z+/]{40,120}={0,2}`,
		End:    base64End,
		Hits: []string{
			`const highnoteRkLiveKey = "rk_live_a2V5Xz¦pushward1Example2TokenNotARealOne0011Mad";`,
			`<highnoteRkLiveKey>rk_live_a2V5Xz¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensN</highnoteRkLiveKey>`,
		},
		Misses: []string{
			`"rk_live_a2V5Xz¦pushward1Example2TokenNotARealOne0011Ma"`,
			`HIGHNOTE_RK_LIVE_KEY=rk_live_a2V5Xz¦pushward1Example2Tok!nNotARealOne0011Mad`,
			`key: rk_live_a2V5Xz¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "highnote_rk_test_key",
		Name:   "Highnote RK Test Key",
		Regexp: `rk_test_a2V5Xz[0-9A-Za-z+/]{40,120}={0,2}`,
		End:    base64End,
		Hits: []string{
			`highnote_rk_test_key = "rk_test_a2V5Xz¦pushward1Example2TokenNotARealOne0011Mad" # rotate me`,
			`X-Access-Token: rk_test_a2V5Xz¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensN`,
		},
		Misses: []string{
			`HIGHNOTE_RK_TEST_KEY=rk_test_a2V5Xz¦pushward1Example2TokenNotARealOne0011Ma`,
			`key: rk_test_a2V5Xz¦pushward1Example2Tok!nNotARealOne0011Mad`,
			`"rk_test_a2V5Xz¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
