package pattern

var adobe = Provider{
	Name: "Adobe",
	Docs: "https://developer.adobe.com/developer-console/docs/guides/authentication/",
	Patterns: []Pattern{{
		Type:   "adobe_client_secret",
		Name:   "Adobe Client Secret",
		Regexp: `p8e-[0-9A-Za-z-]{32}`,
		End:    tokenEnd,
		Hits: []string{
			`export ADOBE_CLIENT_SECRET='p8e-¦pushward1ExampleTokenNotARealOne'`,
			`<adobeClientSecret>p8e-¦madeUp2ByPushwardForItsOwnTests6</adobeClientSecret>`,
		},
		Misses: []string{
			`key: p8e-¦pushward1ExampleTokenNotARealOn`,
			`"p8e-¦pushward1E+ampleTokenNotARealOne"`,
			`ADOBE_CLIENT_SECRET=p8e-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
