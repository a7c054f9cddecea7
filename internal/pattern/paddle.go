package pattern

var paddle = Provider{
	Name: "Paddle",
	Docs: "https://developer.paddle.com/api-reference/about/authentication",
	Patterns: []Pattern{{
		Type:   "paddle_api_key",
		Name:   "Paddle API Key",
		Regexp: `pdl_live_apikey_[0-9a-z]{26}_[0-9A-Za-z]{22}_[0-9A-Za-z]{3}`,
		End:    tokenEnd,
		Hits: []string{
			`PADDLE_API_KEY=pdl_live_apikey_¦pushward1exampletokennotar_pushward1ExampleTokenN_otA`,
			`X-Access-Token: pdl_live_apikey_¦madeup2bypushwardforitsown_madeUp2ByPushwardForIt_sOw`,
		},
		Misses: []string{
			`key: pdl_live_apikey_¦pushward1exampletokennota_pushward1ExampleTokenN_otA`,
			`"pdl_live_apikey_¦pushwardGexampletokennotar_pushward1ExampleTokenN_otA"`,
			`PADDLE_API_KEY=pdl_live_apikey_¦xxxxxxxxxxxxxxxxxxxxxxxxxx_xxxxxxxxxxxxxxxxxxxxxx_otA`,
		},
	}, {
		Type:   "paddle_sandbox_api_key",
		Name:   "Paddle Sandbox API Key",
		Regexp: `pdl_sdbx_apikey_[0-9a-z]{26}_[0-9A-Za-z]{22}_[0-9A-Za-z]{3}`,
		End:    tokenEnd,
		Hits: []string{
			`export PADDLE_SANDBOX_API_KEY='pdl_sdbx_apikey_¦pushward1exampletokennotar_pushward1ExampleTokenN_otA'`,
			`curl -H 'X-Api-Key: pdl_sdbx_apikey_¦madeup2bypushwardforitsown_madeUp2ByPushwardForIt_sOw' https://api.test/v1`,
		},
		Misses: []string{
			`"pdl_sdbx_apikey_¦pushward1exampletokennota_pushward1ExampleTokenN_otA"`,
			`PADDLE_SANDBOX_API_KEY=pdl_sdbx_apikey_¦pushwardGexampletokennotar_pushward1ExampleTokenN_otA`,
			`key: pdl_sdbx_apikey_¦xxxxxxxxxxxxxxxxxxxxxxxxxx_xxxxxxxxxxxxxxxxxxxxxx_otA`,
		},
	}},
}
