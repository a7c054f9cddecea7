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
			`pagarme_api_key: ak_live_¦pushward1Example2TokenNotAReal`,
			`tool --pagarme-api-key=ak_live_¦madeUp2By3PushwardForItsOwnTes --verbose`,
		},
		Misses: []string{
			`PAGARME_API_KEY=ak_live_¦pushward1Example2TokenNotARea`,
			`key: ak_live_¦pushward1E-ample2TokenNotAReal`,
			`"ak_live_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
