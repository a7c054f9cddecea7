package pattern

var endorLabs = Provider{
	Name: "Endor Labs",
	Docs: "https://docs.endorlabs.com/",
	Patterns: []Pattern{{
		Type:   "endorlabs_api_key",
		Name:   "Endor Labs API Key",
		Regexp: `endr\+[0-9A-Za-z-]{16}`,
		End:    tokenEnd,
		Hits: []string{
			`ENDORLABS_API_KEY=endr+¦pushward1Example`,
			`{"endorlabsApiKey": "endr+¦madeUp2By3Pushwa"}`,
		},
		Misses: []string{
			`ENDORLABS_API_KEY=endr+¦pushward1Exampl`,
			`key: endr+¦pushw+rd1Example`,
			`"endr+¦xxxxxxxxxxxxxxxx"`,
		},
	}},
}
