package pattern

var configCat = Provider{
	Name: "ConfigCat",
	Docs: "https://configcat.com/docs/sdk-reference/",
	Patterns: []Pattern{{
		Type:   "configcat_sdk_key",
		Name:   "ConfigCat SDK Key",
		Off:    true,
		Regexp: `configcat-sdk-1/[0-9A-Za-z_-]{22}/[0-9A-Za-z_-]{22}`,
		End:    tokenEnd,
		Hits: []string{
			`const configcatSdkKey = "configcat-sdk-1/¦pushward1ExampleTokenN/otARealOne0011MadeUpFo";`,
			`curl -H 'X-Api-Key: configcat-sdk-1/¦madeUp2ByPushwardForIt/sOwnTests6677NeverIssu' https://api.test/v1`,
		},
		Misses: []string{
			`"configcat-sdk-1/¦pushward1ExampleTokenN/otARealOne0011MadeUpF"`,
			`CONFIGCAT_SDK_KEY=configcat-sdk-1/¦pushward1ExampleTokenN/otAReal+ne0011MadeUpFo`,
			`key: configcat-sdk-1/¦xxxxxxxxxxxxxxxxxxxxxx/xxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
