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
			`hf_user_access_token: hf_¦pushwardExampleTokenNotARealOneMad`,
			`X-Access-Token: hf_¦madeUpByPushwardForItsOwnTestsNeve`,
		},
		Misses: []string{
			`key: hf_¦pushwardExampleTokenNotARealOneMa`,
			`"hf_¦pushwardExa0pleTokenNotARealOneMad"`,
			`HF_USER_ACCESS_TOKEN=hf_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "hf_org_api_key",
		Name:   "Hugging Face Organization API Token",
		Regexp: `api_org_[A-Za-z]{34}`,
		End:    tokenEnd,
		Hits: []string{
			`const hfOrgApiKey = "api_org_¦pushwardExampleTokenNotARealOneMad";`,
			`curl -H 'X-Api-Key: api_org_¦madeUpByPushwardForItsOwnTestsNeve' https://api.test/v1`,
		},
		Misses: []string{
			`"api_org_¦pushwardExampleTokenNotARealOneMa"`,
			`HF_ORG_API_KEY=api_org_¦pushwardExa0pleTokenNotARealOneMad`,
			`key: api_org_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
