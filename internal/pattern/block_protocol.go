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
			`X-Access-Token: b10ck5.¦madeUp2By3PushwardForItsOwnTests.6677NeverIssuedByAnyService8899Opens`,
		},
		Misses: []string{
			`key: b10ck5.¦pushward1Example2TokenNotARealOn.e0011MadeUpForThisTestAlone2233Gran`,
			`"b10ck5.¦pushward1Example2TokenNotARealOn.e0011MadeUpF+rThisTestAlone2233Grant"`,
			`BLOCK_PROTOCOL_API_KEY=b10ck5.¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
