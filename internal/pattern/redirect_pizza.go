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
			`REDIRECT_PIZZA_API_TOKEN=rpa_¦pushward1Example2TokenNotAReal`,
			`<redirectPizzaApiToken>rpa_¦madeUp2By3PushwardForItsOwnTes</redirectPizzaApiToken>`,
		},
		Misses: []string{
			`key: rpa_¦pushward1Example2TokenNotARea`,
			`"rpa_¦pushward1E-ample2TokenNotAReal"`,
			`REDIRECT_PIZZA_API_TOKEN=rpa_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
