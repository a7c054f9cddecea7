package pattern

var valTown = Provider{
	Name: "Val Town",
	Docs: "https://docs.val.town/reference/api/authentication/",
	Patterns: []Pattern{{
		Type:      "val_town_api_token",
		Name:      "Val Town API Token",
		Regexp:    `vtwn_[0-9A-Za-z_-]{20,80}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`},
		Hits: []string{
			`val_town_api_token: vtwn_¦pushward1Example2Tok`,
			`curl -H 'X-Api-Key: vtwn_¦madeUp2By3PushwardForItsOwnTests6677Neve' https://api.test/v1`,
		},
		Misses: []string{
			`"vtwn_¦pushward1Example2To"`,
			`VAL_TOWN_API_TOKEN=vtwn_¦pushwa+d1Example2Tok`,
			`key: vtwn_¦xxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
