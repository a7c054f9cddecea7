package pattern

var octopusDeploy = Provider{
	Name: "Octopus Deploy",
	Docs: "https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key",
	Patterns: []Pattern{{
		// 26 characters in most: 16 bytes in base32.
		Type:      "octopus_deploy_api_key",
		Name:      "Octopus Deploy API Key",
		Regexp:    `API-[0-9A-Z]{25,27}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`},
		Hits: []string{
			`octopus_deploy_api_key: API-¦PUSHWARD1MADEUP2TOKENNOTA`,
			`see https://app.test/hook?key=API-¦MADEUP2BY3PUSHWARDFORITSOWN&v=2`,
		},
		Misses: []string{
			`"API-¦PUSHWARD1MADEUP2TOKENNOT"`,
			`OCTOPUS_DEPLOY_API_KEY=API-¦PUSHWARDgMADEUP2TOKENNOTA`,
			`key: API-¦XXXXXXXXXXXXXXXXXXXXXXXXX`,
		},
	}},
}
