package pattern

var pinterest = Provider{
	Name: "Pinterest",
	Docs: "https://developers.pinterest.com/docs/getting-started/authentication/",
	Patterns: []Pattern{{
		Type:      "pinterest_access_token",
		Name:      "Pinterest Access Token",
		Regexp:    `pina_[0-9A-Za-z_-]{32,200}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`const pinterestAccessToken = "pina_¦pushward1Example2TokenNotARealOn";`,
			`tool --pinterest-access-token=pina_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899O --verbose`,
		},
		Misses: []string{
			`PINTEREST_ACCESS_TOKEN=pina_¦pushward1Example2TokenNotARealO`,
			`key: pina_¦pushward1E+ample2TokenNotARealOn`,
			`"pina_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
