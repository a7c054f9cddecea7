package pattern

var modal = Provider{
	Name: "Modal",
	Docs: "https://modal.com/docs/reference/cli/token",
	Patterns: []Pattern{{
		// The id (ak-...) is no secret; it or the name stands before the secret.
		Type:      "modal_token_secret",
		Name:      "Modal Token Secret",
		Class:     Context,
		Regexp:    `as-[0-9A-Za-z]{22}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Near:      []string{"modal", "ak-"},
		Hits: []string{
			`modal_key=as-pushward1Ex¦ample2Token`,
			`{"ak-": "as-madeUp2By3P¦ushwardForI"}`,
		},
		Misses: []string{
			`modal_key=as-pushward1E¦xample2Toke`,
			`modal_key=as-pushwar-1Ex¦ample2Token`,
			`modal_key=as-xxxxxxxxxxx¦xxxxxxxxxxx`,
		},
	}},
}
