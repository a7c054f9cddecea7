package pattern

var contentful = Provider{
	Name: "Contentful",
	Docs: "https://www.contentful.com/developers/docs/references/authentication/",
	Patterns: []Pattern{{
		Type:   "contentful_personal_access_token",
		Name:   "Contentful Personal Access Token",
		Regexp: `CFPAT-[0-9A-Za-z_-]{43}`,
		End:    tokenEnd,
		Hits: []string{
			`const contentfulPersonalAccessToken = "CFPAT-¦pushward1Example2TokenNotARealOne0011MadeUp";`,
			`X-Access-Token: CFPAT-¦madeUp2By3PushwardForItsOwnTests6677NeverIs`,
		},
		Misses: []string{
			`key: CFPAT-¦pushward1Example2TokenNotARealOne0011MadeU`,
			`"CFPAT-¦pushward1Examp+e2TokenNotARealOne0011MadeUp"`,
			`CONTENTFUL_PERSONAL_ACCESS_TOKEN=CFPAT-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
