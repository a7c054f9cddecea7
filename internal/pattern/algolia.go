package pattern

var algolia = Provider{
	Name: "Algolia",
	Docs: "https://www.algolia.com/doc/guides/security/api-keys/",
	Patterns: []Pattern{{
		Type:      "algolia_admin_api_key",
		Name:      "Algolia Admin API Key",
		Class:     Context,
		Regexp:    `[0-9a-z]{32}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[a-z]`},
		Near:      []string{"algolia"},
		Before:    assigned("algolia"),
		Hits: []string{
			`algolia_key=pushward1example¦2tokennotarealon`,
			`{"algolia": "madeup2by3pushwa¦rdforitsowntests"}`,
		},
		Misses: []string{
			`algolia_key=pushward1exampl¦e2tokennotarealo`,
			`algolia_key=pushward1eGample¦2tokennotarealon`,
			`algolia_key=xxxxxxxxxxxxxxxx¦xxxxxxxxxxxxxxxx`,
		},
	}},
}
