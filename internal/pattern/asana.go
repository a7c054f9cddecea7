package pattern

var asana = Provider{
	Name: "Asana",
	Docs: "https://developers.asana.com/docs/personal-access-token",
	Patterns: []Pattern{{
		// The numbers are ids of the user and of the token, which grow with time.
		Type:   "asana_personal_access_token",
		Name:   "Asana Personal Access Token",
		Class:  Context,
		Regexp: `(?:1/[0-9]{13,17}|2/[0-9]{13,17}/[0-9]{13,17}):[0-9a-f]{32}`,
		Start:  base64Start,
		End:    tokenEnd,
		Near:   []string{"asana"},
		Hits: []string{
			`asana_key=1/8675309420117:5ca1ab1e0ddba11c¦0ffee4badfacade7`,
			`{"asana": "2/27182818284590452/35360287427182818:decade0ff1cecab1¦e5eaf00d7e5ed0b0"}`,
		},
		Misses: []string{
			`asana_key=1/8675309420117:5ca1ab1e0ddba11¦c0ffee4badfacade`,
			`asana_key=1/8675309420117:5ca1ab1e0dgba11c¦0ffee4badfacade7`,
			`asana_key=1/0000000000000:0000000000000000¦0000000000000000`,
		},
	}, {
		Type:   "asana_legacy_format_personal_access_token",
		Name:   "Asana Legacy Format Personal Access Token",
		Class:  Context,
		Regexp: `0/[0-9a-f]{32}`,
		Start:  base64Start,
		Near:   []string{"asana"},
		Hits: []string{
			`asana_key=0/5ca1ab1e0ddba11c¦0ffee4badfacade7`,
			`{"asana": "0/decade0ff1cecab1¦e5eaf00d7e5ed0b0"}`,
		},
		Misses: []string{
			`asana_key=0/5ca1ab1e0ddba11¦c0ffee4badfacade`,
			`asana_key=0/5ca1ab1e0dgba11c¦0ffee4badfacade7`,
			`asana_key=0/0000000000000000¦0000000000000000`,
		},
	}},
}
