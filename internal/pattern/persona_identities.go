package pattern

var personaIdentities = Provider{
	Name: "Persona Identities",
	Docs: "https://docs.withpersona.com/api-keys",
	Patterns: []Pattern{{
		// A UUID; of the other form no length is published.
		Type:   "persona_production_api_key",
		Name:   "Persona Production Api Key",
		Regexp: `persona_production_(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9A-Za-z]{20,80})`,
		End:    tokenEnd,
		Hits: []string{
			`persona_production_api_key = "persona_production_¦5ca1ab1e-0ddb-a11c-0ffe-e4badfacade7" # rotate me`,
			`<personaProductionApiKey>persona_production_¦madeUp2By3PushwardForItsOwnTests6677</personaProductionApiKey>`,
		},
		Misses: []string{
			`key: persona_production_¦pushward1Example2To`,
			`"persona_production_¦pushwa-d1Example2Tok"`,
			`PERSONA_PRODUCTION_API_KEY=persona_production_¦xxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// As the production one.
		Type:   "persona_sandbox_api_key",
		Name:   "Persona Sandbox Api Key",
		Regexp: `persona_sandbox_(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9A-Za-z]{20,80})`,
		End:    tokenEnd,
		Hits: []string{
			`PERSONA_SANDBOX_API_KEY=persona_sandbox_¦5ca1ab1e-0ddb-a11c-0ffe-e4badfacade7`,
			`see https://app.test/hook?key=persona_sandbox_¦madeUp2By3PushwardForItsOwnTests6677&v=2`,
		},
		Misses: []string{
			`"persona_sandbox_¦pushward1Example2To"`,
			`PERSONA_SANDBOX_API_KEY=persona_sandbox_¦pushwa-d1Example2Tok`,
			`key: persona_sandbox_¦xxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
