package pattern

var blockProtocol = Provider{
	Name: "Block Protocol",
	Docs: "https://blockprotocol.org/docs/hub/api",
	Patterns: []Pattern{{
		Type:   "block_protocol_api_key",
		Name:   "Block Protocol API Key",
		Regexp: `b10ck5\.[0-9A-Za-z]{32}\.[0-9A-Za-z-]{36}`,
		End:    tokenEnd,
		Hits: []string{
			`const blockProtocolApiKey = "b10ck5.¦pushward1Example2TokenNotARealOn.e0011MadeUpForThisTestAlone2233Grant";`,
			`curl -H 'X-Api-Key: b10ck5.¦madeUp2By3PushwardForItsOwnTests.6677NeverIssuedByAnyService8899Opens' https://api.test/v1`,
		},
		Misses: []string{
			`"b10ck5.¦pushward1Example2TokenNotARealOn.e0011MadeUpForThisTestAlone2233Gran"`,
			`BLOCK_PROTOCOL_API_KEY=b10ck5.¦pushward1Example2TokenNotARealOn.e0011MadeUpF+rThisTestAlone2233Grant`,
			`key: b10ck5.¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
