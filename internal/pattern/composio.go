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
			`composio_key=ak_pushward1E¦xample2Tok`,
			`{"composio": "ak_madeUp2By3¦PushwardFo"}`,
		},
		Misses: []string{
			`composio_key=ak_pushward1¦Example2To`,
			`composio_key=ak_pushwa+d1E¦xample2Tok`,
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
			`composio_key=ck_pushward1E¦xample2Tok`,
			`{"x-consumer-api-key": "ck_madeUp2By3¦PushwardFo"}`,
		},
		Misses: []string{
			`composio_key=ck_pushward1¦Example2To`,
			`composio_key=ck_pushwa+d1E¦xample2Tok`,
			`composio_key=ck_xxxxxxxxxx¦xxxxxxxxxx`,
		},
	}},
}
