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
			`thunderstore_io_api_token: tss_¦pushward1Example2Tok`,
			`<thunderstoreIoApiToken>tss_¦madeUp2By3PushwardForItsOwnTests6677</thunderstoreIoApiToken>`,
		},
		Misses: []string{
			`key: tss_¦pushward1Example2To`,
			`"tss_¦pushwa+d1Example2Tok"`,
			`THUNDERSTORE_IO_API_TOKEN=tss_¦xxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
