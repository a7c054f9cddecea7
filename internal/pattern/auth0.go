package pattern

import "strings"

var auth0 = Provider{
	Name: "Auth0",
	Docs: "https://auth0.com/docs/secure/tokens/json-web-tokens",
	Patterns: []Pattern{{
		Type:   "auth0_json_web_token",
		Name:   "Auth0 JSON Web Token",
		Regexp: jwtShape,
		End:    tokenEnd,
		Check:  jwtClaim("iss", "auth0.com", func(s string) bool { return strings.HasSuffix(s, ".auth0.com/") }),
		Hits: []string{
			`TOKEN=eyJhbGciOiJSUzI1NiIs¦InR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL3B1c2h3YXJkMC5ldS5hdXRoMC5jb20vIiwibm90ZSI6InB1c2h3YXJkIGV4YW1wbGUsIG5vdCBhIHJlYWwgdG9rZW4ifQ.pushwardExampleSignatureNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingpushward`,
			`{"accessToken": "eyJhbGciOiJSUzI1NiIs¦InR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL3B1c2h3YXJkMS5ldS5hdXRoMC5jb20vIiwibm90ZSI6Im1hZGUgdXAgYnkgcHVzaHdhcmQifQ.pushwardExampleSignatureNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingpushward"}`,
		},
		Misses: []string{
			`TOKEN=eyJhbGciOiJSUzI1NiIs¦InR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL3B`,
			`TOKEN=eyJhbGciOiJSUzI1NiIs¦InR5cCI6IkpXVCJ9.eyJzdWIiOiJub2JvZHkiLCJpc3MiOiJodHRwczovL2lzc3Vlci50ZXN0LyIsIm5vdGUiOiJwdXNod2FyZCBleGFtcGxlIn0.pushwardExampleSignatureNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingpushward`,
			`eyJhbGciOiJSUzI1NiJ9.¦eyJub3QiOiJqc29uIn0.pushward1Example`,
		},
	}},
}
