package pattern

var cashfree = Provider{
	Name: "Cashfree",
	Docs: "https://www.cashfree.com/docs/api-reference/authentication",
	Patterns: []Pattern{{
		Type:   "cashfree_api_key",
		Name:   "Cashfree API Key",
		Regexp: `cfsk_ma_(?:prod|test)_[0-9a-f]{32}_[0-9a-f]{8}`,
		Check:  crc32Hex(13, 1),
		Hits: []string{
			`CASHFREE_API_KEY=cfsk_ma_prod_¦5ca1ab1e0ddba11c0ffee4badfacade7_dbd6a352`,
			`curl -H 'x-client-secret: cfsk_ma_test_¦decade0ff1cecab1e5eaf00d7e5ed0b0_3be6ee44' https://api.test/v1`,
		},
		Misses: []string{
			`"cfsk_ma_prod_¦5ca1ab1e0ddba11c0ffee4badfacade_6200f43b"`,
			`CASHFREE_API_KEY=cfsk_ma_prod_¦5ca1ab1e0ddba11c0ffee4badfacade7_a57e0fbe`,
		},
	}},
}
