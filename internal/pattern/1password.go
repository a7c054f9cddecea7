package pattern

var onePassword = Provider{
	Name: "1Password",
	Slug: "1password",
	Docs: "https://developer.1password.com/docs/service-accounts/",
	Patterns: []Pattern{{
		Type:   "1password_service_account_token",
		Name:   "1Password Service Account Token",
		Regexp: `ops_eyJ[0-9A-Za-z_-]{250,1000}[0-9A-Za-z_-]{0,1000}={0,3}`,
		End:    `[^0-9A-Za-z_=-]|\z`,
		Hits: []string{
			`OP_SERVICE_ACCOUNT_TOKEN=ops_eyJ¦ub3RlIjoicHVzaHdhcmQgZXhhbXBsZSB0b2tlbiwgbm90IGEgcmVhbCBvbmUiLCJ1c2VyQXV0aCI6eyJtZXRob2QiOiJub25lIiwiYWxnIjoibm9uZSJ9LCJzZWNyZXRLZXkiOiJtYWRlIHVwIGZvciB0aGlzIHRlc3QgYWxvbmUiLCJtdWsiOnsiYWxnIjoibm9uZSIsImsiOiJncmFudHMgbm90aGluZyB0byBhbnlvbmUsIGFueXdoZXJlLCBhdCBhbnkgdGltZSJ9LCJkZXZpY2VVdWlkIjoibm9uZSJ9`,
			`{"token": "ops_eyJ¦ub3RlIjoibWFkZSB1cCBieSBwdXNod2FyZCBmb3IgaXRzIG93biB0ZXN0cyIsInVzZXJBdXRoIjp7Im1ldGhvZCI6Im5vbmUiLCJhbGciOiJub25lIn0sInNlY3JldEtleSI6Im5ldmVyIGlzc3VlZCBieSBhbnlvbmUgdG8gYW55b25lIiwibXVrIjp7ImFsZyI6Im5vbmUiLCJrIjoib3BlbnMgbm8gZG9vciBhbnl3aGVyZSwgbmVpdGhlciB0b2RheSBub3IgbGF0ZXIifSwiZGV2aWNlVXVpZCI6Im5vIn0"}`,
		},
		Misses: []string{
			`OP_SERVICE_ACCOUNT_TOKEN=ops_eyJ¦ub3RlIjoicHVzaHdhcmQgZXhhbXBsZSB0b2tlbiwgbm90IGEgcmVhbCBvbmUiLCJ1c2VyQXV0aCI6eyJtZXRob2QiOiJub25lIiwiYWxnIjoibm9uZSJ9LCJzZWNyZXRLZXkiOiJtYWRlIHVwIGZvciB0aGlzIHRlc3QgYWxvbmUiLCJtdWsiOnsiYWxnIjo`,
			`token: ops_eyJ¦ub3RlIjoicHVzaHdhcmQgZXhhbXBsZSB0b2tlbiwgbm90IGEgcmVhbCBvbmUiLCJ1c2VyQXV0aCI6eyJtZXRob2QiOiJu.25lIiwiYWxnIjoibm9uZSJ9LCJzZWNyZXRLZXkiOiJtYWRlIHVwIGZvciB0aGlzIHRlc3QgYWxvbmUiLCJtdWsiOnsiYWxnIjoibm9uZSIsImsiOiJncmFudHMgbm90aGluZyB0byBhbnlvbmUsIGFueXdoZXJlLCBhdCBhbnkgdGltZSJ9LCJkZXZpY2VVdWlkIjoibm9uZSJ9`,
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
