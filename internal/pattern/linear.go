package pattern

var linear = Provider{
	Name: "Linear",
	Docs: "https://linear.app/developers",
	Patterns: []Pattern{{
		Type:   "linear_api_key",
		Name:   "Linear API Key",
		Regexp: `lin_api_[0-9A-Za-z]{40}`,
		End:    tokenEnd,
		Hits: []string{
			`linear_api_key: lin_api_¦pushward1Example2TokenNotARealOne0011Mad`,
			`curl -H 'X-Api-Key: lin_api_¦madeUp2By3PushwardForItsOwnTests6677Neve' https://api.test/v1`,
		},
		Misses: []string{
			`"lin_api_¦pushward1Example2TokenNotARealOne0011Ma"`,
			`LINEAR_API_KEY=lin_api_¦pushward1Exam-le2TokenNotARealOne0011Mad`,
			`key: lin_api_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "linear_client_secret",
		Name:   "Linear Client Secret",
		Class:  Context,
		Regexp: `[0-9a-f]{32}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Near:   []string{"linear_client", "linearclient", "linear_secret", "linear-client"},
		Before: assigned("linearclient"),
		Hits: []string{
			`linear_client_key=5ca1ab1e0ddba11c¦0ffee4badfacade7`,
			`{"linearclient": "decade0ff1cecab1¦e5eaf00d7e5ed0b0"}`,
		},
		Misses: []string{
			`linear_client_key=5ca1ab1e0ddba11¦c0ffee4badfacade`,
			`linear_client_key=5ca1ab1e0dgba11c¦0ffee4badfacade7`,
			`linear_client_key=0000000000000000¦0000000000000000`,
		},
	}, {
		// Only the prefix is published; 64 hexadecimal digits are what is seen.
		Type:      "linear_oauth_access_token",
		Name:      "Linear OAuth Access Token",
		Source:    "https://linear.app/changelog/2021-08-19-github-secret-scanning",
		Regexp:    `lin_oauth_[0-9A-Za-z]{32,128}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`},
		Hits: []string{
			`linear_oauth_access_token: lin_oauth_¦pushward1Example2TokenNotARealOn`,
			`{"linearOauthAccessToken": "lin_oauth_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899O"}`,
		},
		Misses: []string{
			`key: lin_oauth_¦pushward1Example2TokenNotARealO`,
			`"lin_oauth_¦pushward1Example!TokenNotARealOn"`,
			`LINEAR_OAUTH_ACCESS_TOKEN=lin_oauth_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
