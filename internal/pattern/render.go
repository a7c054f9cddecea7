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
			`render_api_key: rnd_¦pushward1Example2TokenNotARe`,
			`X-Access-Token: rnd_¦madeUp2By3PushwardForItsOwnT`,
		},
		Misses: []string{
			`key: rnd_¦pushward1Example2TokenNotAR`,
			`"rnd_¦pushward1-xample2TokenNotARe"`,
			`RENDER_API_KEY=rnd_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
