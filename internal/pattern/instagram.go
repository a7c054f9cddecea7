package pattern

var instagram = Provider{
	Name: "Instagram",
	Docs: "https://developers.facebook.com/docs/instagram-platform/",
	Patterns: []Pattern{{
		// No length is published; the bounds hold what is seen.
		Type:      "instagram_graph_api_access_token",
		Name:      "Instagram Graph API Access Token",
		Regexp:    `IGQVJ[0-9A-Za-z_-]{50,300}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`instagram_graph_api_access_token: IGQVJ¦pushward1Example2TokenNotARealOne0011MadeUpForThis`,
			`see https://app.test/hook?key=IGQVJ¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnySe&v=2`,
		},
		Misses: []string{
			`"IGQVJ¦pushward1Example2TokenNotARealOne0011MadeUpForThi"`,
			`INSTAGRAM_GRAPH_API_ACCESS_TOKEN=IGQVJ¦pushward1Example+TokenNotARealOne0011MadeUpForThis`,
			`key: IGQVJ¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
