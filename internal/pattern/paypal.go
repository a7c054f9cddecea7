package pattern

var payPal = Provider{
	Name: "PayPal",
	Docs: "https://developer.paypal.com/braintree/docs/",
	Patterns: []Pattern{{
		Type:   "paypal_braintree_access_token",
		Name:   "PayPal Braintree Access Token",
		Regexp: `access_token\$production\$[0-9a-z]{16}\$[0-9a-f]{32}`,
		End:    tokenEnd,
		Hits: []string{
			`BRAINTREE='access_token$production$¦pushward1example$5ca1ab1e0ddba11c0ffee4badfacade7'`,
			`{"accessToken": "access_token$production$¦madeup2by3pushwa$decade0ff1cecab1e5eaf00d7e5ed0b0"}`,
		},
		Misses: []string{
			`BRAINTREE='access_token$production$¦pushward1example$5ca1ab1e0ddba11c0ffee4badfacade'`,
			`BRAINTREE='access_token$production$¦pushward1example$5ca1ab1e0dgba11c0ffee4badfacade7'`,
			`BRAINTREE='access_token$production$¦0000000000000000$00000000000000000000000000000000'`,
		},
	}},
}
