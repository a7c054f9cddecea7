package pattern

var wakatime = Provider{
	Name: "Wakatime",
	Docs: "https://wakatime.com/developers",
	Patterns: []Pattern{{
		Type:   "wakatime_api_key",
		Name:   "WakaTime API Key",
		Regexp: `waka_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`,
		End:    tokenEnd,
		Hits: []string{
			`wakatime_api_key = "waka_¦5ca1ab1e-0ddb-a11c-0ffe-e4badfacade7" # rotate me`,
			`curl -H 'X-Api-Key: waka_¦decade0f-f1ce-cab1-e5ea-f00d7e5ed0b0' https://api.test/v1`,
		},
		Misses: []string{
			`"waka_¦5ca1ab1e-0ddb-a11c-0ffe-e4badfacade"`,
			`WAKATIME_API_KEY=waka_¦5ca1ab1e-0ddb-a11c-0ffe-e4bagfacade7`,
			`key: waka_¦00000000-0000-0000-0000-000000000000`,
		},
	}},
}
