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
			`resend_api_key = "re_¦pushward_1Example2TokenNotARealOn" # rotate me`,
			`tool --resend-api-key=re_¦madeUp2B_y3PushwardForItsOwnTests --verbose`,
		},
		Misses: []string{
			`RESEND_API_KEY=re_¦pushward_1Example2TokenNotARealO`,
			`key: re_¦pushward_1Example-TokenNotARealOn`,
			`"re_¦xxxxxxxx_xxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
