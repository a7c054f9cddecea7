package pattern

var huggingFace = Provider{
	Name: "Hugging Face",
	Docs: "https://huggingface.co/docs/hub/security-tokens",
	Patterns: []Pattern{{
		Type:   "hf_user_access_token",
		Name:   "Hugging Face User Access Token",
		Regexp: `hf_[A-Za-z]{34}`,
		End:    tokenEnd,
		Hits: []string{
			`export HF_USER_ACCESS_TOKEN='hf_¦pushwardExampleTokenNotARealOneMad'`,
			`see https://app.test/hook?key=hf_¦madeUpByPushwardForItsOwnTestsNeve&v=2`,
		},
		Misses: []string{
			`"hf_¦pushwardExampleTokenNotARealOneMa"`,
			`HF_USER_ACCESS_TOKEN=hf_¦pushwardExa0pleTokenNotARealOneMad`,
			`key: hf_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "hf_org_api_key",
		Name:   "Hugging Face Organization API Token",
		Regexp: `api_org_[A-Za-z]{34}`,
		End:    tokenEnd,
		Hits: []string{
			`hf_org_api_key: api_org_¦pushwardExampleTokenNotARealOneMad`,
			`{"hfOrgApiKey": "api_org_¦madeUpByPushwardForItsOwnTestsNeve"}`,
		},
		Misses: []string{
			`HF_ORG_API_KEY=api_org_¦pushwardExampleTokenNotARealOneMa`,
			`key: api_org_¦pushwardExa0pleTokenNotARealOneMad`,
			`"api_org_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
