package pattern

var highnote = Provider{
	Name: "Highnote",
	Docs: "https://highnote.com/docs/api/authentication",
	Patterns: []Pattern{{
		// After the prefix stands base64 of "key_..."; the secret keys have 75 characters
		// of it, of the others no length is published.
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
		// As the live one.
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
	}, {
		// The form of WorkOS's keys, told apart by the name.
		Type:   "highnote_sk_live_key",
		Name:   "Highnote SK Live Key",
		Regexp: `sk_live_a2V5Xz[0-9A-Za-z+/]{69}={0,2}`,
		End:    base64End,
		Near:   []string{"highnote"},
		Hits: []string{
			`HIGHNOTE_SK_LIVE_KEY=sk_live_a2V5Xz¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233Grants`,
			`new Highnote({ apiKey: "sk_live_a2V5Xz¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensN" })`,
		},
		Misses: []string{
			`HIGHNOTE_SK_LIVE_KEY=sk_live_a2V5Xz¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233Grant`,
			`highnote_key: sk_live_a2V5Xz¦pushward1Example2TokenN-tARealOne0011MadeUpForThisTestAlone2233Grants`,
		},
	}, {
		// As the live one.
		Type:   "highnote_sk_test_key",
		Name:   "Highnote SK Test Key",
		Regexp: `sk_test_a2V5Xz[0-9A-Za-z+/]{69}={0,2}`,
		End:    base64End,
		Near:   []string{"highnote"},
		Hits: []string{
			`highnote:
  apiKey: sk_test_a2V5Xz¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233Grants`,
			`{"highnoteSecretKey": "sk_test_a2V5Xz¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensN"}`,
		},
		Misses: []string{
			`"highnote": "sk_test_a2V5Xz¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233Grant"`,
			`highnote_key=sk_test_a2V5Xz¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
