package pattern

var facebook = Provider{
	Name: "Facebook",
	Docs: "https://developers.facebook.com/docs/facebook-login/guides/access-tokens/",
	Patterns: []Pattern{{
		Type:      "facebook_access_token",
		Name:      "Facebook Access Token",
		Regexp:    `EAA[A-Z][0-9A-Za-z]{100,400}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`facebook_access_token = "EAA¦Ppushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Exam" # rotate me`,
			`see https://app.test/hook?key=EAA¦MmadeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2ByP&v=2`,
		},
		Misses: []string{
			`"EAA¦Ppushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Exa"`,
			`FACEBOOK_ACCESS_TOKEN=EAA¦Ppushward1ExampleTokenNotARealOne0-11MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Exam`,
			`key: EAA¦Pxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
