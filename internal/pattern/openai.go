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
			`openai_api_key = "sk-pushward1Example2TokT3Bl¦bkFJenNotARealOne0011Mad" # rotate me`,
			`tool --openai-api-key=sk-proj-madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorT3Bl¦bkFJAnywhere0022madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService889 --verbose`,
		},
		Misses: []string{
			`OPENAI_API_KEY=sk-proj-pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothiT3Bl¦bkFJngToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone`,
			`key: sk-proj-pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothiT3Bl¦bkFJngToAnyone4455pushward1E+ample2TokenNotARealOne0011MadeUpForThisTestAlone2`,
			`"sk-proj-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxT3Bl¦bkFJxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
