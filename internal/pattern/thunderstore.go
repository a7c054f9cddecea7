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
			`export THUNDERSTORE_IO_API_TOKEN='tss_¦pushward1Example2Tok'`,
			`curl -H 'X-Api-Key: tss_¦madeUp2By3PushwardForItsOwnTests6677' https://api.test/v1`,
		},
		Misses: []string{
			`"tss_¦pushward1Example2To"`,
			`THUNDERSTORE_IO_API_TOKEN=tss_¦pushwa+d1Example2Tok`,
			`key: tss_¦xxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
