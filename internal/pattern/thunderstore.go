package pattern

var thunderstore = Provider{
	Name: "Thunderstore",
	Docs: "https://thunderstore.io/api/docs/",
	Patterns: []Pattern{{
		Type:      "thunderstore_io_api_token",
		Name:      "Thunderstore IO API Token",
		Regexp:    `tss_[0-9A-Za-z_-]{20,80}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`thunderstore_io_api_token: tss_¦pushward1ExampleToke`,
			`<thunderstoreIoApiToken>tss_¦madeUp2ByPushwardForItsOwnTests6677N</thunderstoreIoApiToken>`,
		},
		Misses: []string{
			`key: tss_¦pushward1ExampleTok`,
			`"tss_¦pushwa+d1ExampleToke"`,
			`THUNDERSTORE_IO_API_TOKEN=tss_¦xxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
