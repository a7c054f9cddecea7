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
			`adobe_client_secret: p8e-¦pushward1Example2TokenNotARealOn`,
			`see https://app.test/hook?key=p8e-¦madeUp2By3PushwardForItsOwnTests&v=2`,
		},
		Misses: []string{
			`"p8e-¦pushward1Example2TokenNotARealO"`,
			`ADOBE_CLIENT_SECRET=p8e-¦pushward1E+ample2TokenNotARealOn`,
			`key: p8e-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
