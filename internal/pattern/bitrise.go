package pattern

var bitrise = Provider{
	Name: "Bitrise",
	Docs: "https://docs.bitrise.io/en/bitrise-platform/accounts/personal-access-tokens.html",
	Patterns: []Pattern{{
		// The token of a workspace has the same shape.
		Type:      "bitrise_personal_access_token",
		Name:      "Bitrise Personal Access Token",
		Class:     Context,
		Regexp:    `[0-9A-Za-z_-]{60,120}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Near:      []string{"bitrise"},
		Entropy:   4.2,
		Hits: []string{
			`bitrise_key=pushward1Example2TokenNotAReal¦One0011MadeUpForThisTestAlone2`,
			`{"bitrise": "madeUp2By3PushwardForItsOwnTests6677Neve¦rIssuedByAnyService8899OpensNoDoorAnywhe"}`,
		},
		Misses: []string{
			`bitrise_key=pushward1Example2TokenNotARea¦lOne0011MadeUpForThisTestAlone`,
			`bitrise_key=pushward1Example2Tok+nNotAReal¦One0011MadeUpForThisTestAlone2`,
			`bitrise_key=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
