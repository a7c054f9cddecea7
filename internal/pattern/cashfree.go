package pattern

var cashfree = Provider{
	Name: "Cashfree",
	Docs: "https://www.cashfree.com/docs/api-reference/authentication",
	Patterns: []Pattern{{
		// The tail of eight looks like a checksum; how it is made is not published.
		Type:   "cashfree_api_key",
		Name:   "Cashfree API Key",
		Regexp: `cfsk_ma_(?:prod|test)_[0-9A-Fa-f]{32}_[0-9A-Fa-f]{8}`,
		End:    tokenEnd,
		Hits: []string{
			`CASHFREE_API_KEY=cfsk_ma_prod_¦5ca1ab1e0ddba11c0ffee4badfacade7_a57e0fbe`,
			`curl -H 'X-Api-Key: cfsk_ma_test_¦decade0ff1cecab1e5eaf00d7e5ed0b0_e5ba5eba' https://api.test/v1`,
		},
		Misses: []string{
			`"cfsk_ma_prod_¦5ca1ab1e0ddba11c0ffee4badfacade_7a57e0fb"`,
			`CASHFREE_API_KEY=cfsk_ma_prod_¦5ca1ab1e0dgba11c0ffee4badfacade7_a57e0fbe`,
			`key: cfsk_ma_prod_¦00000000000000000000000000000000_00000000`,
		},
	}},
}
