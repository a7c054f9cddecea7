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
			`export FRAMEIO_DEVELOPER_TOKEN='fio-u-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233G'`,
			`<frameioDeveloperToken>fio-u-¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899O</frameioDeveloperToken>`,
		},
		Misses: []string{
			`key: fio-u-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233`,
			`"fio-u-¦pushward1Example2Toke+NotARealOne0011MadeUpForThisTestAlone2233G"`,
			`FRAMEIO_DEVELOPER_TOKEN=fio-u-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
