package pattern

var mergify = Provider{
	Name: "Mergify",
	Docs: "https://docs.mergify.com/",
	Patterns: []Pattern{{
		Type:   "mergify_application_key",
		Name:   "Mergify Application Key",
		Regexp: `mergify_application_key_[0-9A-Za-z_-]{40,200}`,
		End:    tokenEnd,
		Hits: []string{
			`MERGIFY_APPLICATION_KEY=mergify_application_key_¦pushward1Example2TokenNotARealOne0011Mad`,
			`tool --mergify-application-key=mergify_application_key_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899O --verbose`,
		},
		Misses: []string{
			`MERGIFY_APPLICATION_KEY=mergify_application_key_¦pushward1Example2TokenNotARealOne0011Ma`,
			`key: mergify_application_key_¦pushward1Exam+le2TokenNotARealOne0011Mad`,
			`"mergify_application_key_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
