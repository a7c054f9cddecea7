package pattern

var razorpay = Provider{
	Name: "Razorpay",
	Docs: "https://razorpay.com/docs/api/authentication/",
	Patterns: []Pattern{{
		// The id of a key; its secret has no anchor.
		Type:   "razorpay_api_key",
		Name:   "Razorpay API Key ID",
		Off:    true,
		Regexp: `rzp_live_[0-9A-Za-z]{14}`,
		End:    tokenEnd,
		Hits: []string{
			`razorpay_api_key: rzp_live_¦pushward1Examp`,
			`X-Access-Token: rzp_live_¦madeUp2By3Push`,
		},
		Misses: []string{
			`key: rzp_live_¦pushward1Exam`,
			`"rzp_live_¦push-ard1Examp"`,
			`RAZORPAY_API_KEY=rzp_live_¦xxxxxxxxxxxxxx`,
		},
	}, {
		// As the live one.
		Type:   "razorpay_test_api_key",
		Name:   "Razorpay Test API Key ID",
		Off:    true,
		Regexp: `rzp_test_[0-9A-Za-z]{14}`,
		End:    tokenEnd,
		Hits: []string{
			`const razorpayTestApiKey = "rzp_test_¦pushward1Examp";`,
			`curl -H 'X-Api-Key: rzp_test_¦madeUp2By3Push' https://api.test/v1`,
		},
		Misses: []string{
			`"rzp_test_¦pushward1Exam"`,
			`RAZORPAY_TEST_API_KEY=rzp_test_¦push-ard1Examp`,
			`key: rzp_test_¦xxxxxxxxxxxxxx`,
		},
	}},
}
