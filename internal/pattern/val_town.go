package pattern

var valTown = Provider{
	Name: "Val Town",
	Docs: "https://docs.val.town/reference/api/authentication/",
	Patterns: []Pattern{{
		// 28 characters in those seen; no length is published.
		Type:      "val_town_api_token",
		Name:      "Val Town API Token",
		Regexp:    `vtwn_[0-9A-Za-z_-]{20,80}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`},
		Hits: []string{
			`export VAL_TOWN_API_TOKEN='vtwn_¦pushward1Example2Tok'`,
			`{"valTownApiToken": "vtwn_¦madeUp2By3PushwardForItsOwnTests6677Neve"}`,
		},
		Misses: []string{
			`VAL_TOWN_API_TOKEN=vtwn_¦pushward1Example2To`,
			`key: vtwn_¦pushwa+d1Example2Tok`,
			`"vtwn_¦xxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
