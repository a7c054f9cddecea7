package pattern

var dropbox = Provider{
	Name: "Dropbox",
	Docs: "https://developers.dropbox.com/oauth-guide",
	Patterns: []Pattern{{
		// 130 to 152 characters at first, more than a thousand today.
		Type:      "dropbox_short_lived_access_token",
		Name:      "Dropbox Short-Lived Access Token",
		Regexp:    `sl\.(?:u\.)?[0-9A-Za-z_-]{130,1000}[0-9A-Za-z_-]{0,500}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`dropbox_short_lived_access_token = "sl.¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForTh" # rotate me`,
			`X-Access-Token: sl.u.¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2B`,
		},
		Misses: []string{
			`key: sl.¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011Made`,
			`"sl.¦pushward1Example2TokenNotARealOne0011MadeUp+orThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeU"`,
			`DROPBOX_SHORT_LIVED_ACCESS_TOKEN=sl.¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "dropbox_access_token",
		Name:   "Dropbox Access Token",
		Regexp: `[0-9A-Za-z]{11}AAAAAAAAAA[0-9A-Za-z_-]{43}`,
		Start:  tokenStart,
		End:    tokenEnd,
		// A line of base64 that holds zeros is as long, and has more of them.
		MustNotMatch: []string{`A{12}`},
		Hits: []string{
			`DROPBOX_ACCESS_TOKEN=pushward1ExAAAAA¦AAAAAample2TokenNotARealOne0011MadeUpForThisTest`,
			`curl -H 'X-Api-Key: madeUp2By3PAAAAA¦AAAAAushwardForItsOwnTests6677NeverIssuedByAnySe' https://api.test/v1`,
		},
		Misses: []string{
			`"pushward1ExAAAAA¦AAAAAample2TokenNotARealOne0011MadeUpForThisTes"`,
			`DROPBOX_ACCESS_TOKEN=pushward1ExAAAAA¦AAAAAample2TokenNot+RealOne0011MadeUpForThisTest`,
			"\nqyQzJQxYtiMAAAAA¦AAAAAAAABBcCAQAAAAAAfgAAA4UAAgAcwd67NOqLcQCer6R0\n",
			`key: xxxxxxxxxxxAAAAA¦AAAAAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
