package pattern

var devin = Provider{
	Name: "Devin",
	Docs: "https://docs.devin.ai/api-reference/authentication",
	Patterns: []Pattern{{
		Type:   "devin_personal_api_key",
		Name:   "Devin Personal API Key",
		Regexp: `apk_user_[0-9A-Za-z+/]{120,180}={0,2}`,
		End:    base64End,
		Hits: []string{
			`devin_personal_api_key: apk_user_¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1ExampleTokenNotARealOne0`,
			`tool --devin-personal-api-key=apk_user_¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2ByPushwardForItsOwnTests6677== --verbose`,
		},
		Misses: []string{
			`DEVIN_PERSONAL_API_KEY=apk_user_¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1ExampleTokenNotARealOne`,
			`key: apk_user_¦pushward1ExampleTokenNotARealOne0011Made-pForThisTestAlone2233GrantsNothingToAnyone4455pushward1ExampleTokenNotARealOne0`,
			`"apk_user_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "devin_service_api_key",
		Name:   "Devin Service API Key",
		Regexp: `apk_[0-9A-Za-z+/]{80,100}={0,2}`,
		Start:  tokenStart,
		End:    base64End,
		Hits: []string{
			`const devinServiceApiKey = "apk_¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAny";`,
			`<devinServiceApiKey>apk_¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywher==</devinServiceApiKey>`,
		},
		Misses: []string{
			`key: apk_¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAn`,
			`"apk_¦pushward1ExampleTokenNotAR-alOne0011MadeUpForThisTestAlone2233GrantsNothingToAny"`,
			`DEVIN_SERVICE_API_KEY=apk_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "devin_service_user_token",
		Name:   "Devin Service User Token",
		Regexp: `cog_[a-z2-7]{52}`,
		End:    tokenEnd,
		Hits: []string{
			`devin_service_user_token = "cog_¦pushward5exampletokennotarealone4455madeupforthistes" # rotate me`,
			`see https://app.test/hook?key=cog_¦madeup2bypushwardforitsowntests6677neverissuedbyanys&v=2`,
		},
		Misses: []string{
			`"cog_¦pushward5exampletokennotarealone4455madeupforthiste"`,
			`DEVIN_SERVICE_USER_TOKEN=cog_¦pushward5exampletGkennotarealone4455madeupforthistes`,
			`key: cog_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
