package pattern

var lichess = Provider{
	Name: "Lichess",
	Docs: "https://lichess.org/account/oauth/token",
	Patterns: []Pattern{{
		Type:      "lichess_personal_access_token",
		Name:      "Lichess Personal Access Token",
		Regexp:    `lip_[0-9A-Za-z]{20}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`LICHESS_PERSONAL_ACCESS_TOKEN=lip_¦pushward1Example2Tok`,
			`{"lichessPersonalAccessToken": "lip_¦madeUp2By3PushwardFo"}`,
		},
		Misses: []string{
			`LICHESS_PERSONAL_ACCESS_TOKEN=lip_¦pushward1Example2To`,
			`key: lip_¦pushward1Example-Tok`,
			`"lip_¦xxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:      "lichess_oauth_access_token",
		Name:      "Lichess OAuth Access Token",
		Source:    "https://github.com/lichess-org/lila/blob/master/modules/oauth/src/main/AccessToken.scala",
		Regexp:    `lio_[0-9A-Za-z]{32}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`LICHESS_OAUTH_ACCESS_TOKEN=lio_¦pushward1Example2TokenNotARealOn`,
			`curl -H 'X-Api-Key: lio_¦madeUp2By3PushwardForItsOwnTests' https://api.test/v1`,
		},
		Misses: []string{
			`LICHESS_OAUTH_ACCESS_TOKEN=lio_¦pushward1Example2TokenNotARealO`,
			`key: lio_¦pushward1Example!TokenNotARealOn`,
			`"lio_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
