package pattern

var paddle = Provider{
	Name: "Paddle",
	Docs: "https://developer.paddle.com/api-reference/about/authentication",
	Patterns: []Pattern{{
		// The last three characters look like a checksum; how it is made is not published.
		Type:   "paddle_api_key",
		Name:   "Paddle API Key",
		Regexp: `pdl_live_apikey_[0-9a-z]{26}_[0-9A-Za-z]{22}_[0-9A-Za-z]{3}`,
		End:    tokenEnd,
		Hits: []string{
			`paddle_api_key = "pdl_live_apikey_¦pushward1example2tokennota_pushward1Example2Token_Not" # rotate me`,
			`see https://app.test/hook?key=pdl_live_apikey_¦madeup2by3pushwardforitsow_madeUp2By3PushwardForI_tsO&v=2`,
		},
		Misses: []string{
			`"pdl_live_apikey_¦pushward1example2tokennot_pushward1Example2Token_Not"`,
			`PADDLE_API_KEY=pdl_live_apikey_¦pushwardGexample2tokennota_pushward1Example2Token_Not`,
			`key: pdl_live_apikey_¦xxxxxxxxxxxxxxxxxxxxxxxxxx_xxxxxxxxxxxxxxxxxxxxxx_Not`,
		},
	}, {
		// As the live one.
		Type:   "paddle_sandbox_api_key",
		Name:   "Paddle Sandbox API Key",
		Regexp: `pdl_sdbx_apikey_[0-9a-z]{26}_[0-9A-Za-z]{22}_[0-9A-Za-z]{3}`,
		End:    tokenEnd,
		Hits: []string{
			`PADDLE_SANDBOX_API_KEY=pdl_sdbx_apikey_¦pushward1example2tokennota_pushward1Example2Token_Not`,
			`{"paddleSandboxApiKey": "pdl_sdbx_apikey_¦madeup2by3pushwardforitsow_madeUp2By3PushwardForI_tsO"}`,
		},
		Misses: []string{
			`PADDLE_SANDBOX_API_KEY=pdl_sdbx_apikey_¦pushward1example2tokennot_pushward1Example2Token_Not`,
			`key: pdl_sdbx_apikey_¦pushwardGexample2tokennota_pushward1Example2Token_Not`,
			`"pdl_sdbx_apikey_¦xxxxxxxxxxxxxxxxxxxxxxxxxx_xxxxxxxxxxxxxxxxxxxxxx_Not"`,
		},
	}},
}
