package pattern

var brave = Provider{
	Name: "Brave",
	Docs: "https://api-dashboard.search.brave.com/app/documentation",
	Patterns: []Pattern{{
		Type:      "brave_search_api_key",
		Name:      "Brave Search API Key",
		Class:     Context,
		Regexp:    `BSA[0-9A-Za-z_-]{24,40}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Near:      []string{"brave", "x-subscription-token"},
		Hits: []string{
			`brave_key=BSApushward1Exa¦mpleTokenNot`,
			`{"x-subscription-token": "BSAmadeUp2ByPushwardFor¦ItsOwnTests6677Never"}`,
		},
		Misses: []string{
			`brave_key=BSApushward1Ex¦ampleTokenNo`,
			`brave_key=BSApushward+Exa¦mpleTokenNot`,
			`brave_key=BSAxxxxxxxxxxxx¦xxxxxxxxxxxx`,
		},
	}},
}
