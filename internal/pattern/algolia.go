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
		Hits: []string{
			`algolia_key=pushward1example¦tokennotarealone`,
			`{"algolia": "madeup2bypushwar¦dforitsowntests6"}`,
		},
		Misses: []string{
			`algolia_key=pushward1exampl¦etokennotarealon`,
			`algolia_key=pushward1eGample¦tokennotarealone`,
			`algolia_key=xxxxxxxxxxxxxxxx¦xxxxxxxxxxxxxxxx`,
		},
	}},
}
