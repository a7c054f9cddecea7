package pattern

var lark = Provider{
	Name: "Lark",
	Docs: "https://open.larksuite.com/document/",
	Patterns: []Pattern{{
		Type:      "lark_app_secret",
		Name:      "Lark Application Secret",
		Class:     Context,
		Regexp:    `[0-9A-Za-z]{32}`,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Near:      []string{"lark", "feishu", "cli_"},
		Hits: []string{
			`lark_key=pushward1Example¦2TokenNotARealOn`,
			`{"feishu": "madeUp2By3Pushwa¦rdForItsOwnTests"}`,
		},
		Misses: []string{
			`lark_key=pushward1Exampl¦e2TokenNotARealO`,
			`lark_key=pushward1E-ample¦2TokenNotARealOn`,
			`lark_key=xxxxxxxxxxxxxxxx¦xxxxxxxxxxxxxxxx`,
		},
	}, {
		// An identifier, not a secret.
		Type:      "lark_app_id",
		Name:      "Lark Application ID",
		Off:       true,
		Regexp:    `cli_[0-9A-Za-z]{16}`,
		MustMatch: []string{`[0-9]`},
		Hits: []string{
			`const larkAppId = "cli_¦pushward1Example";`,
			`<larkAppId>cli_¦madeUp2By3Pushwa</larkAppId>`,
		},
		Misses: []string{
			`key: cli_¦pushward1Exampl`,
			`"cli_¦pushw-rd1Example"`,
			`LARK_APP_ID=cli_¦xxxxxxxxxxxxxxxx`,
		},
	}},
}
