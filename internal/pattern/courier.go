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
			`courier_key=dk_prod_pushward1Exa¦mple2TokenNo`,
			`{"courier": "dk_test_madeUp2By3Pu¦shwardForIts"}`,
		},
		Misses: []string{
			`courier_key=dk_prod_pushward1Ex¦ample2TokenN`,
			`courier_key=dk_prod_pushward-Exa¦mple2TokenNo`,
			`courier_key=dk_prod_xxxxxxxxxxxx¦xxxxxxxxxxxx`,
		},
	}},
}
