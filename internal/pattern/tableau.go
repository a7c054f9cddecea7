package pattern

var tableau = Provider{
	Name: "Tableau",
	Docs: "https://help.tableau.com/current/server/en-us/security_personal_access_tokens.htm",
	Patterns: []Pattern{{
		// The first part is base64 of sixteen bytes, so its last digit has four bits only.
		Type:   "tableau_personal_access_token",
		Name:   "Tableau Personal Access Token",
		Regexp: `[0-9A-Za-z+/]{21}[AQgw]==:[0-9A-Za-z]{32}`,
		Start:  base64Start,
		End:    tokenEnd,
		Hits: []string{
			`TABLEAU_PERSONAL_ACCESS_TOKEN=pushward1Example2Tokeg=¦=:NotARealOne0011MadeUpForThisTest`,
			`curl -H 'X-Api-Key: madeUp2By3PushwardForQ=¦=:tsOwnTests6677NeverIssuedByAnySe' https://api.test/v1`,
		},
		Misses: []string{
			`"pushward1Example2Tokeg=¦=:NotARealOne0011MadeUpForThisTes"`,
			`TABLEAU_PERSONAL_ACCESS_TOKEN=pushward1Example2Tokeg=¦=:NotARealOn-0011MadeUpForThisTest`,
			`key: pushward1Example2Token=¦=:NotARealOne0011MadeUpForThisTest`,
		},
	}},
}
