package pattern

var dotdigital = Provider{
	Name: "dotdigital",
	Docs: "https://developer.dotdigital.com/",
	Patterns: []Pattern{{
		// A name, not a secret.
		Type:   "dotdigital_api_user",
		Name:   "Dotdigital API User",
		Off:    true,
		Regexp: `apiuser-[0-9a-z]{12}@apiconnector\.com`,
		Hits: []string{
			`const dotdigitalApiUser = "apiu¦ser-pushward1exa@apiconnector.com";`,
			`{"dotdigitalApiUser": "apiu¦ser-madeup2by3pu@apiconnector.com"}`,
		},
		Misses: []string{
			`DOTDIGITAL_API_USER=apiu¦ser-pushward1ex@apiconnector.com`,
			`key: apiu¦ser-pushGard1exa@apiconnector.com`,
			`"apiu¦ser-xxxxxxxxxxxx@apiconnector.com"`,
		},
	}},
}
