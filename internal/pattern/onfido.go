package pattern

var onfido = Provider{
	Name: "Onfido",
	Docs: "https://documentation.onfido.com/api/latest/",
	Patterns: []Pattern{{
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
	}},
}
