package pattern

var render = Provider{
	Name: "Render",
	Docs: "https://render.com/docs/api",
	Patterns: []Pattern{{
		Type:      "render_api_key",
		Name:      "Render API Key",
		Regexp:    `rnd_[0-9A-Za-z]{28}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`export RENDER_API_KEY='rnd_¦pushward1Example2TokenNotARe'`,
			`see https://app.test/hook?key=rnd_¦madeUp2By3PushwardForItsOwnT&v=2`,
		},
		Misses: []string{
			`"rnd_¦pushward1Example2TokenNotAR"`,
			`RENDER_API_KEY=rnd_¦pushward1-xample2TokenNotARe`,
			`key: rnd_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
