package pattern

var thunderstore = Provider{
	Name: "Thunderstore",
	Docs: "https://thunderstore.io/api/docs/",
	Patterns: []Pattern{{
		Type:   "thunderstore_io_api_token",
		Name:   "Thunderstore IO API Token",
		Source: "https://github.com/thunderstore-io/Thunderstore/blob/master/django/thunderstore/account/tokens.py",
		Regexp: `tss_[0-9A-Za-z]{36}`,
		Start:  tokenStart,
		Check:  crc32Base62(4),
		Hits: []string{
			`export THUNDERSTORE_IO_API_TOKEN='tss_¦pushward1Example2TokenNotAReal2KwYa1'`,
			`curl -H 'Authorization: Bearer tss_¦madeUp2By3PushwardForItsOwnTes32K6qx' https://api.test/v1`,
		},
		Misses: []string{
			`"tss_¦pushward1Example2TokenNotAReal2KwYa"`,
			`THUNDERSTORE_IO_API_TOKEN=tss_¦pushward1Example2TokenNotAReal000000`,
		},
	}},
}
