package pattern

var asaas = Provider{
	Name: "Asaas",
	Docs: "https://docs.asaas.com/docs/authentication-2",
	Patterns: []Pattern{{
		// No length is published; the bounds hold what is seen.
		Type:      "asaas_api_token",
		Name:      "Asaas API Token",
		Regexp:    `\$aact_(?:prod|hmlg)_[0-9A-Za-z_-]{20,250}={0,2}`,
		End:       `[^0-9A-Za-z_=-]|\z`,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`ASAAS_API_KEY='$aact_prod_¦pushward1Example2Tok'`,
			`{"access_token": "$aact_hmlg_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899O=="}`,
		},
		Misses: []string{
			`ASAAS_API_KEY='$aact_prod_¦pushward1Example2To'`,
			`ASAAS_API_KEY='$aact_prod_¦pushwa+d1Example2Tok'`,
			`ASAAS_API_KEY='$aact_prod_¦xxxxxxxxxxxxxxxxxxxx'`,
		},
	}},
}
