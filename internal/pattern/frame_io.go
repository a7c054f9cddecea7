package pattern

var frameIo = Provider{
	Name: "Frame.io",
	Docs: "https://developer.adobe.com/frameio/guides/",
	Patterns: []Pattern{{
		Type:   "frameio_developer_token",
		Name:   "Frame.io Developer Token",
		Regexp: `fio-u-[0-9A-Za-z_-]{64}`,
		End:    tokenEnd,
		Hits: []string{
			`const frameioDeveloperToken = "fio-u-¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233Gr";`,
			`X-Access-Token: fio-u-¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899Op`,
		},
		Misses: []string{
			`key: fio-u-¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233G`,
			`"fio-u-¦pushward1ExampleToken+otARealOne0011MadeUpForThisTestAlone2233Gr"`,
			`FRAMEIO_DEVELOPER_TOKEN=fio-u-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
