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
			`canva_connect_api_secret = "cnvca¦pushward1Example2TokenNotARealOne0011MadeUpForThisT" # rotate me`,
			`X-Access-Token: cnvca¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAn`,
		},
		Misses: []string{
			`key: cnvca¦pushward1Example2TokenNotARealOne0011MadeUpForThis`,
			`"cnvca¦pushward1Example2+okenNotARealOne0011MadeUpForThisT"`,
			`CANVA_CONNECT_API_SECRET=cnvca¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
