package pattern

var arcjet = Provider{
	Name: "Arcjet",
	Docs: "https://docs.arcjet.com/environment",
	Patterns: []Pattern{{
		Type:      "arcjet_key",
		Name:      "Arcjet Key",
		Regexp:    `ajkey_[0-9a-z]{26}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`},
		Hits: []string{
			`arcjet_key: ajkey_¦pushward1example2tokennota`,
			`{"arcjetKey": "ajkey_¦madeup2by3pushwardforitsow"}`,
		},
		Misses: []string{
			`ARCJET_KEY=ajkey_¦pushward1example2tokennot`,
			`key: ajkey_¦pushwardGexample2tokennota`,
			`"ajkey_¦xxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
