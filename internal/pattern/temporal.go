package pattern

var temporal = Provider{
	Name: "Temporal",
	Docs: "https://docs.temporal.io/cloud/api-keys",
	Patterns: []Pattern{{
		Type:   "temporal_cloud_api_key",
		Name:   "Temporal Cloud API Key",
		Regexp: jwtShape,
		End:    tokenEnd,
		Check:  jwtClaim("iss", "temporal.io", func(s string) bool { return s == "temporal.io" }),
		Hits: []string{
			`TOKEN=eyJhbGciOiJSUzI1NiIs¦InR5cCI6IkpXVCJ9.eyJpc3MiOiJ0ZW1wb3JhbC5pbyIsImFjY291bnRfaWQiOiJwdXNod2FyZDAiLCJrZXlfaWQiOiJOb3RBUmVhbEtleTAiLCJub3RlIjoicHVzaHdhcmQgZXhhbXBsZSwgbm90IGEgcmVhbCB0b2tlbiJ9.pushwardExampleSignatureNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingpushward`,
			`{"accessToken": "eyJhbGciOiJSUzI1NiIs¦InR5cCI6IkpXVCJ9.eyJpc3MiOiJ0ZW1wb3JhbC5pbyIsImFjY291bnRfaWQiOiJwdXNod2FyZDEiLCJrZXlfaWQiOiJOb3RBUmVhbEtleTEiLCJub3RlIjoibWFkZSB1cCBieSBwdXNod2FyZCJ9.pushwardExampleSignatureNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingpushward"}`,
		},
		Misses: []string{
			`TOKEN=eyJhbGciOiJSUzI1NiIs¦InR5cCI6IkpXVCJ9.eyJpc3MiOiJ0ZW1wb3JhbC5`,
			`TOKEN=eyJhbGciOiJSUzI1NiIs¦InR5cCI6IkpXVCJ9.eyJzdWIiOiJub2JvZHkiLCJpc3MiOiJodHRwczovL2lzc3Vlci50ZXN0LyIsIm5vdGUiOiJwdXNod2FyZCBleGFtcGxlIn0.pushwardExampleSignatureNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingpushward`,
			`eyJhbGciOiJSUzI1NiJ9.¦eyJub3QiOiJqc29uIn0.pushward1Example`,
		},
	}},
}
