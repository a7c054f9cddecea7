package pattern

var devin = Provider{
	Name: "Devin",
	Docs: "https://docs.devin.ai/api-reference/authentication",
	Patterns: []Pattern{{
		// No length is published; the bounds hold what is seen.
		Type:   "devin_personal_api_key",
		Name:   "Devin Personal API Key",
		Regexp: `apk_user_[0-9A-Za-z+/]{120,180}={0,2}`,
		End:    base64End,
		Hits: []string{
			`DEVIN_PERSONAL_API_KEY=apk_user_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOn`,
			`{"devinPersonalApiKey": "apk_user_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests66=="}`,
		},
		Misses: []string{
			`DEVIN_PERSONAL_API_KEY=apk_user_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealO`,
			`key: apk_user_¦pushward1Example2TokenNotARealOne0011Mad-UpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOn`,
			`"apk_user_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		// No length is published; the bounds hold what is seen.
		Type:   "devin_service_api_key",
		Name:   "Devin Service API Key",
		Regexp: `apk_[0-9A-Za-z+/]{80,100}={0,2}`,
		Start:  tokenStart,
		End:    base64End,
		Hits: []string{
			`export DEVIN_SERVICE_API_KEY='apk_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAn'`,
			`X-Access-Token: apk_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhe==`,
		},
		Misses: []string{
			`key: apk_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToA`,
			`"apk_¦pushward1Example2TokenNotA-ealOne0011MadeUpForThisTestAlone2233GrantsNothingToAn"`,
			`DEVIN_SERVICE_API_KEY=apk_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "devin_service_user_token",
		Name:   "Devin Service User Token",
		Regexp: `cog_[a-z2-7]{52}`,
		End:    tokenEnd,
		Hits: []string{
			`devin_service_user_token: cog_¦pushward5example2tokennotarealone4455madeupforthiste`,
			`curl -H 'X-Api-Key: cog_¦madeup2by3pushwardforitsowntests6677neverissuedbyany' https://api.test/v1`,
		},
		Misses: []string{
			`"cog_¦pushward5example2tokennotarealone4455madeupforthist"`,
			`DEVIN_SERVICE_USER_TOKEN=cog_¦pushward5example2Gokennotarealone4455madeupforthiste`,
			`key: cog_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
