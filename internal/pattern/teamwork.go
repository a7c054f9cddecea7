package pattern

var teamwork = Provider{
	Name: "Teamwork",
	Docs: "https://apidocs.teamwork.com/",
	Patterns: []Pattern{{
		Type:   "teamwork_crm_api_key",
		Name:   "Teamwork CRM API Key",
		Regexp: `tkn\.v1_[0-9A-Za-z]{71}=`,
		Hits: []string{
			`teamwork_crm_api_key = "tkn.v1_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNo=" # rotate me`,
			`X-Access-Token: tkn.v1_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoD=`,
		},
		Misses: []string{
			`key: tkn.v1_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsN=`,
			`"tkn.v1_¦pushward1Example2TokenN-tARealOne0011MadeUpForThisTestAlone2233GrantsNo="`,
			`TEAMWORK_CRM_API_KEY=tkn.v1_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=`,
		},
	}},
}
