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
			`ubidots_token = "BBFF-¦pushward1ExampleTokenNotARealO" # rotate me`,
			`see https://app.test/hook?key=BBFF-¦madeUp2ByPushwardForItsOwnTest&v=2`,
		},
		Misses: []string{
			`"BBFF-¦pushward1ExampleTokenNotAReal"`,
			`UBIDOTS_TOKEN=BBFF-¦pushward1E-ampleTokenNotARealO`,
			`key: BBFF-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
