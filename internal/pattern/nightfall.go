package pattern

var nightfall = Provider{
	Name: "Nightfall",
	Docs: "https://help.nightfall.ai/",
	Patterns: []Pattern{{
		Type:      "nightfall_api_key",
		Name:      "Nightfall API Key",
		Regexp:    `NF-[0-9A-Za-z]{32}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`NIGHTFALL_API_KEY=NF-¦pushward1Example2TokenNotARealOn`,
			`<nightfallApiKey>NF-¦madeUp2By3PushwardForItsOwnTests</nightfallApiKey>`,
		},
		Misses: []string{
			`key: NF-¦pushward1Example2TokenNotARealO`,
			`"NF-¦pushward1E-ample2TokenNotARealOn"`,
			`NIGHTFALL_API_KEY=NF-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
