package pattern

var cartesia = Provider{
	Name: "Cartesia",
	Docs: "https://docs.cartesia.ai/use-the-api/api-conventions",
	Patterns: []Pattern{{
		Type:      "cartesia_api_key",
		Name:      "Cartesia API Key",
		Regexp:    `sk_car_[0-9A-Za-z_]{20}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`},
		Hits: []string{
			`cartesia_api_key: sk_car_¦pushward1Example2Tok`,
			`see https://app.test/hook?key=sk_car_¦madeUp2By3PushwardFo&v=2`,
		},
		Misses: []string{
			`"sk_car_¦pushward1Example2To"`,
			`CARTESIA_API_KEY=sk_car_¦pushwa-d1Example2Tok`,
			`key: sk_car_¦xxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
