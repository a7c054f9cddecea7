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
	}, {
		// Of a service account; the form is that of a user's key.
		Type:      "prefect_server_api_key",
		Name:      "Prefect Server API Key",
		Source:    "https://github.com/PrefectHQ/prefect/blob/main/src/prefect/cli/cloud/__init__.py",
		Regexp:    `pnb_[0-9A-Za-z]{36}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`prefect_server_api_key = "pnb_¦pushward1Example2TokenNotARealOne001" # rotate me`,
			`X-Access-Token: pnb_¦madeUp2By3PushwardForItsOwnTests6677`,
		},
		Misses: []string{
			`key: pnb_¦pushward1Example2TokenNotARealOne00`,
			`"pnb_¦pushward1Example2T!kenNotARealOne001"`,
			`PREFECT_SERVER_API_KEY=pnb_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
