package pattern

var stripe = Provider{
	Name: "Stripe",
	Docs: "https://docs.stripe.com/keys",
	Patterns: []Pattern{{
		Type:         "stripe_api_key",
		Name:         "Stripe API Key",
		Regexp:       `sk_live_(?:[0-9A-Za-z]{24}|[0-9A-Za-z]{99})`,
		MustNotMatch: []string{`^[rs]k_(?:live|test)_a2V5Xz`},
		Hits: []string{
			`export STRIPE_API_KEY='sk_¦live_pushward1ExampleTokenNot'`,
			`curl -H 'X-Api-Key: sk_¦live_madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2ByPushw' https://api.test/v1`,
		},
		Misses: []string{
			`"sk_¦live_pushward1ExampleTokenNo"`,
			`STRIPE_API_KEY=sk_¦live_pushward-ExampleTokenNot`,
			`key: sk_¦live_xxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:         "stripe_test_secret_key",
		Name:         "Stripe Test API Secret Key",
		Regexp:       `sk_test_(?:[0-9A-Za-z]{24}|[0-9A-Za-z]{99})`,
		MustNotMatch: []string{`^[rs]k_(?:live|test)_a2V5Xz`},
		Hits: []string{
			`stripe_test_secret_key: sk_¦test_pushward1ExampleTokenNot`,
			`tool --stripe-test-secret-key=sk_¦test_madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2ByPushw --verbose`,
		},
		Misses: []string{
			`STRIPE_TEST_SECRET_KEY=sk_¦test_pushward1ExampleTokenNo`,
			`key: sk_¦test_pushward-ExampleTokenNot`,
			`"sk_¦test_xxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "stripe_live_restricted_key",
		Name:   "Stripe Live API Restricted Key",
		Regexp: `rk_live_(?:[0-9A-Za-z]{24}|[0-9A-Za-z]{99})`,
		Hits: []string{
			`const stripeLiveRestrictedKey = "rk_¦live_pushward1ExampleTokenNot";`,
			`<stripeLiveRestrictedKey>rk_¦live_madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2ByPushw</stripeLiveRestrictedKey>`,
		},
		Misses: []string{
			`key: rk_¦live_pushward1ExampleTokenNo`,
			`"rk_¦live_pushward-ExampleTokenNot"`,
			`STRIPE_LIVE_RESTRICTED_KEY=rk_¦live_xxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "stripe_test_restricted_key",
		Name:   "Stripe Test API Restricted Key",
		Regexp: `rk_test_(?:[0-9A-Za-z]{24}|[0-9A-Za-z]{99})`,
		Hits: []string{
			`stripe_test_restricted_key = "rk_¦test_pushward1ExampleTokenNot" # rotate me`,
			`see https://app.test/hook?key=rk_¦test_madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2ByPushw&v=2`,
		},
		Misses: []string{
			`"rk_¦test_pushward1ExampleTokenNo"`,
			`STRIPE_TEST_RESTRICTED_KEY=rk_¦test_pushward-ExampleTokenNot`,
			`key: rk_¦test_xxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "stripe_webhook_signing_secret",
		Name:   "Stripe Webhook Signing Secret",
		Regexp: `whsec_(?:[0-9A-Fa-f]{64}|[0-9A-Za-z]{32})`,
		Hits: []string{
			`STRIPE_WEBHOOK_SIGNING_SECRET=whsec_¦pushward1ExampleTokenNotARealOne`,
			`{"stripeWebhookSigningSecret": "whsec_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b"}`,
		},
		Misses: []string{
			`STRIPE_WEBHOOK_SIGNING_SECRET=whsec_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced`,
			`key: whsec_¦5ca1ab1e0ddba11c0ffeegbadfacade7a57e0fbeef1e55decaf2deface39cedf`,
			`"whsec_¦0000000000000000000000000000000000000000000000000000000000000000"`,
		},
	}, {
		Type:   "stripe_payment_intent_client_secret",
		Name:   "Stripe Payment Intent Client Secret",
		Source: "https://docs.stripe.com/api/payment_intents/object",
		Regexp: `pi_[0-9A-Za-z]{24}_secret_[0-9A-Za-z]{25}`,
		Hits: []string{
			`export STRIPE_PAYMENT_INTENT_CLIENT_SECRET='pi_¦pushward1ExampleTokenNot_secret_ARealOne0011MadeUpForThis'`,
			`X-Access-Token: pi_¦madeUp2ByPushwardForItsO_secret_wnTests6677NeverIssuedByA`,
		},
		Misses: []string{
			`key: pi_¦pushward1ExampleTokenNot_secret_ARealOne0011MadeUpForThi`,
			`"pi_¦pushward1ExampleTokenNot_secret_ARealOne-011MadeUpForThis"`,
			`STRIPE_PAYMENT_INTENT_CLIENT_SECRET=pi_¦xxxxxxxxxxxxxxxxxxxxxxxx_secret_xxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// Meant to be public; known so that it is not taken for a secret.
		Type:         "stripe_publishable_key",
		Name:         "Stripe Publishable Key",
		Off:          true,
		Regexp:       `pk_live_[0-9A-Za-z]{20,247}`,
		End:          tokenEnd,
		MustNotMatch: []string{`^pk_live_a2V5Xz`},
		Hits: []string{
			`stripe_publishable_key = "pk_live_¦pushward1ExampleTokenNot" # rotate me`,
			`{"stripePublishableKey": "pk_live_¦madeUp2ByPushwardForItsO"}`,
		},
		Misses: []string{
			`STRIPE_PUBLISHABLE_KEY=pk_live_¦pushward1ExampleTok`,
			`key: pk_live_¦pushwa-d1ExampleToke`,
			`"pk_live_¦xxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
