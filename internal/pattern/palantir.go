package pattern

var palantir = Provider{
	Name: "Palantir",
	Docs: "https://www.palantir.com/docs/foundry/platform-security-third-party/user-generated-tokens",
	Patterns: []Pattern{{
		// Its header begins with a field of its own, "plntr".
		Type:   "palantir_jwt",
		Name:   "Palantir JSON Web Token",
		Regexp: `eyJwbG50ciI6[0-9A-Za-z_-]{10,300}\.eyJ[0-9A-Za-z_-]{10,1000}[0-9A-Za-z_-]{0,1000}\.[0-9A-Za-z_-]{43,700}`,
		End:    tokenEnd,
		Check:  jwt(0),
		Hits: []string{
			`FOUNDRY_TOKEN=eyJwbG50ciI6Im¦NIVnphSGRoY21RZ1pYaGhiWEJzWlE9PSIsImFsZyI6IkVTMjU2In0.eyJzdWIiOiJwdXNod2FyZCIsIm5vdGUiOiJwdXNod2FyZCBleGFtcGxlLCBub3QgYSByZWFsIHRva2VuIn0.pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone44`,
			`{"token": "eyJwbG50ciI6Im¦JXRmtaU0IxY0NCaWVTQndkWE5vZDJGeVpBPT0iLCJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJjaSIsIm5vdGUiOiJtYWRlIHVwIGJ5IHB1c2h3YXJkIn0.madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022"}`,
		},
		Misses: []string{
			`FOUNDRY_TOKEN=eyJwbG50ciI6Im¦NIVnphSGRoY21RZ1pYaGhiWEJzWlE9PSIsImFsZyI6IkVTMjU2In0.eyJzdWIiOiJwdXNod2FyZCIsIm5vdGUiOiJwdXNod2FyZCBleGFtcGxlLCBub3QgYSByZWFsIHRva2VuIn0.pushward1Example2TokenNotARealOne0011Mad`,
			`FOUNDRY_TOKEN=eyJwbG50ciI6Im¦5vIGFsZ29yaXRobSBoZXJlIn0.eyJzdWIiOiJwdXNod2FyZCIsIm5vdGUiOiJwdXNod2FyZCBleGFtcGxlLCBub3QgYSByZWFsIHRva2VuIn0.pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone44`,
			`FOUNDRY_TOKEN=eyJwbG50ciI6¦...`,
		},
	}},
}
