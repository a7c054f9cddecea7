package pattern

var sindri = Provider{
	Name: "Sindri",
	Docs: "https://sindri.app/docs/how-to-guides/api-keys/",
	Patterns: []Pattern{{
		// Only the prefix is published.
		Type:      "sindri_api_key",
		Name:      "Sindri API Key",
		Regexp:    `sindri_[0-9A-Za-z]{24,64}(?:_[0-9A-Za-z]{2,16})?`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `sindri_.*[a-z]`},
		Hits: []string{
			`sindri_api_key: sindri_¦pushward1Example2TokenNo_MadE`,
			`{"sindriApiKey": "sindri_¦madeUp2By3PushwardForItsOwnTests_MadE"}`,
		},
		Misses: []string{
			`SINDRI_API_KEY=sindri_¦pushward1Example2TokenN_MadE`,
			`key: sindri_¦pushward1Exa!ple2TokenNo_MadE`,
			`"sindri_¦xxxxxxxxxxxxxxxxxxxxxxxx_MadE"`,
		},
	}},
}
