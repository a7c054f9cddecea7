package pattern

var exoscale = Provider{
	Name: "Exoscale",
	Docs: "https://community.exoscale.com/",
	Patterns: []Pattern{{
		Type:      "exoscale_api_key",
		Name:      "Exoscale API Key",
		Off:       true,
		Regexp:    `EXO[0-9A-Za-z]{24,30}`,
		MustMatch: []string{`[0-9]`},
		Hits: []string{
			`const exoscaleApiKey = "EXO¦pushward1ExampleTokenNot";`,
			`<exoscaleApiKey>EXO¦madeUp2ByPushwardForItsOwnTest</exoscaleApiKey>`,
		},
		Misses: []string{
			`key: EXO¦pushward1ExampleTokenNo`,
			`"EXO¦pushward-ExampleTokenNot"`,
			`EXOSCALE_API_KEY=EXO¦xxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
