package pattern

var prefect = Provider{
	Name: "Prefect",
	Docs: "https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys",
	Patterns: []Pattern{{
		Type:   "prefect_user_api_key",
		Name:   "Prefect User API Key",
		Regexp: `pnu_[0-9A-Za-z]{36}`,
		End:    tokenEnd,
		Hits: []string{
			`prefect_user_api_key: pnu_¦pushward1Example2TokenNotARealOne001`,
			`<prefectUserApiKey>pnu_¦madeUp2By3PushwardForItsOwnTests6677</prefectUserApiKey>`,
		},
		Misses: []string{
			`key: pnu_¦pushward1Example2TokenNotARealOne00`,
			`"pnu_¦pushward1Exa-ple2TokenNotARealOne001"`,
			`PREFECT_USER_API_KEY=pnu_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
