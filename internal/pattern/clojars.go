package pattern

var clojars = Provider{
	Name: "Clojars",
	Docs: "https://github.com/clojars/clojars-web/wiki/Deploy-Tokens",
	Patterns: []Pattern{{
		Type:   "clojars_deploy_token",
		Name:   "Clojars Deploy Token",
		Regexp: `CLOJARS_[0-9a-f]{60}`,
		Hits: []string{
			`clojars_deploy_token = "CLOJARS_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39" # rotate me`,
			`see https://app.test/hook?key=CLOJARS_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95c&v=2`,
		},
		Misses: []string{
			`"CLOJARS_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface3"`,
			`CLOJARS_DEPLOY_TOKEN=CLOJARS_¦5ca1ab1e0ddba11c0ffeg4badfacade7a57e0fbeef1e55decaf2deface39`,
			`key: CLOJARS_¦000000000000000000000000000000000000000000000000000000000000`,
		},
	}},
}
