package pattern

var ecoStruxure = Provider{
	Name: "EcoStruxure",
	Docs: "https://helpcenter.ecostruxureit.com/",
	Patterns: []Pattern{{
		// No length is published; the bounds hold what is seen.
		Type:      "ecostruxure_it_api_key",
		Name:      "EcoStruxure IT API Key",
		Class:     Context,
		Regexp:    `AK1[0-9A-Za-z+/]{50,55}`,
		End:       base64End,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Near:      []string{"ecostruxure"},
		Hits: []string{
			`ecostruxure_key=AK1pushward1Example2TokenNot¦ARealOne0011MadeUpForThis`,
			`{"ecostruxure": "AK1madeUp2By3PushwardForItsOwn¦Tests6677NeverIssuedByAnySer"}`,
		},
		Misses: []string{
			`ecostruxure_key=AK1pushward1Example2TokenNo¦tARealOne0011MadeUpForThi`,
			`ecostruxure_key=AK1pushward1Example-TokenNot¦ARealOne0011MadeUpForThis`,
			`ecostruxure_key=AK1xxxxxxxxxxxxxxxxxxxxxxxxx¦xxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
