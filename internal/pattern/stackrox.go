package pattern

import "strings"

var stackRox = Provider{
	Name: "StackRox",
	Docs: "https://docs.openshift.com/acs/",
	Patterns: []Pattern{{
		Type:   "stackrox_json_web_token",
		Name:   "StackRox JSON Web Token",
		Regexp: jwtShape,
		End:    tokenEnd,
		Check:  jwtClaim("iss", "stackrox.io", func(s string) bool { return strings.HasPrefix(s, "https://stackrox.io/jwt") }),
		Hits: []string{
			`TOKEN=eyJhbGciOiJSUzI1NiIs¦InR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL3N0YWNrcm94LmlvL2p3dCIsInN1YiI6InB1c2h3YXJkMCIsIm5vdGUiOiJwdXNod2FyZCBleGFtcGxlLCBub3QgYSByZWFsIHRva2VuIn0.pushwardExampleSignatureNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingpushward`,
			`{"accessToken": "eyJhbGciOiJSUzI1NiIs¦InR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL3N0YWNrcm94LmlvL2p3dCIsInN1YiI6InB1c2h3YXJkMSIsIm5vdGUiOiJtYWRlIHVwIGJ5IHB1c2h3YXJkIn0.pushwardExampleSignatureNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingpushward"}`,
		},
		Misses: []string{
			`TOKEN=eyJhbGciOiJSUzI1NiIs¦InR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL3N`,
			`TOKEN=eyJhbGciOiJSUzI1NiIs¦InR5cCI6IkpXVCJ9.eyJzdWIiOiJub2JvZHkiLCJpc3MiOiJodHRwczovL2lzc3Vlci50ZXN0LyIsIm5vdGUiOiJwdXNod2FyZCBleGFtcGxlIn0.pushwardExampleSignatureNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingpushward`,
			`eyJhbGciOiJSUzI1NiJ9.¦eyJub3QiOiJqc29uIn0.pushward1Example`,
		},
	}},
}
