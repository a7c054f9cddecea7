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
			`MERGIFY_APPLICATION_KEY=mergify_application_key_¦pushward1ExampleTokenNotARealOne0011Made`,
			`tool --mergify-application-key=mergify_application_key_¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899Op --verbose`,
		},
		Misses: []string{
			`MERGIFY_APPLICATION_KEY=mergify_application_key_¦pushward1ExampleTokenNotARealOne0011Mad`,
			`key: mergify_application_key_¦pushward1Exam+leTokenNotARealOne0011Made`,
			`"mergify_application_key_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
