package pattern

var openAI = Provider{
	Name: "OpenAI",
	Docs: "https://platform.openai.com/docs/api-reference/authentication",
	Patterns: []Pattern{{
		Type:   "openai_api_key",
		Name:   "OpenAI API Key",
		Regexp: `sk-(?:(?:proj|svcacct|admin)-(?:[0-9A-Za-z_-]{74}T3BlbkFJ[0-9A-Za-z_-]{74}|[0-9A-Za-z_-]{58}T3BlbkFJ[0-9A-Za-z_-]{58})|[0-9A-Za-z]{20}T3BlbkFJ[0-9A-Za-z]{20})`,
		End:    tokenEnd,
		Hits: []string{
			`const openaiApiKey = "sk-pushward1ExampleTokeT3Bl¦bkFJnNotARealOne0011Made";`,
			`curl -H 'X-Api-Key: sk-proj-madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAT3Bl¦bkFJnywhere0022madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899O' https://api.test/v1`,
		},
		Misses: []string{
			`"sk-proj-pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothinT3Bl¦bkFJgToAnyone4455pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone22"`,
			`OPENAI_API_KEY=sk-proj-pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothinT3Bl¦bkFJgToAnyone4455pushward1Ex+mpleTokenNotARealOne0011MadeUpForThisTestAlone223`,
			`key: sk-proj-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxT3Bl¦bkFJxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
