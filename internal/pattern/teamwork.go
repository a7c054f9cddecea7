package pattern

var teamwork = Provider{
	Name: "Teamwork",
	Docs: "https://apidocs.teamwork.com/",
	Patterns: []Pattern{{
		Type:   "teamwork_crm_api_key",
		Name:   "Teamwork CRM API Key",
		Regexp: `tkn\.v1_[0-9A-Za-z]{71}=`,
		Hits: []string{
			`teamwork_crm_api_key = "tkn.v1_¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNot=" # rotate me`,
			`X-Access-Token: tkn.v1_¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDo=`,
		},
		Misses: []string{
			`key: tkn.v1_¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNo=`,
			`"tkn.v1_¦pushward1ExampleTokenNo-ARealOne0011MadeUpForThisTestAlone2233GrantsNot="`,
			`TEAMWORK_CRM_API_KEY=tkn.v1_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=`,
		},
	}},
}
