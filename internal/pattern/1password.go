package pattern

var onePassword = Provider{
	Name: "1Password",
	Slug: "1password",
	Docs: "https://developer.1password.com/docs/service-accounts/",
	Patterns: []Pattern{{
		// Base64 of a JSON object of no fixed length.
		Type:   "1password_service_account_token",
		Name:   "1Password Service Account Token",
		Regexp: `ops_eyJ[0-9A-Za-z_-]{250,1000}[0-9A-Za-z_-]{0,1000}={0,3}`,
		End:    `[^0-9A-Za-z_=-]|\z`,
		Check:  base64JSON(4),
		Hits: []string{
			`OP_SERVICE_ACCOUNT_TOKEN=ops_¦eyJzaWduSW5BZGRyZXNzIjogInB1c2h3YXJkLWV4YW1wbGUuMXBhc3N3b3JkLnRlc3QiLCAidXNlckF1dGgiOiB7Im1ldGhvZCI6ICJTUlBnLTQwOTYiLCAiYWxnIjogIlBCRVMyZy1IUzI1NiIsICJpdGVyYXRpb25zIjogNjUwMDAwLCAic2FsdCI6ICJwdXNod2FyZDFFeGFtcGxlMlRva2VuIn0sICJlbWFpbCI6ICJjaUBwdXNod2FyZC50ZXN0IiwgInNycFgiOiAibm90LWEtcmVhbC1vbmUtcHVzaHdhcmQxRXhhbXBsZTJUb2tlbk5vdEFSZWFsT25lMDAxMU1hZCIsICJzZWNyZXRLZXkiOiAibm9uZSIsICJ0aHJvdHRsZVNlY3JldCI6IHsic2VlZCI6ICJtYWRlVXAyQnkzUHVzaHdhcmRGb3JJdHNPd25UZXN0czY2NzdOZXZlIiwgInV1aWQiOiAiTk9UQVJFQUxPTkUifSwgImRldmljZVV1aWQiOiAicHVzaHdhcmRleGFtcGxlIn0`,
			`{"opServiceAccountToken": "ops_¦eyJzaWduSW5BZGRyZXNzIjogIm1hZGV1cC4xcGFzc3dvcmQudGVzdCIsICJlbWFpbCI6ICJib3RAbWFkZXVwLnRlc3QiLCAic3JwWCI6ICJtYWRlVXAyQnkzUHVzaHdhcmRGb3JJdHNPd25UZXN0czY2NzdOZXZlcklzc3VlZEJ5QW55U2VydmljZTg4OTlPcGVuc05vRG9vckFueXdoZXJlMDAyMm1hZGUiLCAic2VjcmV0S2V5IjogIm5vbmUiLCAiZGV2aWNlVXVpZCI6ICJtYWRldXBieXB1c2h3YXJkIiwgInRocm90dGxlU2VjcmV0IjogeyJzZWVkIjogInB1c2h3YXJkMUV4YW1wbGUyVG9rZW5Ob3RBUmVhbE9uZTAwMTFNYWRlVXBGb3JUaGlzIiwgInV1aWQiOiAiTkVWRVJJU1NVRUQifX0"}`,
		},
		Misses: []string{
			`OP_SERVICE_ACCOUNT_TOKEN=ops_¦eyJzaWduSW5BZGRyZXNzIjogInB1c2h3YXJkLWV4YW1wbGUuMXBhc3N3b3JkLnRlc3QiLCAidXNlckF1dGgiOiB7Im1ldGhvZCI6ICJTUlBnLTQwOTYiLCAiYWxnIjogIlBCRVMyZy1IUzI1NiIsICJpdGVyYXRpb25zIjogNjUwMDAwLCAic2FsdCI6ICJwdXNod2FyZDFFeGFtcGxlMlRva2VuIn0sICJlbW`,
			`token: "ops_¦eyJzaWduSW5BZGRyZXNzIjogInB1c2h3YXJkLWV4YW1wbGUuMXBhc3N3b3JkLnRlc3QiLCAidXNlckF1dGgiOiB7Im1ldGhvZCI6ICJTUlBnLTQwOTYiLCAiYWxnIjogIlBCRVMyZy1IUzI1NiIsICJpdGVyYXRpb25zIjogNjUwMDAwLCAic2FsdCI6ICJwdXNod2FyZDFFeGFtcGxlMlRva2VuIn0sICJlbWFpbCI6ICJjaUBwdXNod2FyZC50ZXN0IiwgInNycFgiOiAibm90LWEtcmVhbC1vbmUtcHVzmQxRXhhbXBsZTJUb2tlbk5vdEFSZWFsT25lMDAxMU1hZCIsICJzZWNyZXRLZXkiOiAibm9uZSIsICJ0aHJvdHRsZVNlY3JldCI6IHsic2VlZCI6ICJtYWRlVXAyQnkzUHVzaHdhcmRGb3JJdHNPd25UZXN0czY2NzdOZXZlIiwgInV1aWQiOiAiTk9UQVJFQUxPTkUifSwgImRldmljZVV1aWQiOiAicHVzaHdhcmRleGFtcGxlIn0"`,
		},
	}, {
		Type:   "1password_secret_key",
		Name:   "1Password Secret Key",
		Source: "https://support.1password.com/secret-key/",
		Regexp: `A3-[0-9A-Z]{6}-(?:[0-9A-Z]{11}|[0-9A-Z]{6}-[0-9A-Z]{5})-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}`,
		End:    tokenEnd,
		Hits: []string{
			`1password_secret_key = "A3-¦PUSHWA-RD1MADEUP2T-OKENN-OTARE-ALONE" # rotate me`,
			`curl -H 'X-Api-Key: A3-¦MADEUP-2BY3PU-SHWAR-DFORI-TSOWN-TESTS' https://api.test/v1`,
		},
		Misses: []string{
			`"A3-¦PUSHWA-RD1MADEUP2-TOKEN-NOTAR-EALON"`,
			`1PASSWORD_SECRET_KEY=A3-¦PUSHWA-RD1gADEUP2T-OKENN-OTARE-ALONE`,
			`key: A3-¦XXXXXX-XXXXXXXXXXX-XXXXX-XXXXX-XXXXX`,
		},
	}, {
		Type:   "1password_recovery_key",
		Name:   "1Password Recovery Key",
		Source: "https://support.1password.com/recovery-codes/",
		Regexp: `1PRK(?:-[0-9A-Z]{4}){13}`,
		End:    tokenEnd,
		Hits: []string{
			`1PASSWORD_RECOVERY_KEY=1PRK-¦PUSH-WARD-1MAD-EUP2-TOKE-NNOT-AREA-LONE-0011-MADE-UPFO-RTHI-STES`,
			`tool --1password-recovery-key=1PRK-¦MADE-UP2B-Y3PU-SHWA-RDFO-RITS-OWNT-ESTS-6677-NEVE-RISS-UEDB-YANY --verbose`,
		},
		Misses: []string{
			`1PASSWORD_RECOVERY_KEY=1PRK-¦PUSH-WARD-1MAD-EUP2-TOKE-NNOT-AREA-LONE-0011-MADE-UPFO-RTHI-STE`,
			`key: 1PRK-¦PUSH-WARD-1MAD-EUP2-TOKE-NNOT-AREA-LONE-0011-MADE-UPFO-RTHI-SgES`,
			`"1PRK-¦XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX"`,
		},
	}},
}
