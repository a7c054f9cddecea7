package pattern

var netlify = Provider{
	Name: "Netlify",
	Docs: "https://docs.netlify.com/api/get-started/#authentication",
	Patterns: []Pattern{{
		// 36 characters in those seen; no length is published.
		Type:      "netlify_personal_access_token",
		Name:      "Netlify Personal Access Token",
		Regexp:    `nfp_[0-9A-Za-z]{36,48}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`},
		Hits: []string{
			`const netlifyPersonalAccessToken = "nfp_¦pushward1Example2TokenNotARealOne001";`,
			`<netlifyPersonalAccessToken>nfp_¦madeUp2By3PushwardForItsOwnTests6677Neve</netlifyPersonalAccessToken>`,
		},
		Misses: []string{
			`key: nfp_¦pushward1Example2TokenNotARealOne00`,
			`"nfp_¦pushward1Exa-ple2TokenNotARealOne001"`,
			`NETLIFY_PERSONAL_ACCESS_TOKEN=nfp_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// 43 to 45 characters in those seen; no length is published.
		Type:      "netlify_legacy_access_token",
		Name:      "Netlify Legacy Access Token",
		Class:     Context,
		Regexp:    `[0-9A-Za-z_-]{43,45}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Near:      []string{"netlify_auth", "netlify_token", "netlify_access", "netlify-auth"},
		Hits: []string{
			`netlify_auth_key=pushward1Example2Toke¦nNotARealOne0011MadeUp`,
			`{"netlify_token": "madeUp2By3PushwardForI¦tsOwnTests6677NeverIss"}`,
		},
		Misses: []string{
			`netlify_auth_key=pushward1Example2Toke¦nNotARealOne0011MadeU`,
			`netlify_auth_key=pushward1Examp+e2Toke¦nNotARealOne0011MadeUp`,
			`netlify_auth_key=xxxxxxxxxxxxxxxxxxxxx¦xxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
