package pattern

var orbit = Provider{
	Name: "Orbit",
	Docs: "https://api.orbit.love/reference/authorization",
	Patterns: []Pattern{{
		// The service has closed. No length is published; the bounds hold what is seen.
		Type:      "orbit_api_token",
		Name:      "Orbit API Token",
		Class:     Context,
		Regexp:    `(?:(obu_)|(obw_))[0-9A-Za-z]{36,48}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `_.*[a-z]`},
		Near:      []string{"orbit"},
		Hits: []string{
			`orbit=obu_¦pushward1Example2TokenNotARealOne001`,
			`{"orbit": "obu_¦madeUp2By3PushwardForItsOwnTests6677Neve"}`,
		},
		Misses: []string{
			`orbit=obu_¦pushward1Example2TokenNotARealOne00`,
			`orbit=obu_¦pushward1Example2T!kenNotARealOne001`,
			`other_service=obu_¦pushward1Example2TokenNotARealOne001`,
		},
	}},
}
