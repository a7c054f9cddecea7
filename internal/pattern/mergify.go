package pattern

var mergify = Provider{
	Name: "Mergify",
	Docs: "https://docs.mergify.com/",
	Patterns: []Pattern{{
		// No length is published; the bounds hold what is seen.
		Type:   "mergify_application_key",
		Name:   "Mergify Application Key",
		Regexp: `mergify_application_key_[0-9A-Za-z_-]{40,200}`,
		End:    tokenEnd,
		Hits: []string{
			`mergify_application_key = "mergify_application_key_¦pushward1Example2TokenNotARealOne0011Mad" # rotate me`,
			`X-Access-Token: mergify_application_key_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899O`,
		},
		Misses: []string{
			`key: mergify_application_key_¦pushward1Example2TokenNotARealOne0011Ma`,
			`"mergify_application_key_¦pushward1Exam+le2TokenNotARealOne0011Mad"`,
			`MERGIFY_APPLICATION_KEY=mergify_application_key_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
