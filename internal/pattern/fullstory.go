package pattern

var fullStory = Provider{
	Name: "FullStory",
	Docs: "https://developer.fullstory.com/server/authentication/",
	Patterns: []Pattern{{
		Type:      "fullstory_api_key",
		Name:      "FullStory API Key",
		Regexp:    `(?:na1|eu1)\.[0-9A-Za-z+/]{90,110}={0,2}`,
		End:       base64End,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`FULLSTORY_API_KEY=na1.¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pus`,
			`tool --fullstory-api-key=eu1.¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2ByPushwa== --verbose`,
		},
		Misses: []string{
			`FULLSTORY_API_KEY=na1.¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pu`,
			`key: na1.¦pushward1ExampleTokenNotARealO-e0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pus`,
			`"na1.¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
