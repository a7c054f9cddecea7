package pattern

var teamwork = Provider{
	Name: "Teamwork",
	Docs: "https://apidocs.teamwork.com/",
	Patterns: []Pattern{{
		Type:   "teamwork_crm_api_key",
		Name:   "Teamwork CRM API Key",
		Regexp: `tkn\.v1_[0-9A-Za-z]{71}=`,
		Hits: []string{
			`const teamworkCrmApiKey = "tkn.v1_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNo=";`,
			`see https://app.test/hook?key=tkn.v1_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoD=&v=2`,
		},
		Misses: []string{
			`"tkn.v1_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsN="`,
			`TEAMWORK_CRM_API_KEY=tkn.v1_¦pushward1Example2TokenN-tARealOne0011MadeUpForThisTestAlone2233GrantsNo=`,
			`key: tkn.v1_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=`,
		},
	}},
}
