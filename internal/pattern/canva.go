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
			`const canvaConnectApiSecret = "cnvca¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTe";`,
			`{"canvaConnectApiSecret": "cnvca¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAny"}`,
		},
		Misses: []string{
			`CANVA_CONNECT_API_SECRET=cnvca¦pushward1ExampleTokenNotARealOne0011MadeUpForThisT`,
			`key: cnvca¦pushward1ExampleT+kenNotARealOne0011MadeUpForThisTe`,
			`"cnvca¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
