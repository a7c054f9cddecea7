package pattern

var iterative = Provider{
	Name: "Iterative",
	Docs: "https://dvc.org/doc/studio/user-guide/account-management",
	Patterns: []Pattern{{
		// The length is not published.
		Type:      "iterative_dvc_studio_access_token",
		Name:      "DVC Studio Access Token",
		Regexp:    `isat_[0-9A-Za-z]{36,64}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `isat_.*[a-z]`},
		Hits: []string{
			`const iterativeDvcStudioAccessToken = "isat_¦pushward1Example2TokenNotARealOne001";`,
			`<iterativeDvcStudioAccessToken>isat_¦madeUp2By3PushwardForItsOwnTests6677NeverIss</iterativeDvcStudioAccessToken>`,
		},
		Misses: []string{
			`ITERATIVE_DVC_STUDIO_ACCESS_TOKEN=isat_¦pushward1Example2TokenNotARealOne00`,
			`key: isat_¦pushward1Example2T!kenNotARealOne001`,
			`"isat_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
