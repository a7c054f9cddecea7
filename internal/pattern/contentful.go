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
			`CONTENTFUL_PERSONAL_ACCESS_TOKEN=CFPAT-¦pushward1Example2TokenNotARealOne0011MadeUp`,
			`<contentfulPersonalAccessToken>CFPAT-¦madeUp2By3PushwardForItsOwnTests6677NeverIs</contentfulPersonalAccessToken>`,
		},
		Misses: []string{
			`key: CFPAT-¦pushward1Example2TokenNotARealOne0011MadeU`,
			`"CFPAT-¦pushward1Examp+e2TokenNotARealOne0011MadeUp"`,
			`CONTENTFUL_PERSONAL_ACCESS_TOKEN=CFPAT-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
