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
			`SCALINGO_API_TOKEN=tk-us-¦pushward1ExampleTokenNotARealOne0011MadeUpForThi`,
			`curl -H 'X-Api-Key: tk-us-¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedBy' https://api.test/v1`,
		},
		Misses: []string{
			`"tk-us-¦pushward1ExampleTokenNotARealOne0011MadeUpForTh"`,
			`SCALINGO_API_TOKEN=tk-us-¦pushward1Example+okenNotARealOne0011MadeUpForThi`,
			`key: tk-us-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
