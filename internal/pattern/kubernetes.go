package pattern

import "strings"

var kubernetes = Provider{
	Name: "Kubernetes",
	Docs: "https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/",
	Patterns: []Pattern{{
		Type:   "kubernetes_service_account_token",
		Name:   "Kubernetes Service Account Token",
		Regexp: jwtShape,
		End:    tokenEnd,
		Check:  jwtClaim("sub", "system:serviceaccount:", func(s string) bool { return strings.HasPrefix(s, "system:serviceaccount:") }),
		Hits: []string{
			`TOKEN=eyJhbGciOiJSUzI1NiIs¦InR5cCI6IkpXVCJ9.eyJzdWIiOiJzeXN0ZW06c2VydmljZWFjY291bnQ6ZGVmYXVsdDpwdXNod2FyZDAiLCJub3RlIjoicHVzaHdhcmQgZXhhbXBsZSwgbm90IGEgcmVhbCB0b2tlbiJ9.pushwardExampleSignatureNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingpushward`,
			`{"accessToken": "eyJhbGciOiJSUzI1NiIs¦InR5cCI6IkpXVCJ9.eyJzdWIiOiJzeXN0ZW06c2VydmljZWFjY291bnQ6ZGVmYXVsdDpwdXNod2FyZDEiLCJub3RlIjoibWFkZSB1cCBieSBwdXNod2FyZCJ9.pushwardExampleSignatureNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingpushward"}`,
		},
		Misses: []string{
			`TOKEN=eyJhbGciOiJSUzI1NiIs¦InR5cCI6IkpXVCJ9.eyJzdWIiOiJzeXN0ZW06c2V`,
			`TOKEN=eyJhbGciOiJSUzI1NiIs¦InR5cCI6IkpXVCJ9.eyJzdWIiOiJub2JvZHkiLCJpc3MiOiJodHRwczovL2lzc3Vlci50ZXN0LyIsIm5vdGUiOiJwdXNod2FyZCBleGFtcGxlIn0.pushwardExampleSignatureNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingpushward`,
			`eyJhbGciOiJSUzI1NiJ9.¦eyJub3QiOiJqc29uIn0.pushward1Example`,
		},
	}},
}
