package pattern

var pinterest = Provider{
	Name: "Pinterest",
	Docs: "https://developers.pinterest.com/docs/getting-started/authentication/",
	Patterns: []Pattern{{
		// No length is published; the bounds hold what is seen.
		Type:      "pinterest_access_token",
		Name:      "Pinterest Access Token",
		Regexp:    `pina_[0-9A-Za-z_-]{32,200}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`pinterest_access_token: pina_¦pushward1Example2TokenNotARealOn`,
			`X-Access-Token: pina_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899O`,
		},
		Misses: []string{
			`key: pina_¦pushward1Example2TokenNotARealO`,
			`"pina_¦pushward1E+ample2TokenNotARealOn"`,
			`PINTEREST_ACCESS_TOKEN=pina_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// As the access token.
		Type:      "pinterest_refresh_token",
		Name:      "Pinterest Refresh Token",
		Regexp:    `pinr_[0-9A-Za-z_-]{32,400}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`const pinterestRefreshToken = "pinr_¦pushward1Example2TokenNotARealOn";`,
			`<pinterestRefreshToken>pinr_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899O</pinterestRefreshToken>`,
		},
		Misses: []string{
			`PINTEREST_REFRESH_TOKEN=pinr_¦pushward1Example2TokenNotARealO`,
			`key: pinr_¦pushward1Example!TokenNotARealOn`,
			`"pinr_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
