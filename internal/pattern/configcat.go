package pattern

var configCat = Provider{
	Name: "ConfigCat",
	Docs: "https://configcat.com/docs/sdk-reference/",
	Patterns: []Pattern{{
		// In every client that asks for a flag; known so that it is not taken for a secret.
		Type:   "configcat_sdk_key",
		Name:   "ConfigCat SDK Key",
		Off:    true,
		Regexp: `configcat-sdk-1/[0-9A-Za-z_-]{22}/[0-9A-Za-z_-]{22}`,
		End:    tokenEnd,
		Hits: []string{
			`export CONFIGCAT_SDK_KEY='configcat-sdk-1/¦pushward1Example2Token/NotARealOne0011MadeUpF'`,
			`see https://app.test/hook?key=configcat-sdk-1/¦madeUp2By3PushwardForI/tsOwnTests6677NeverIss&v=2`,
		},
		Misses: []string{
			`"configcat-sdk-1/¦pushward1Example2Token/NotARealOne0011MadeUp"`,
			`CONFIGCAT_SDK_KEY=configcat-sdk-1/¦pushward1Example2Token/NotARea+One0011MadeUpF`,
			`key: configcat-sdk-1/¦xxxxxxxxxxxxxxxxxxxxxx/xxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
