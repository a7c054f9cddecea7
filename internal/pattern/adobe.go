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
			`export ADOBE_CLIENT_SECRET='p8e-¦pushward1Example2TokenNotARealOn'`,
			`<adobeClientSecret>p8e-¦madeUp2By3PushwardForItsOwnTests</adobeClientSecret>`,
		},
		Misses: []string{
			`key: p8e-¦pushward1Example2TokenNotARealO`,
			`"p8e-¦pushward1E+ample2TokenNotARealOn"`,
			`ADOBE_CLIENT_SECRET=p8e-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
