package pattern

var proof = Provider{
	Name: "Proof",
	Docs: "https://dev.proof.com/",
	Patterns: []Pattern{{
		Type:      "proof_full_access_api_key",
		Name:      "Proof Full Access API Key",
		Regexp:    `prf_(?:cli_)?[0-9A-Za-z_-]{20,80}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`const proofFullAccessApiKey = "prf_¦pushward1ExampleToke";`,
			`see https://app.test/hook?key=prf_cli_¦madeUp2ByPushwardForItsOwnTests6677Never&v=2`,
		},
		Misses: []string{
			`"prf_¦pushward1ExampleTok"`,
			`PROOF_FULL_ACCESS_API_KEY=prf_¦pushwa+d1ExampleToke`,
			`key: prf_¦xxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
