package pattern

var instagram = Provider{
	Name: "Instagram",
	Docs: "https://developers.facebook.com/docs/instagram-platform/",
	Patterns: []Pattern{{
		Type:      "instagram_graph_api_access_token",
		Name:      "Instagram Graph API Access Token",
		Regexp:    `IGQVJ[0-9A-Za-z_-]{50,300}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`const instagramGraphApiAccessToken = "IGQVJ¦pushward1Example2TokenNotARealOne0011MadeUpForThis";`,
			`X-Access-Token: IGQVJ¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnySe`,
		},
		Misses: []string{
			`key: IGQVJ¦pushward1Example2TokenNotARealOne0011MadeUpForThi`,
			`"IGQVJ¦pushward1Example+TokenNotARealOne0011MadeUpForThis"`,
			`INSTAGRAM_GRAPH_API_ACCESS_TOKEN=IGQVJ¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
