package pattern

var canva = Provider{
	Name: "Canva",
	Docs: "https://www.canva.dev/docs/connect/",
	Patterns: []Pattern{{
		Type:   "canva_connect_api_secret",
		Name:   "Canva Connect API Secret",
		Regexp: `cnvca[0-9A-Za-z_-]{51}`,
		End:    tokenEnd,
		Hits: []string{
			`const canvaConnectApiSecret = "cnvca¦pushward1Example2TokenNotARealOne0011MadeUpForThisT";`,
			`{"canvaConnectApiSecret": "cnvca¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAn"}`,
		},
		Misses: []string{
			`CANVA_CONNECT_API_SECRET=cnvca¦pushward1Example2TokenNotARealOne0011MadeUpForThis`,
			`key: cnvca¦pushward1Example2+okenNotARealOne0011MadeUpForThisT`,
			`"cnvca¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
