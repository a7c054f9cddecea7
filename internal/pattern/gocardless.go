package pattern

var goCardless = Provider{
	Name: "GoCardless",
	Docs: "https://developer.gocardless.com/",
	Patterns: []Pattern{{
		Type:      "gocardless_live_access_token",
		Name:      "GoCardless Live Access Token",
		Class:     Context,
		Regexp:    `live_[0-9A-Za-z_=-]{40}`,
		Start:     tokenStart,
		End:       `[^0-9A-Za-z_=-]|\z`,
		MustMatch: []string{`[0-9]`, `[a-z]`},
		Near:      []string{"gocardless", "go_cardless"},
		Hits: []string{
			`gocardless_key=live_pushward1Example2Tok¦enNotARealOne0011Mad`,
			`{"go_cardless": "live_madeUp2By3PushwardFo¦rItsOwnTests6677Neve"}`,
		},
		Misses: []string{
			`gocardless_key=live_pushward1Example2To¦kenNotARealOne0011Ma`,
			`gocardless_key=live_pushward1Exam+le2Tok¦enNotARealOne0011Mad`,
			`gocardless_key=live_xxxxxxxxxxxxxxxxxxxx¦xxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:      "gocardless_sandbox_access_token",
		Name:      "GoCardless Sandbox Access Token",
		Class:     Context,
		Regexp:    `sandbox_[0-9A-Za-z_=-]{40}`,
		Start:     tokenStart,
		End:       `[^0-9A-Za-z_=-]|\z`,
		MustMatch: []string{`[0-9]`, `[a-z]`},
		Near:      []string{"gocardless"},
		Hits: []string{
			`gocardless=sandbox_¦pushward1Example2TokenNotARealOne0011Mad`,
			`{"gocardless": "sandbox_¦madeUp2By3PushwardForItsOwnTests6677Neve"}`,
		},
		Misses: []string{
			`gocardless=sandbox_¦pushward1Example2TokenNotARealOne0011Ma`,
			`gocardless=sandbox_¦pushward1Example2Tok!nNotARealOne0011Mad`,
			`other_service=sandbox_¦pushward1Example2TokenNotARealOne0011Mad`,
		},
	}},
}
