package pattern

var tableau = Provider{
	Name: "Tableau",
	Docs: "https://help.tableau.com/current/server/en-us/security_personal_access_tokens.htm",
	Patterns: []Pattern{{
		Type:   "tableau_personal_access_token",
		Name:   "Tableau Personal Access Token",
		Regexp: `[0-9A-Za-z+/]{22}==:[0-9A-Za-z]{32}`,
		Start:  base64Start,
		End:    tokenEnd,
		Hits: []string{
			`export TABLEAU_PERSONAL_ACCESS_TOKEN='pushward1ExampleTokenN=¦=:otARealOne0011MadeUpForThisTestA'`,
			`<tableauPersonalAccessToken>madeUp2ByPushwardForIt=¦=:sOwnTests6677NeverIssuedByAnySer</tableauPersonalAccessToken>`,
		},
		Misses: []string{
			`key: pushward1ExampleTokenN=¦=:otARealOne0011MadeUpForThisTest`,
			`"pushward1ExampleTokenN=¦=:otARealOne-011MadeUpForThisTestA"`,
			`TABLEAU_PERSONAL_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxx=¦=:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
