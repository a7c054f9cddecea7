package pattern

var octopusDeploy = Provider{
	Name: "Octopus Deploy",
	Docs: "https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key",
	Patterns: []Pattern{{
		Type:      "octopus_deploy_api_key",
		Name:      "Octopus Deploy API Key",
		Regexp:    `API-[0-9A-Z]{25,27}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`},
		Hits: []string{
			`const octopusDeployApiKey = "API-¦PUSHWARD1MADEUP2TOKENNOTA";`,
			`X-Access-Token: API-¦MADEUP2BY3PUSHWARDFORITSOWN`,
		},
		Misses: []string{
			`key: API-¦PUSHWARD1MADEUP2TOKENNOT`,
			`"API-¦PUSHWARDgMADEUP2TOKENNOTA"`,
			`OCTOPUS_DEPLOY_API_KEY=API-¦XXXXXXXXXXXXXXXXXXXXXXXXX`,
		},
	}},
}
