package pattern

var ionic = Provider{
	Name: "Ionic",
	Docs: "https://ionic.io/docs/appflow/cli/overview",
	Patterns: []Pattern{{
		Type:   "ionic_personal_access_token",
		Name:   "Ionic Personal Access Token",
		Regexp: `ion_[0-9A-Za-z]{42}`,
		End:    tokenEnd,
		Hits: []string{
			`export IONIC_PERSONAL_ACCESS_TOKEN='ion_¦pushward1Example2TokenNotARealOne0011MadeU'`,
			`tool --ionic-personal-access-token=ion_¦madeUp2By3PushwardForItsOwnTests6677NeverI --verbose`,
		},
		Misses: []string{
			`IONIC_PERSONAL_ACCESS_TOKEN=ion_¦pushward1Example2TokenNotARealOne0011Made`,
			`key: ion_¦pushward1Examp-e2TokenNotARealOne0011MadeU`,
			`"ion_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
