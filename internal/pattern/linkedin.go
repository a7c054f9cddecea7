package pattern

var linkedIn = Provider{
	Name: "LinkedIn",
	Docs: "https://learn.microsoft.com/en-us/linkedin/shared/authentication/authentication",
	Patterns: []Pattern{{
		Type:   "linkedin_client_secret",
		Name:   "LinkedIn Client Secret",
		Regexp: `WPL_AP[01]\.[0-9A-Za-z]{16}\.[0-9A-Za-z+/]{6}==`,
		End:    base64End,
		Hits: []string{
			`const linkedinClientSecret = "WPL_AP¦0.pushward1Example.2Token==";`,
			`tool --linkedin-client-secret=WPL_AP¦1.madeUp2By3Pushwa.rdForI== --verbose`,
		},
		Misses: []string{
			`LINKEDIN_CLIENT_SECRET=WPL_AP¦0.pushward1Exampl.e2Toke==`,
			`key: WPL_AP¦0.pushw-rd1Example.2Token==`,
			`"WPL_AP¦0.xxxxxxxxxxxxxxxx.xxxxxx=="`,
		},
	}},
}
