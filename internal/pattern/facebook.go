package pattern

var facebook = Provider{
	Name: "Facebook",
	Docs: "https://developers.facebook.com/docs/facebook-login/guides/access-tokens/",
	Patterns: []Pattern{{
		Type:      "facebook_access_token",
		Name:      "Facebook Access Token",
		Regexp:    `EAA[A-Z][0-9A-Za-z]{100,400}`,
		Start:     base64Start, // one in the middle of base64 is a chance
		End:       `[^0-9A-Za-z+/=_-]|\z`,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`facebook_access_token: EAA¦Ppushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Exa`,
			`curl -H 'X-Api-Key: EAA¦MmadeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2B' https://api.test/v1`,
		},
		Misses: []string{
			`"EAA¦Ppushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Ex"`,
			`FACEBOOK_ACCESS_TOKEN=EAA¦Ppushward1Example2TokenNotARealOne-011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Exa`,
			`"data:image/png;base64,a+k/EAA¦Ppushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Exa/k"`,
			`key: EAA¦Pxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
