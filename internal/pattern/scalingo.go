package pattern

var scalingo = Provider{
	Name: "Scalingo",
	Docs: "https://developers.scalingo.com/",
	Patterns: []Pattern{{
		Type:   "scalingo_api_token",
		Name:   "Scalingo API Token",
		Regexp: `tk-us-[0-9A-Za-z_-]{48}`,
		End:    tokenEnd,
		Hits: []string{
			`scalingo_api_token = "tk-us-¦pushward1Example2TokenNotARealOne0011MadeUpForTh" # rotate me`,
			`{"scalingoApiToken": "tk-us-¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedB"}`,
		},
		Misses: []string{
			`SCALINGO_API_TOKEN=tk-us-¦pushward1Example2TokenNotARealOne0011MadeUpForT`,
			`key: tk-us-¦pushward1Example+TokenNotARealOne0011MadeUpForTh`,
			`"tk-us-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
