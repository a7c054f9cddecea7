package pattern

var robinhood = Provider{
	Name: "Robinhood",
	Docs: "https://docs.robinhood.com/crypto/trading/",
	Patterns: []Pattern{{
		Type:   "robinhood_crypto_api_key",
		Name:   "Robinhood Crypto API Key",
		Regexp: `rh-api-[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}`,
		End:    tokenEnd,
		Hits: []string{
			`ROBINHOOD_CRYPTO_API_KEY=rh-api-¦5ca1ab1e-0ddb-a11c-0ffe-e4badfacade7`,
			`tool --robinhood-crypto-api-key=rh-api-¦decade0f-f1ce-cab1-e5ea-f00d7e5ed0b0 --verbose`,
		},
		Misses: []string{
			`ROBINHOOD_CRYPTO_API_KEY=rh-api-¦5ca1ab1e-0ddb-a11c-0ffe-e4badfacade`,
			`key: rh-api-¦5ca1ab1e-0ddb-a11c-0ffe-e4bagfacade7`,
			`"rh-api-¦00000000-0000-0000-0000-000000000000"`,
		},
	}},
}
