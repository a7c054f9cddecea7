package pattern

var midtrans = Provider{
	Name: "Midtrans",
	Docs: "https://docs.midtrans.com/",
	Patterns: []Pattern{{
		Type:   "midtrans_production_server_key",
		Name:   "Midtrans Production Server Key",
		Regexp: `Mid-server-[0-9A-Za-z_-]{16,24}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Hits: []string{
			`const midtransProductionServerKey = "Mid-server-¦pushward1Example";`,
			`{"midtransProductionServerKey": "Mid-server-¦madeUp2By3PushwardForIts"}`,
		},
		Misses: []string{
			`MIDTRANS_PRODUCTION_SERVER_KEY=Mid-server-¦pushward1Exampl`,
			`key: Mid-server-¦pushw+rd1Example`,
			`"Mid-server-¦xxxxxxxxxxxxxxxx"`,
		},
	}},
}
