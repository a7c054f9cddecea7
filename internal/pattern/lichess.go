package pattern

var lichess = Provider{
	Name: "Lichess",
	Docs: "https://lichess.org/account/oauth/token",
	Patterns: []Pattern{{
		Type:      "lichess_personal_access_token",
		Name:      "Lichess Personal Access Token",
		Regexp:    `lip_[0-9A-Za-z]{16,60}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`LICHESS_PERSONAL_ACCESS_TOKEN=lip_¦pushward1Example2Tok`,
			`{"lichessPersonalAccessToken": "lip_¦madeUp2By3PushwardFo"}`,
		},
		Misses: []string{
			`LICHESS_PERSONAL_ACCESS_TOKEN=lip_¦pushward1Exampl`,
			`key: lip_¦pushw-rd1Example`,
			`"lip_¦xxxxxxxxxxxxxxxx"`,
		},
	}},
}
