package pattern

var checkoutCom = Provider{
	Name: "Checkout.com",
	Docs: "https://www.checkout.com/docs/developer-resources/api/manage-api-keys",
	Patterns: []Pattern{{
		Type:   "checkout_production_secret_key",
		Name:   "Checkout.com Production Secret Key",
		Regexp: `sk_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Hits: []string{
			`const checkoutProductionSecretKey = "sk_¦5ca1ab1e-0ddb-a11c-0ffe-e4badfacade7";`,
			`see https://app.test/hook?key=sk_¦decade0f-f1ce-cab1-e5ea-f00d7e5ed0b0&v=2`,
		},
		Misses: []string{
			`"sk_¦5ca1ab1e-0ddb-a11c-0ffe-e4badfacade"`,
			`CHECKOUT_PRODUCTION_SECRET_KEY=sk_¦5ca1ab1e-0ddb-a11c-0ffe-e4bagfacade7`,
			`key: sk_¦00000000-0000-0000-0000-000000000000`,
		},
	}, {
		Type:   "checkout_test_secret_key",
		Name:   "Checkout.com Test Secret Key",
		Regexp: `sk_test_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`,
		End:    tokenEnd,
		Hits: []string{
			`checkout_test_secret_key = "sk_test_¦5ca1ab1e-0ddb-a11c-0ffe-e4badfacade7" # rotate me`,
			`{"checkoutTestSecretKey": "sk_test_¦decade0f-f1ce-cab1-e5ea-f00d7e5ed0b0"}`,
		},
		Misses: []string{
			`CHECKOUT_TEST_SECRET_KEY=sk_test_¦5ca1ab1e-0ddb-a11c-0ffe-e4badfacade`,
			`key: sk_test_¦5ca1ab1e-0ddb-a11c-0ffe-e4bagfacade7`,
			`"sk_test_¦00000000-0000-0000-0000-000000000000"`,
		},
	}},
}
