package pattern

var argoCD = Provider{
	Name: "Argo CD",
	Docs: "https://argo-cd.readthedocs.io/en/stable/operator-manual/security/",
	Patterns: []Pattern{{
		Type:   "argocd_token",
		Name:   "Argo CD Token",
		Regexp: jwtShape,
		End:    tokenEnd,
		Check:  jwtClaim("iss", "argocd", func(s string) bool { return s == "argocd" }),
		Hits: []string{
			`TOKEN=eyJhbGciOiJSUzI1NiIs¦InR5cCI6IkpXVCJ9.eyJpc3MiOiJhcmdvY2QiLCJzdWIiOiJjaTphcGlLZXkwIiwibm90ZSI6InB1c2h3YXJkIGV4YW1wbGUsIG5vdCBhIHJlYWwgdG9rZW4ifQ.pushwardExampleSignatureNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingpushward`,
			`{"accessToken": "eyJhbGciOiJSUzI1NiIs¦InR5cCI6IkpXVCJ9.eyJpc3MiOiJhcmdvY2QiLCJzdWIiOiJjaTphcGlLZXkxIiwibm90ZSI6Im1hZGUgdXAgYnkgcHVzaHdhcmQifQ.pushwardExampleSignatureNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingpushward"}`,
		},
		Misses: []string{
			`TOKEN=eyJhbGciOiJSUzI1NiIs¦InR5cCI6IkpXVCJ9.eyJpc3MiOiJhcmdvY2QiLCJ`,
			`TOKEN=eyJhbGciOiJSUzI1NiIs¦InR5cCI6IkpXVCJ9.eyJzdWIiOiJub2JvZHkiLCJpc3MiOiJodHRwczovL2lzc3Vlci50ZXN0LyIsIm5vdGUiOiJwdXNod2FyZCBleGFtcGxlIn0.pushwardExampleSignatureNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingpushward`,
			`eyJhbGciOiJSUzI1NiJ9.¦eyJub3QiOiJqc29uIn0.pushward1Example`,
		},
	}},
}
