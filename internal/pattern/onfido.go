package pattern

var onfido = Provider{
	Name: "Onfido",
	Docs: "https://documentation.onfido.com/api/latest/",
	Patterns: []Pattern{{
		// An id of eleven characters and a secret of 32 in most; no length is published.
		Type:   "onfido_live_api_token",
		Name:   "Onfido Live API Token",
		Regexp: `api_live(?:_us|_ca)?\.[0-9A-Za-z_-]{8,14}\.[0-9A-Za-z_-]{20,80}`,
		End:    tokenEnd,
		Hits: []string{
			`onfido_live_api_token = "api_live.¦pushward1Ex.ample2TokenNotARealOne0011MadeUp" # rotate me`,
			`X-Access-Token: api_live.¦madeUp2By3P.ushwardForItsOwnTests6677NeverIs`,
		},
		Misses: []string{
			`key: api_live.¦pushward1Ex.ample2TokenNotAReal`,
			`"api_live.¦pushward1Ex.ample2+okenNotARealO"`,
			`ONFIDO_LIVE_API_TOKEN=api_live.¦xxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// As the live one.
		Type:      "onfido_sandbox_api_token",
		Name:      "Onfido Sandbox API Token",
		Regexp:    `api_sandbox(?:_us|_ca)?\.[0-9A-Za-z_-]{8,14}\.[0-9A-Za-z_-]{20,80}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`export ONFIDO_SANDBOX_API_TOKEN='api_sandbox.pushward01.¦pushward1Example2Tok'`,
			`tool --onfido-sandbox-api-token=api_sandbox.pushward01.¦madeUp2By3PushwardForItsOwnTests6677Neve --verbose`,
		},
		Misses: []string{
			`key: api_sandbox.pushward01.¦pushward1Example2To`,
			`"api_sandbox.pushward01.¦pushward1E!ample2Tok"`,
			`ONFIDO_SANDBOX_API_TOKEN=api_sandbox.pushward01.¦xxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
