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
			`const flutterwaveLiveApiSecretKey = "FLWSECK-¦pushward1Example2TokenNotARealOn-X";`,
			`X-Access-Token: FLWSECK-¦madeUp2By3PushwardForItsOwnTests-X`,
		},
		Misses: []string{
			`key: FLWSECK-¦pushward1Example2TokenNotARealO-X`,
			`"FLWSECK-¦pushward1E-ample2TokenNotARealOn-X"`,
			`FLUTTERWAVE_LIVE_API_SECRET_KEY=FLWSECK-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-X`,
		},
	}, {
		Type:   "flutterwave_test_api_secret_key",
		Name:   "Flutterwave Test API Secret Key",
		Regexp: `FLWSECK_TEST-[0-9A-Za-z]{32}-X`,
		End:    tokenEnd,
		Hits: []string{
			`flutterwave_test_api_secret_key = "FLWSECK_TEST-¦pushward1Example2TokenNotARealOn-X" # rotate me`,
			`curl -H 'X-Api-Key: FLWSECK_TEST-¦madeUp2By3PushwardForItsOwnTests-X' https://api.test/v1`,
		},
		Misses: []string{
			`"FLWSECK_TEST-¦pushward1Example2TokenNotARealO-X"`,
			`FLUTTERWAVE_TEST_API_SECRET_KEY=FLWSECK_TEST-¦pushward1E-ample2TokenNotARealOn-X`,
			`key: FLWSECK_TEST-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-X`,
		},
	}},
}
