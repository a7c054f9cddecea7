package pattern

var resend = Provider{
	Name: "Resend",
	Docs: "https://resend.com/docs/api-reference/introduction",
	Patterns: []Pattern{{
		Type:      "resend_api_key",
		Name:      "Resend API Key",
		Regexp:    `re_[0-9A-Za-z]{8}_[0-9A-Za-z]{24}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`},
		Hits: []string{
			`const resendApiKey = "re_¦pushward_1Example2TokenNotARealOn";`,
			`X-Access-Token: re_¦madeUp2B_y3PushwardForItsOwnTests`,
		},
		Misses: []string{
			`key: re_¦pushward_1Example2TokenNotARealO`,
			`"re_¦pushward_1Example-TokenNotARealOn"`,
			`RESEND_API_KEY=re_¦xxxxxxxx_xxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
