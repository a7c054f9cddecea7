package pattern

var flutterwave = Provider{
	Name: "Flutterwave",
	Docs: "https://developer.flutterwave.com/docs/authentication",
	Patterns: []Pattern{{
		Type:   "flutterwave_live_api_secret_key",
		Name:   "Flutterwave Live API Secret Key",
		Regexp: `FLWSECK-[0-9A-Za-z]{32}-X`,
		End:    tokenEnd,
		Hits: []string{
			`FLUTTERWAVE_LIVE_API_SECRET_KEY=FLWSECK-¦pushward1ExampleTokenNotARealOne-X`,
			`<flutterwaveLiveApiSecretKey>FLWSECK-¦madeUp2ByPushwardForItsOwnTests6-X</flutterwaveLiveApiSecretKey>`,
		},
		Misses: []string{
			`key: FLWSECK-¦pushward1ExampleTokenNotARealOn-X`,
			`"FLWSECK-¦pushward1E-ampleTokenNotARealOne-X"`,
			`FLUTTERWAVE_LIVE_API_SECRET_KEY=FLWSECK-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-X`,
		},
	}, {
		Type:   "flutterwave_test_api_secret_key",
		Name:   "Flutterwave Test API Secret Key",
		Regexp: `FLWSECK_TEST-[0-9A-Za-z]{32}-X`,
		End:    tokenEnd,
		Hits: []string{
			`export FLUTTERWAVE_TEST_API_SECRET_KEY='FLWSECK_TEST-¦pushward1ExampleTokenNotARealOne-X'`,
			`see https://app.test/hook?key=FLWSECK_TEST-¦madeUp2ByPushwardForItsOwnTests6-X&v=2`,
		},
		Misses: []string{
			`"FLWSECK_TEST-¦pushward1ExampleTokenNotARealOn-X"`,
			`FLUTTERWAVE_TEST_API_SECRET_KEY=FLWSECK_TEST-¦pushward1E-ampleTokenNotARealOne-X`,
			`key: FLWSECK_TEST-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-X`,
		},
	}},
}
