package pattern

var crossmint = Provider{
	Name: "Crossmint",
	Docs: "https://docs.crossmint.com/introduction/platform/api-keys",
	Patterns: []Pattern{{
		// No length is published; the bounds hold what is seen.
		Type:      "crossmint_server_api_key",
		Name:      "Crossmint Server API Key",
		Class:     Context,
		Regexp:    `sk_(?:staging|production)_[0-9A-Za-z]{24,48}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`},
		Near:      []string{"crossmint"},
		Hits: []string{
			`crossmint_key=sk_staging_pushward1Exa¦mple2TokenNo`,
			`{"crossmint": "sk_production_madeUp2By3Pushwa¦rdForItsOwnTests"}`,
		},
		Misses: []string{
			`crossmint_key=sk_staging_pushward1Ex¦ample2TokenN`,
			`crossmint_key=sk_staging_pushward-Exa¦mple2TokenNo`,
			`crossmint_key=sk_staging_xxxxxxxxxxxx¦xxxxxxxxxxxx`,
		},
	}},
}
