package pattern

var goCardless = Provider{
	Name: "GoCardless",
	Docs: "https://developer.gocardless.com/",
	Patterns: []Pattern{{
		Type:      "gocardless_live_access_token",
		Name:      "GoCardless Live Access Token",
		Class:     Context,
		Regexp:    `live_[0-9A-Za-z_-]{40}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Near:      []string{"gocardless", "go_cardless"},
		Hits: []string{
			`gocardless_key=live_pushward1ExampleToke¦nNotARealOne0011Made`,
			`{"go_cardless": "live_madeUp2ByPushwardFor¦ItsOwnTests6677Never"}`,
		},
		Misses: []string{
			`gocardless_key=live_pushward1ExampleTok¦enNotARealOne0011Mad`,
			`gocardless_key=live_pushward1Exam+leToke¦nNotARealOne0011Made`,
			`gocardless_key=live_xxxxxxxxxxxxxxxxxxxx¦xxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
