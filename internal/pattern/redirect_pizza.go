package pattern

var redirectPizza = Provider{
	Name: "redirect.pizza",
	Docs: "https://redirect.pizza/docs",
	Patterns: []Pattern{{
		Type:   "redirect_pizza_api_token",
		Name:   "redirect.pizza API Token",
		Regexp: `rpa_[0-9A-Za-z]{30}`,
		End:    tokenEnd,
		Hits: []string{
			`export REDIRECT_PIZZA_API_TOKEN='rpa_¦pushward1ExampleTokenNotARealO'`,
			`{"redirectPizzaApiToken": "rpa_¦madeUp2ByPushwardForItsOwnTest"}`,
		},
		Misses: []string{
			`REDIRECT_PIZZA_API_TOKEN=rpa_¦pushward1ExampleTokenNotAReal`,
			`key: rpa_¦pushward1E-ampleTokenNotARealO`,
			`"rpa_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
