package pattern

var beamer = Provider{
	Name: "Beamer",
	Docs: "https://www.getbeamer.com/api",
	Patterns: []Pattern{{
		Type:      "beamer_api_key",
		Name:      "Beamer API Key",
		Class:     Context,
		Regexp:    `b_[0-9A-Za-z=_/+-]{44}`,
		Start:     tokenStart,
		End:       `[^0-9A-Za-z=_/+-]|\z`,
		MustMatch: []string{`[A-Z]`, `[a-z]`},
		Near:      []string{"beamer"},
		Hits: []string{
			`beamer_key=b_pushward1Example2Token¦NotARealOne0011MadeUpF`,
			`{"beamer": "b_madeUp2By3PushwardForI¦tsOwnTests6677NeverIss"}`,
		},
		Misses: []string{
			`beamer_key=b_pushward1Example2Toke¦nNotARealOne0011MadeUp`,
			`beamer_key=b_pushward1Examp.e2Token¦NotARealOne0011MadeUpF`,
			`beamer_key=b_xxxxxxxxxxxxxxxxxxxxxx¦xxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
