package pattern

var branchIo = Provider{
	Name: "Branch.io",
	Docs: "https://help.branch.io/",
	Patterns: []Pattern{{
		// Meant to be public; known so that it is not taken for a secret. No length is published; the bounds
		// hold what is seen.
		Type:      "branch_live_key",
		Name:      "Branch.io Live Key",
		Off:       true,
		Regexp:    `key_live_[0-9A-Za-z]{16,40}`,
		MustMatch: []string{`[0-9]`},
		Hits: []string{
			`branch_live_key: key_live_¦pushward1Example`,
			`X-Access-Token: key_live_¦madeUp2By3PushwardForItsOwnTests6677Neve`,
		},
		Misses: []string{
			`key: key_live_¦pushward1Exampl`,
			`"key_live_¦pushw-rd1Example"`,
			`BRANCH_LIVE_KEY=key_live_¦xxxxxxxxxxxxxxxx`,
		},
	}, {
		// As the live one.
		Type:      "branch_test_key",
		Name:      "Branch.io Test Key",
		Off:       true,
		Regexp:    `key_test_[0-9A-Za-z]{16,40}`,
		MustMatch: []string{`[0-9]`},
		Hits: []string{
			`const branchTestKey = "key_test_¦pushward1Example";`,
			`curl -H 'X-Api-Key: key_test_¦madeUp2By3PushwardForItsOwnTests6677Neve' https://api.test/v1`,
		},
		Misses: []string{
			`"key_test_¦pushward1Exampl"`,
			`BRANCH_TEST_KEY=key_test_¦pushw-rd1Example`,
			`key: key_test_¦xxxxxxxxxxxxxxxx`,
		},
	}},
}
