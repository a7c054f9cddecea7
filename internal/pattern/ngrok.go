package pattern

var ngrok = Provider{
	Name: "ngrok",
	Docs: "https://ngrok.com/docs/agent/",
	Patterns: []Pattern{{
		// A KSUID, which has 27 characters, in most, and the secret.
		Type:      "ngrok_authtoken",
		Name:      "ngrok Authtoken",
		Class:     Context,
		Regexp:    `[0-9A-Za-z]{25,30}_[0-9][0-9A-Za-z]{20}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Near:      []string{"ngrok", "authtoken"},
		Hits: []string{
			`ngrok_key=pushward1Exam¦ple2TokenNotAR_6ealOne0011MadeUpForT`,
			`{"authtoken": "madeUp2By3Pus¦hwardForItsOwn_4Tests6677NeverIssued"}`,
		},
		Misses: []string{
			`ngrok_key=pushward1Exa¦mple2TokenNo_8tARealOne0011MadeUpF`,
			`ngrok_key=pushward-Exa¦mple2TokenNot_8ARealOne0011MadeUpFo`,
			`ngrok_key=xxxxxxxxxxxx¦xxxxxxxxxxxxx_8xxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// A KSUID, which has 27 characters, in most.
		Type:      "ngrok_api_key",
		Name:      "ngrok API Key",
		Class:     Context,
		Regexp:    `(?:cr|ak)_[0-9A-Za-z]{25,30}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Near:      []string{"ngrok"},
		Hits: []string{
			`ngrok_key=cr_pushward1Exa¦mple2TokenNot`,
			`{"ngrok": "ak_madeUp2By3Pus¦hwardForItsOwn"}`,
		},
		Misses: []string{
			`ngrok_key=cr_pushward1Exa¦mple2TokenNo`,
			`ngrok_key=cr_pushward-Exa¦mple2TokenNot`,
			`ngrok_key=cr_xxxxxxxxxxxx¦xxxxxxxxxxxxx`,
		},
	}},
}
