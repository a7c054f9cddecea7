package pattern

var ngrok = Provider{
	Name: "ngrok",
	Docs: "https://ngrok.com/docs/agent/",
	Patterns: []Pattern{{
		Type:      "ngrok_authtoken",
		Name:      "ngrok Authtoken",
		Class:     Context,
		Regexp:    `[0-9A-Za-z]{25,30}_[0-9][0-9A-Za-z]{20}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Near:      []string{"ngrok", "authtoken"},
		Hits: []string{
			`ngrok_key=pushward1Exam¦pleTokenNotARe_6alOne0011MadeUpForTh`,
			`{"authtoken": "madeUp2ByPush¦wardForItsOwnT_4ests6677NeverIssuedB"}`,
		},
		Misses: []string{
			`ngrok_key=pushward1Exa¦mpleTokenNot_8ARealOne0011MadeUpFo`,
			`ngrok_key=pushward-Exa¦mpleTokenNotA_8RealOne0011MadeUpFor`,
			`ngrok_key=xxxxxxxxxxxx¦xxxxxxxxxxxxx_8xxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:      "ngrok_api_key",
		Name:      "ngrok API Key",
		Class:     Context,
		Regexp:    `(?:cr|ak)_[0-9A-Za-z]{25,30}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Near:      []string{"ngrok"},
		Hits: []string{
			`ngrok_key=cr_pushward1Exa¦mpleTokenNotA`,
			`{"ngrok": "ak_madeUp2ByPush¦wardForItsOwnT"}`,
		},
		Misses: []string{
			`ngrok_key=cr_pushward1Exa¦mpleTokenNot`,
			`ngrok_key=cr_pushward-Exa¦mpleTokenNotA`,
			`ngrok_key=cr_xxxxxxxxxxxx¦xxxxxxxxxxxxx`,
		},
	}},
}
