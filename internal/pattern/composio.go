package pattern

var composio = Provider{
	Name: "Composio",
	Docs: "https://docs.composio.dev/reference/authentication",
	Patterns: []Pattern{{
		Type:      "composio_project_api_key",
		Name:      "Composio Project API Key",
		Class:     Context,
		Regexp:    `ak_[0-9A-Za-z_-]{20}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[a-z]`},
		Near:      []string{"composio"},
		Hits: []string{
			`composio_key=ak_pushward1E¦xampleToke`,
			`{"composio": "ak_madeUp2ByP¦ushwardFor"}`,
		},
		Misses: []string{
			`composio_key=ak_pushward1¦ExampleTok`,
			`composio_key=ak_pushwa+d1E¦xampleToke`,
			`composio_key=ak_xxxxxxxxxx¦xxxxxxxxxx`,
		},
	}, {
		Type:      "composio_consumer_api_key",
		Name:      "Composio Consumer API Key",
		Class:     Context,
		Regexp:    `ck_[0-9A-Za-z_-]{20}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[a-z]`},
		Near:      []string{"composio", "x-consumer-api-key"},
		Hits: []string{
			`composio_key=ck_pushward1E¦xampleToke`,
			`{"x-consumer-api-key": "ck_madeUp2ByP¦ushwardFor"}`,
		},
		Misses: []string{
			`composio_key=ck_pushward1¦ExampleTok`,
			`composio_key=ck_pushwa+d1E¦xampleToke`,
			`composio_key=ck_xxxxxxxxxx¦xxxxxxxxxx`,
		},
	}},
}
