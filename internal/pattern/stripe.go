package pattern

var stripe = Provider{
	Name: "Stripe",
	Docs: "https://docs.stripe.com/keys",
	Patterns: []Pattern{{
		// 24 characters in older keys; newer ones begin with the id of the account and have about 99.
		Type:         "stripe_api_key",
		Name:         "Stripe API Key",
		Regexp:       `sk_live_[0-9A-Za-z]{24,99}`,
		MustNotMatch: []string{`^[rs]k_(?:live|test)_a2V5Xz`},
		Hits: []string{
			`stripe_api_key: sk_¦live_pushward1Example2TokenNo`,
			`tool --stripe-api-key=sk_¦live_madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3Pus --verbose`,
		},
		Misses: []string{
			`STRIPE_API_KEY=sk_¦live_pushward1Example2TokenN`,
			`key: sk_¦live_pushward-Example2TokenNo`,
			`"sk_¦live_xxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		// As the live one.
		Type:         "stripe_test_secret_key",
		Name:         "Stripe Test API Secret Key",
		Regexp:       `sk_test_[0-9A-Za-z]{24,99}`,
		MustNotMatch: []string{`^[rs]k_(?:live|test)_a2V5Xz`},
		Hits: []string{
			`const stripeTestSecretKey = "sk_¦test_pushward1Example2TokenNo";`,
			`<stripeTestSecretKey>sk_¦test_madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3Pus</stripeTestSecretKey>`,
		},
		Misses: []string{
			`key: sk_¦test_pushward1Example2TokenN`,
			`"sk_¦test_pushward-Example2TokenNo"`,
			`STRIPE_TEST_SECRET_KEY=sk_¦test_xxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// As the secret one.
		Type:         "stripe_live_restricted_key",
		Name:         "Stripe Live API Restricted Key",
		Regexp:       `rk_live_[0-9A-Za-z]{24,99}`,
		MustNotMatch: []string{`^[rs]k_(?:live|test)_a2V5Xz`},
		Hits: []string{
			`stripe_live_restricted_key = "rk_¦live_pushward1Example2TokenNo" # rotate me`,
			`see https://app.test/hook?key=rk_¦live_madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3Pus&v=2`,
		},
		Misses: []string{
			`"rk_¦live_pushward1Example2TokenN"`,
			`STRIPE_LIVE_RESTRICTED_KEY=rk_¦live_pushward-Example2TokenNo`,
			`key: rk_¦live_xxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// As the secret one.
		Type:         "stripe_test_restricted_key",
		Name:         "Stripe Test API Restricted Key",
		Regexp:       `rk_test_[0-9A-Za-z]{24,99}`,
		MustNotMatch: []string{`^[rs]k_(?:live|test)_a2V5Xz`},
		Hits: []string{
			`STRIPE_TEST_RESTRICTED_KEY=rk_¦test_pushward1Example2TokenNo`,
			`{"stripeTestRestrictedKey": "rk_¦test_madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3Pus"}`,
		},
		Misses: []string{
			`STRIPE_TEST_RESTRICTED_KEY=rk_¦test_pushward1Example2TokenN`,
			`key: rk_¦test_pushward-Example2TokenNo`,
			`"rk_¦test_xxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "stripe_webhook_signing_secret",
		Name:   "Stripe Webhook Signing Secret",
		Regexp: `whsec_(?:[0-9A-Fa-f]{64}|[0-9A-Za-z]{32})`,
		Hits: []string{
			`export STRIPE_WEBHOOK_SIGNING_SECRET='whsec_¦pushward1Example2TokenNotARealOn'`,
			`X-Access-Token: whsec_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b`,
		},
		Misses: []string{
			`key: whsec_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced`,
			`"whsec_¦5ca1ab1e0ddba11c0ffeegbadfacade7a57e0fbeef1e55decaf2deface39cedf"`,
			`STRIPE_WEBHOOK_SIGNING_SECRET=whsec_¦0000000000000000000000000000000000000000000000000000000000000000`,
		},
	}, {
		Type:   "stripe_payment_intent_client_secret",
		Name:   "Stripe Payment Intent Client Secret",
		Source: "https://docs.stripe.com/api/payment_intents/object",
		Regexp: `pi_[0-9A-Za-z]{24}_secret_[0-9A-Za-z]{25}`,
		Hits: []string{
			`stripe_payment_intent_client_secret: pi_¦pushward1Example2TokenNo_secret_tARealOne0011MadeUpForThi`,
			`curl -H 'X-Api-Key: pi_¦madeUp2By3PushwardForIts_secret_OwnTests6677NeverIssuedBy' https://api.test/v1`,
		},
		Misses: []string{
			`"pi_¦pushward1Example2TokenNo_secret_tARealOne0011MadeUpForTh"`,
			`STRIPE_PAYMENT_INTENT_CLIENT_SECRET=pi_¦pushward1Example2TokenNo_secret_tARealOn-0011MadeUpForThi`,
			`key: pi_¦xxxxxxxxxxxxxxxxxxxxxxxx_secret_xxxxxxxxxxxxxxxxxxxxxxxxx`,
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
			`stripe_publishable_key = "pk_live_¦pushward1Example2TokenNo" # rotate me`,
			`see https://app.test/hook?key=pk_live_¦madeUp2By3PushwardForIts&v=2`,
		},
		Misses: []string{
			`"pk_live_¦pushward1Example2To"`,
			`STRIPE_PUBLISHABLE_KEY=pk_live_¦pushwa-d1Example2Tok`,
			`key: pk_live_¦xxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
