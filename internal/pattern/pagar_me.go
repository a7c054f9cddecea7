package pattern

var pagarMe = Provider{
	Name: "Pagar.me",
	Docs: "https://docs.pagar.me/",
	Patterns: []Pattern{{
		Type:   "pagarme_api_key",
		Name:   "Pagar.me API Key",
		Regexp: `ak_live_[0-9A-Za-z]{30}`,
		End:    tokenEnd,
		Hits: []string{
			`export PAGARME_API_KEY='ak_live_¦pushward1Example2TokenNotAReal'`,
			`X-Access-Token: ak_live_¦madeUp2By3PushwardForItsOwnTes`,
		},
		Misses: []string{
			`key: ak_live_¦pushward1Example2TokenNotARea`,
			`"ak_live_¦pushward1E-ample2TokenNotAReal"`,
			`PAGARME_API_KEY=ak_live_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
