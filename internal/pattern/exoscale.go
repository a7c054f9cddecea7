package pattern

var exoscale = Provider{
	Name: "Exoscale",
	Docs: "https://community.exoscale.com/",
	Patterns: []Pattern{{
		// The id of a key; its secret has no anchor.
		Type:      "exoscale_api_key",
		Name:      "Exoscale API Key",
		Off:       true,
		Regexp:    `EXO[0-9A-Za-z]{24,30}`,
		MustMatch: []string{`[0-9]`},
		Hits: []string{
			`export EXOSCALE_API_KEY='EXO¦pushward1Example2TokenNo'`,
			`X-Access-Token: EXO¦madeUp2By3PushwardForItsOwnTes`,
		},
		Misses: []string{
			`key: EXO¦pushward1Example2TokenN`,
			`"EXO¦pushward-Example2TokenNo"`,
			`EXOSCALE_API_KEY=EXO¦xxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
