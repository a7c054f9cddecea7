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
			`export PREFECT_USER_API_KEY='pnu_¦pushward1Example2TokenNotARealOne001'`,
			`curl -H 'X-Api-Key: pnu_¦madeUp2By3PushwardForItsOwnTests6677' https://api.test/v1`,
		},
		Misses: []string{
			`"pnu_¦pushward1Example2TokenNotARealOne00"`,
			`PREFECT_USER_API_KEY=pnu_¦pushward1Exa-ple2TokenNotARealOne001`,
			`key: pnu_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
