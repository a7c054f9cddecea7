package pattern

var pineappleTechnologies = Provider{
	Name: "Pineapple Technologies Limited",
	Docs: "https://api-docs.incident.io/",
	Patterns: []Pattern{{
		// The length is not published.
		Type:      "pineapple_technologies_incident_api_key",
		Name:      "Pineapple Technologies Incident API Key",
		Class:     Context,
		Regexp:    `inc_[0-9A-Za-z]{48,80}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`},
		Near:      []string{"incident"},
		Hits: []string{
			`incident=inc_¦pushward1Example2TokenNotARealOne0011MadeUpForTh`,
			`{"incident": "inc_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899O"}`,
		},
		Misses: []string{
			`incident=inc_¦pushward1Example2TokenNotARealOne0011MadeUpForT`,
			`incident=inc_¦pushward1Example2TokenNo!ARealOne0011MadeUpForTh`,
			`other_service=inc_¦pushward1Example2TokenNotARealOne0011MadeUpForTh`,
		},
	}},
}
