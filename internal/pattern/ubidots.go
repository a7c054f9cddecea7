package pattern

var ubidots = Provider{
	Name: "Ubidots",
	Docs: "https://docs.ubidots.com/",
	Patterns: []Pattern{{
		Type:   "ubidots_token",
		Name:   "Ubidots Token",
		Regexp: `BBFF-[0-9A-Za-z]{30}`,
		End:    tokenEnd,
		Hits: []string{
			`ubidots_token = "BBFF-¦pushward1Example2TokenNotAReal" # rotate me`,
			`see https://app.test/hook?key=BBFF-¦madeUp2By3PushwardForItsOwnTes&v=2`,
		},
		Misses: []string{
			`"BBFF-¦pushward1Example2TokenNotARea"`,
			`UBIDOTS_TOKEN=BBFF-¦pushward1E-ample2TokenNotAReal`,
			`key: BBFF-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
