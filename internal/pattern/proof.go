package pattern

var proof = Provider{
	Name: "Proof",
	Docs: "https://dev.proof.com/",
	Patterns: []Pattern{{
		// No length is published; the bounds hold what is seen.
		Type:      "proof_full_access_api_key",
		Name:      "Proof Full Access API Key",
		Regexp:    `prf_(?:cli_)?[0-9A-Za-z_-]{20,80}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`proof_full_access_api_key: prf_¦pushward1Example2Tok`,
			`tool --proof-full-access-api-key=prf_cli_¦madeUp2By3PushwardForItsOwnTests6677Neve --verbose`,
		},
		Misses: []string{
			`PROOF_FULL_ACCESS_API_KEY=prf_¦pushward1Example2To`,
			`key: prf_¦pushwa+d1Example2Tok`,
			`"prf_¦xxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
