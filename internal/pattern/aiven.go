package pattern

var aiven = Provider{
	Name: "Aiven",
	Docs: "https://aiven.io/docs/platform/concepts/authentication-tokens",
	Patterns: []Pattern{{
		Type:   "aiven_auth_token",
		Name:   "Aiven Auth Token",
		Class:  Context,
		Regexp: `[0-9A-Za-z+/]{372}`,
		Start:  base64Start,
		End:    base64End,
		Near:   []string{"aiven_token", "aiven", "avn"},
		Hits: []string{
			`aiven_token_key=pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1E¦xample2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2Tok`,
			`{"aiven": "madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3Push¦wardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnT"}`,
		},
		Misses: []string{
			`aiven_token_key=pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1¦Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2To`,
			`aiven_token_key=pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne001-MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1E¦xample2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2Tok`,
			`aiven_token_key=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// Constants of that length have no small letters. DigitalOcean gives out the same form: its databases are those of Aiven.
		Type:      "aiven_service_password",
		Name:      "Aiven Service Password",
		Source:    "https://aiven.io/docs/products/kafka/howto/add-manage-service-users",
		Regexp:    `AVNS_[0-9A-Za-z_-]{19}`,
		End:       tokenEnd,
		MustMatch: []string{`[a-z]`},
		Hits: []string{
			`AIVEN_SERVICE_PASSWORD=AVNS_¦pushward1Example2To`,
			`curl -H 'X-Api-Key: AVNS_¦madeUp2By3PushwardF' https://api.test/v1`,
		},
		Misses: []string{
			`key: AVNS_¦pushward1Example2T`,
			`"AVNS_¦pushward1!xample2To"`,
			`AIVEN_SERVICE_PASSWORD=AVNS_¦xxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
