package pattern

var fullStory = Provider{
	Name: "FullStory",
	Docs: "https://developer.fullstory.com/server/authentication/",
	Patterns: []Pattern{{
		// About 100 characters in base64; no length is published.
		Type:      "fullstory_api_key",
		Name:      "FullStory API Key",
		Regexp:    `(?:na1|eu1)\.[0-9A-Za-z+/]{90,110}={0,2}`,
		End:       base64End,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`const fullstoryApiKey = "na1.¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pu";`,
			`{"fullstoryApiKey": "eu1.¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3Push=="}`,
		},
		Misses: []string{
			`FULLSTORY_API_KEY=na1.¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455p`,
			`key: na1.¦pushward1Example2TokenNotAReal-ne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pu`,
			`"na1.¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
