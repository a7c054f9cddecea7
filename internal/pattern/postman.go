package pattern

var postman = Provider{
	Name: "Postman",
	Docs: "https://learning.postman.com/docs/developer/postman-api/authentication/",
	Patterns: []Pattern{{
		Type:   "postman_api_key",
		Name:   "Postman API Key",
		Regexp: `PMAK-[0-9A-Fa-f]{24}-[0-9A-Fa-f]{34}`,
		End:    tokenEnd,
		Hits: []string{
			`postman_api_key = "PMAK-¦5ca1ab1e0ddba11c0ffee4ba-dfacade7a57e0fbeef1e55decaf2deface" # rotate me`,
			`{"postmanApiKey": "PMAK-¦decade0ff1cecab1e5eaf00d-7e5ed0b0e5ba5eba11ade1afe6ab1eace9"}`,
		},
		Misses: []string{
			`POSTMAN_API_KEY=PMAK-¦5ca1ab1e0ddba11c0ffee4ba-dfacade7a57e0fbeef1e55decaf2defac`,
			`key: PMAK-¦5ca1ab1e0ddba11c0ffee4ba-dfacade7a57g0fbeef1e55decaf2deface`,
			`"PMAK-¦000000000000000000000000-0000000000000000000000000000000000"`,
		},
	}, {
		Type:   "postman_collection_key",
		Name:   "Postman Collection Key",
		Regexp: `PMAT-[0-9A-Z]{26}`,
		End:    tokenEnd,
		Hits: []string{
			`POSTMAN_COLLECTION_KEY=PMAT-¦PUSHWARD1MADEUP2TOKENNOTAR`,
			`X-Access-Token: PMAT-¦MADEUP2BY3PUSHWARDFORITSOW`,
		},
		Misses: []string{
			`key: PMAT-¦PUSHWARD1MADEUP2TOKENNOTA`,
			`"PMAT-¦PUSHWARDgMADEUP2TOKENNOTAR"`,
			`POSTMAN_COLLECTION_KEY=PMAT-¦XXXXXXXXXXXXXXXXXXXXXXXXXX`,
		},
	}},
}
