package pattern

var dropbox = Provider{
	Name: "Dropbox",
	Docs: "https://developers.dropbox.com/oauth-guide",
	Patterns: []Pattern{{
		Type:      "dropbox_short_lived_access_token",
		Name:      "Dropbox Short-Lived Access Token",
		Regexp:    `sl\.(?:u\.)?[0-9A-Za-z_-]{130,1000}[0-9A-Za-z_-]{0,500}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`export DROPBOX_SHORT_LIVED_ACCESS_TOKEN='sl.¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1ExampleTokenNotARealOne0011MadeUpForThis'`,
			`<dropboxShortLivedAccessToken>sl.u.¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2ByP</dropboxShortLivedAccessToken>`,
		},
		Misses: []string{
			`key: sl.¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1ExampleTokenNotARealOne0011MadeUp`,
			`"sl.¦pushward1ExampleTokenNotARealOne0011MadeUpF+rThisTestAlone2233GrantsNothingToAnyone4455pushward1ExampleTokenNotARealOne0011MadeUpF"`,
			`DROPBOX_SHORT_LIVED_ACCESS_TOKEN=sl.¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "dropbox_access_token",
		Name:   "Dropbox Access Token",
		Regexp: `[0-9A-Za-z]{11}AAAAAAAAAA[0-9A-Za-z_-]{43}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Hits: []string{
			`dropbox_access_token: pushward1ExAAAAA¦AAAAAampleTokenNotARealOne0011MadeUpForThisTestA`,
			`see https://app.test/hook?key=madeUp2ByPuAAAAA¦AAAAAshwardForItsOwnTests6677NeverIssuedByAnySer&v=2`,
		},
		Misses: []string{
			`"pushward1ExAAAAA¦AAAAAampleTokenNotARealOne0011MadeUpForThisTest"`,
			`DROPBOX_ACCESS_TOKEN=pushward1ExAAAAA¦AAAAAampleTokenNotA+ealOne0011MadeUpForThisTestA`,
			`key: xxxxxxxxxxxAAAAA¦AAAAAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
