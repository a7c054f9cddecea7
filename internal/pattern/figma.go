package pattern

var figma = Provider{
	Name: "Figma",
	Docs: "https://developers.figma.com/docs/rest-api/authentication/",
	Patterns: []Pattern{{
		Type:      "figma_pat",
		Name:      "Figma Personal Access Token",
		Regexp:    `figd_[0-9A-Za-z_-]{40}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`figma_pat = "figd_¦pushward1Example2TokenNotARealOne0011Mad" # rotate me`,
			`<figmaPat>figd_¦madeUp2By3PushwardForItsOwnTests6677Neve</figmaPat>`,
		},
		Misses: []string{
			`key: figd_¦pushward1Example2TokenNotARealOne0011Ma`,
			`"figd_¦pushward1Example+TokenNotARealOne0011Mad"`,
			`FIGMA_PAT=figd_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// No length is published; the bounds hold what is seen.
		Type:      "figma_personal_access_token_figp",
		Name:      "Figma Personal Access Token (figp)",
		Regexp:    `figp_[0-9A-Za-z_=-]{40,54}`,
		End:       `[^0-9A-Za-z_=-]|\z`,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`FIGMA_PERSONAL_ACCESS_TOKEN_FIGP=figp_¦pushward1Example2TokenNotARealOne0011Mad`,
			`see https://app.test/hook?key=figp_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnySe&v=2`,
		},
		Misses: []string{
			`"figp_¦pushward1Example2TokenNotARealOne0011Ma"`,
			`FIGMA_PERSONAL_ACCESS_TOKEN_FIGP=figp_¦pushward1Exam+le2TokenNotARealOne0011Mad`,
			`key: figp_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
