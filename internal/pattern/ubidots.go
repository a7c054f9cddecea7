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
			`const ubidotsToken = "BBFF-¦pushward1Example2TokenNotAReal";`,
			`tool --ubidots-token=BBFF-¦madeUp2By3PushwardForItsOwnTes --verbose`,
		},
		Misses: []string{
			`UBIDOTS_TOKEN=BBFF-¦pushward1Example2TokenNotARea`,
			`key: BBFF-¦pushward1E-ample2TokenNotAReal`,
			`"BBFF-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
