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
			`const openaiApiKey = "sk-pushwardExampleTokenT3Bl¦bkFJNotARealOne0011MadeU";`,
			`curl -H 'X-Api-Key: sk-proj-madeUpByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnT3Bl¦bkFJywhere0022madeUpByPushwardForItsOwnTests6677NeverIssuedByAnyService8899Ope' https://api.test/v1`,
		},
		Misses: []string{
			`"sk-proj-pushwardExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingT3Bl¦bkFJToAnyone4455pushwardExampleTokenNotARealOne0011MadeUpForThisTestAlone2233"`,
			`OPENAI_API_KEY=sk-proj-pushwardExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingT3Bl¦bkFJToAnyone4455pushwardExam+leTokenNotARealOne0011MadeUpForThisTestAlone2233G`,
			`key: sk-proj-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxT3Bl¦bkFJxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
