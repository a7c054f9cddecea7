package pattern

var definedNetworking = Provider{
	Name: "Defined Networking",
	Docs: "https://docs.defined.net/",
	Patterns: []Pattern{{
		Type:   "defined_networking_nebula_api_key",
		Name:   "Defined Networking Managed Nebula API Key",
		Regexp: `dnkey-[A-Z2-7]{26}-[A-Z2-7]{52}`,
		End:    tokenEnd,
		Hits: []string{
			`const definedNetworkingNebulaApiKey = "dnkey-¦PUSHWARD5MADEUP2TOKENNOTAR-EALONE4455MADEUPFORTHISTESTALONE2233GRANTSNOTHINGTOA";`,
			`see https://app.test/hook?key=dnkey-¦MADEUP2BY3PUSHWARDFORITSOW-NTESTS6677NEVERISSUEDBYANYSERVICE6677OPENSNODOORANYW&v=2`,
		},
		Misses: []string{
			`"dnkey-¦PUSHWARD5MADEUP2TOKENNOTAR-EALONE4455MADEUPFORTHISTESTALONE2233GRANTSNOTHINGTO"`,
			`DEFINED_NETWORKING_NEBULA_API_KEY=dnkey-¦PUSHWARD5MADEUP2TOKENNOTAR-EALONE4455MADEUPFgRTHISTESTALONE2233GRANTSNOTHINGTOA`,
			`key: dnkey-¦XXXXXXXXXXXXXXXXXXXXXXXXXX-XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX`,
		},
	}},
}
