package pattern

var courier = Provider{
	Name: "Courier",
	Docs: "https://www.courier.com/docs/platform/workspaces/environments-api-keys",
	Patterns: []Pattern{{
		Type:      "courier_api_key",
		Name:      "Courier API Key",
		Class:     Context,
		Regexp:    `[pd]k_(?:prod|test)_[0-9A-Za-z]{24}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`},
		Near:      []string{"courier"},
		Hits: []string{
			`courier_key=dk_prod_pushward1Exa¦mpleTokenNot`,
			`{"courier": "dk_test_madeUp2ByPus¦hwardForItsO"}`,
		},
		Misses: []string{
			`courier_key=dk_prod_pushward1Ex¦ampleTokenNo`,
			`courier_key=dk_prod_pushward-Exa¦mpleTokenNot`,
			`courier_key=dk_prod_xxxxxxxxxxxx¦xxxxxxxxxxxx`,
		},
	}},
}
