package pattern

var duffel = Provider{
	Name: "Duffel",
	Docs: "https://duffel.com/docs/api/overview/authentication",
	Patterns: []Pattern{{
		Type:   "duffel_live_access_token",
		Name:   "Duffel Live Access Token",
		Regexp: `duffel_live_[0-9A-Za-z_-]{43}`,
		End:    tokenEnd,
		Hits: []string{
			`export DUFFEL_LIVE_ACCESS_TOKEN='duffel_live_¦pushward1Example2TokenNotARealOne0011MadeUp'`,
			`tool --duffel-live-access-token=duffel_live_¦madeUp2By3PushwardForItsOwnTests6677NeverIs --verbose`,
		},
		Misses: []string{
			`DUFFEL_LIVE_ACCESS_TOKEN=duffel_live_¦pushward1Example2TokenNotARealOne0011MadeU`,
			`key: duffel_live_¦pushward1Examp+e2TokenNotARealOne0011MadeUp`,
			`"duffel_live_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "duffel_test_access_token",
		Name:   "Duffel Test Access Token",
		Regexp: `duffel_test_[0-9A-Za-z_-]{43}`,
		End:    tokenEnd,
		Hits: []string{
			`duffel_test_access_token: duffel_test_¦pushward1Example2TokenNotARealOne0011MadeUp`,
			`<duffelTestAccessToken>duffel_test_¦madeUp2By3PushwardForItsOwnTests6677NeverIs</duffelTestAccessToken>`,
		},
		Misses: []string{
			`key: duffel_test_¦pushward1Example2TokenNotARealOne0011MadeU`,
			`"duffel_test_¦pushward1Examp+e2TokenNotARealOne0011MadeUp"`,
			`DUFFEL_TEST_ACCESS_TOKEN=duffel_test_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
