package pattern

var zuplo = Provider{
	Name: "Zuplo",
	Docs: "https://zuplo.com/docs/articles/api-key-management",
	Patterns: []Pattern{{
		Type:   "zuplo_consumer_api_key",
		Name:   "Zuplo Consumer API Key",
		Regexp: `zpka_[0-9a-z]{32}_[0-9A-Fa-f]{8}`,
		Check:  crc32Hex(5, 1),
		Hits: []string{
			`const zuploConsumerApiKey = "zpka_¦pushward1example2tokennotarealon_6b4d2ebc";`,
			`<zuploConsumerApiKey>zpka_¦madeup2by3pushwardforitsowntests_cc575be8</zuploConsumerApiKey>`,
		},
		Misses: []string{
			`key: zpka_¦pushward1example2tokennotarealo_5ca1ab1e`,
			`"zpka_¦pushward1eGample2tokennotarealon_5ca1ab1e"`,
			`ZUPLO_CONSUMER_API_KEY=zpka_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_00ce3d88`,
			`key: zpka_¦pushward1example2tokennotarealon_6b4d2000`,
		},
	}},
}
