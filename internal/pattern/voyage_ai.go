package pattern

var voyageAI = Provider{
	Name: "Voyage AI",
	Docs: "https://docs.voyageai.com/docs/api-key-and-installation",
	Patterns: []Pattern{{
		Type:      "voyage_ai_api_key",
		Name:      "Voyage AI API Key",
		Class:     Context,
		Regexp:    `pa-[0-9A-Za-z_-]{43}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Near:      []string{"voyage"},
		Hits: []string{
			`voyage_key=pa-pushward1Example2Toke¦nNotARealOne0011MadeUp`,
			`{"voyage": "pa-madeUp2By3PushwardFor¦ItsOwnTests6677NeverIs"}`,
		},
		Misses: []string{
			`voyage_key=pa-pushward1Example2Toke¦nNotARealOne0011MadeU`,
			`voyage_key=pa-pushward1Examp+e2Toke¦nNotARealOne0011MadeUp`,
			`voyage_key=pa-xxxxxxxxxxxxxxxxxxxxx¦xxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
