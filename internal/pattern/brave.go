package pattern

var brave = Provider{
	Name: "Brave",
	Docs: "https://api-dashboard.search.brave.com/app/documentation",
	Patterns: []Pattern{{
		// No length is published; the bounds hold what is seen.
		Type:      "brave_search_api_key",
		Name:      "Brave Search API Key",
		Class:     Context,
		Regexp:    `BSA[0-9A-Za-z_-]{24,40}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Near:      []string{"brave", "x-subscription-token"},
		Hits: []string{
			`brave_key=BSApushward1Exa¦mple2TokenNo`,
			`{"x-subscription-token": "BSAmadeUp2By3PushwardFo¦rItsOwnTests6677Neve"}`,
		},
		Misses: []string{
			`brave_key=BSApushward1Ex¦ample2TokenN`,
			`brave_key=BSApushward+Exa¦mple2TokenNo`,
			`brave_key=BSAxxxxxxxxxxxx¦xxxxxxxxxxxx`,
		},
	}},
}
