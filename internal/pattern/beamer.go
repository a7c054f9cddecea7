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
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Near:      []string{"beamer"},
		Hits: []string{
			`beamer_key=b_pushward1ExampleTokenN¦otARealOne0011MadeUpFo`,
			`{"beamer": "b_madeUp2ByPushwardForIt¦sOwnTests6677NeverIssu"}`,
		},
		Misses: []string{
			`beamer_key=b_pushward1ExampleToken¦NotARealOne0011MadeUpF`,
			`beamer_key=b_pushward1Examp.eTokenN¦otARealOne0011MadeUpFo`,
			`beamer_key=b_xxxxxxxxxxxxxxxxxxxxxx¦xxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
