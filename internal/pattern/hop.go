package pattern

var hop = Provider{
	Name: "HOP",
	Docs: "https://docs.hop.io/reference/authentication",
	Patterns: []Pattern{{
		// The prefixes are Hop's three ways to authenticate; no length is published.
		Type:      "hop_bearer",
		Name:      "HOP Bearer",
		Class:     Context,
		Regexp:    `bearer_[0-9A-Za-z+/_-]{40,400}={0,2}`,
		Start:     tokenStart,
		End:       `[^0-9A-Za-z+/=_-]|\z`,
		MustMatch: []string{`[0-9]`, `[A-Z]`},
		Near:      []string{"hop_project_token", "hop_access_token", "hop.io", "onehop"},
		Hits: []string{
			`hop_project_token=bearer_¦pushward1Example2TokenNotARealOne0011Mad`,
			`{"hop_access_token": "bearer_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899O"}`,
		},
		Misses: []string{
			`hop_project_token=bearer_¦pushward1Example2TokenNotARealOne0011Ma`,
			`hop_project_token=bearer_¦pushward1Example2Tok!nNotARealOne0011Mad`,
			`other_service=bearer_¦pushward1Example2TokenNotARealOne0011Mad`,
		},
	}, {
		// As the bearer.
		Type:      "hop_pat",
		Name:      "HOP PAT",
		Class:     Context,
		Regexp:    `pat_[0-9A-Za-z+/_-]{40,400}={0,2}`,
		Start:     tokenStart,
		End:       `[^0-9A-Za-z+/=_-]|\z`,
		MustMatch: []string{`[0-9]`, `[A-Z]`},
		Near:      []string{"hop_project_token", "hop_access_token", "hop.io", "onehop"},
		Hits: []string{
			`hop_project_token=pat_¦pushward1Example2TokenNotARealOne0011Mad`,
			`{"hop_access_token": "pat_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899O"}`,
		},
		Misses: []string{
			`hop_project_token=pat_¦pushward1Example2TokenNotARealOne0011Ma`,
			`hop_project_token=pat_¦pushward1Example2Tok!nNotARealOne0011Mad`,
			`other_service=pat_¦pushward1Example2TokenNotARealOne0011Mad`,
		},
	}, {
		// As the bearer.
		Type:      "hop_ptk",
		Name:      "HOP PTK",
		Class:     Context,
		Regexp:    `ptk_[0-9A-Za-z+/_-]{40,400}={0,2}`,
		Start:     tokenStart,
		End:       `[^0-9A-Za-z+/=_-]|\z`,
		MustMatch: []string{`[0-9]`, `[A-Z]`},
		Near:      []string{"hop_project_token", "hop_access_token", "hop.io", "onehop"},
		Hits: []string{
			`hop_project_token=ptk_¦pushward1Example2TokenNotARealOne0011Mad`,
			`{"hop_access_token": "ptk_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899O"}`,
		},
		Misses: []string{
			`hop_project_token=ptk_¦pushward1Example2TokenNotARealOne0011Ma`,
			`hop_project_token=ptk_¦pushward1Example2Tok!nNotARealOne0011Mad`,
			`other_service=ptk_¦pushward1Example2TokenNotARealOne0011Mad`,
		},
	}},
}
