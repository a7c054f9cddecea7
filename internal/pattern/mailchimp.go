package pattern

var mailchimp = Provider{
	Name: "Mailchimp",
	Docs: "https://mailchimp.com/developer/marketing/guides/quick-start/",
	Patterns: []Pattern{{
		// The tail names the data centre.
		Type:   "mailchimp_api_key",
		Name:   "Mailchimp API Key",
		Regexp: `[0-9A-Fa-f]{32}-us[0-9]{1,2}`,
		End:    tokenEnd,
		Hits: []string{
			`mailchimp_api_key: 5ca1ab1e0ddba11c0ffee4badfacade7-¦us8`,
			`X-Access-Token: decade0ff1cecab1e5eaf00d7e5ed0b0-¦us27`,
		},
		Misses: []string{
			`key: 5ca1ab1e0ddba11c0ffee4badfacade-¦us8`,
			`"5ca1ab1e0dgba11c0ffee4badfacade7-¦us8"`,
			`MAILCHIMP_API_KEY=00000000000000000000000000000000-¦us8`,
		},
	}, {
		Type:      "mandrill_api_key",
		Name:      "Mandrill API Key",
		Class:     Context,
		Regexp:    `md-[0-9A-Za-z_-]{22}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Near:      []string{"mandrill", "mailchimp"},
		Hits: []string{
			`mandrill_key=md-pushward1Ex¦ample2Token`,
			`{"mailchimp": "md-madeUp2By3P¦ushwardForI"}`,
		},
		Misses: []string{
			`mandrill_key=md-pushward1E¦xample2Toke`,
			`mandrill_key=md-pushwar+1Ex¦ample2Token`,
			`mandrill_key=md-xxxxxxxxxxx¦xxxxxxxxxxx`,
		},
	}},
}
