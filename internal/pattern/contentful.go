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
			`CONTENTFUL_PERSONAL_ACCESS_TOKEN=CFPAT-¦pushward1ExampleTokenNotARealOne0011MadeUpF`,
			`<contentfulPersonalAccessToken>CFPAT-¦madeUp2ByPushwardForItsOwnTests6677NeverIss</contentfulPersonalAccessToken>`,
		},
		Misses: []string{
			`key: CFPAT-¦pushward1ExampleTokenNotARealOne0011MadeUp`,
			`"CFPAT-¦pushward1Examp+eTokenNotARealOne0011MadeUpF"`,
			`CONTENTFUL_PERSONAL_ACCESS_TOKEN=CFPAT-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
